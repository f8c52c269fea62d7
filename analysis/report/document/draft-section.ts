import type { ReportBlock, ReportSection } from './report-document.ts';

/** A section before it has its number. */
export type DraftSection = Omit<ReportSection, 'number'>;

/**
 * A chapter: what stands under its own heading, and sections. Sections of which nothing is published are left out.
 *
 * @example chapterOf({ code: 'totals', title: 'a' }, [], [{ code: 'b', title: 'b', blocks: [] }]).length // => 1
 */
export function chapterOf(
  { code, title }: Pick<ReportSection, 'code' | 'title'>,
  blocks: ReportBlock[],
  sections: readonly Pick<ReportSection, 'code' | 'title' | 'blocks'>[],
): DraftSection[] {
  return [
    { code, level: 1, title, blocks },
    ...sections
      .filter((section) => section.blocks.length > 0)
      .map((section): DraftSection => ({ ...section, level: 2 })),
  ];
}
