import type { ReportDocument } from './report-document.ts';

/** What a comment can be written under. */
export interface Commentable {
  code: string;
  number: string | null;
  caption: string;
}

/**
 * The figures and lists of a report in order, each with its number and caption.
 *
 * @example commentable({ sections: [{ blocks: [{ kind: 'figure', code: 'a', number: '図表1-1', caption: 'あ' }] }] }) // => [{ code: 'a', number: '図表1-1', caption: 'あ' }]
 */
export function commentable({ sections }: Pick<ReportDocument, 'sections'>): Commentable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Commentable[] => {
      if (block.kind === 'figure') {
        const { code, number, caption } = block;
        return [{ code, number, caption }];
      }
      return block.kind === 'texts' ? [{ code: block.code, number: null, caption: block.view.title }] : [];
    }),
  );
}
