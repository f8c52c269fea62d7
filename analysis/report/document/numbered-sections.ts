import type { Language } from '../../../surveys/schema/local-text.ts';
import { reportWords } from '../words/report-words.ts';
import type { DraftSection } from './draft-section.ts';
import type { CommentBlock, ReportBlock, ReportSection } from './report-document.ts';

/**
 * The chapters of a report with the numbers of chapters, sections and figures, and behind each figure and list the
 * comment on it. Figures are counted by chapter.
 *
 * @example numberedSections([{ isAnnex: false, sections: [{ level: 1, blocks: [{ kind: 'figure', code: 'a' }] }] }], { a: '多い。' }, 'ja')[0].blocks.map((block) => block.number ?? block.paragraphs) // => ['図表1-1', ['多い。']]
 */
export function numberedSections(
  chapters: readonly { isAnnex: boolean; sections: readonly DraftSection[] }[],
  comments: Readonly<Record<string, string>>,
  language: Language,
): ReportSection[] {
  const words = reportWords(language).report;
  let [chapterCount, annexCount] = [0, 0];
  return chapters.flatMap(({ isAnnex, sections }) => {
    const chapter = isAnnex ? words.annex((annexCount += 1)) : String((chapterCount += 1));
    let [sectionCount, figureCount] = [0, 0];
    return sections.map((section): ReportSection => ({
      ...section,
      number: section.level === 1 ? chapter : words.section(chapter, (sectionCount += 1)),
      blocks: section.blocks
        .map((block): ReportBlock =>
          block.kind === 'figure' ? { ...block, number: words.figure(chapter, (figureCount += 1)) } : block,
        )
        .flatMap((block) => [block, ...commentOn(block, comments, words.comment)]),
    }));
  });
}

function commentOn(
  block: ReportBlock,
  comments: Readonly<Record<string, string>>,
  label: string,
): CommentBlock[] {
  if (block.kind !== 'figure' && block.kind !== 'texts') return [];
  const { code } = block;
  const text = Object.hasOwn(comments, code) ? comments[code] : undefined;
  const paragraphs = (text ?? '').split(/\r\n?|\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.length === 0 ? [] : [{ kind: 'comment', of: code, label, paragraphs }];
}
