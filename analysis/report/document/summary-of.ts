import { highestAndLowest } from './highest-and-lowest.ts';
import type { ReportBlock, ReportDocument, ReportSection } from './report-document.ts';

/** Chapters that a summary has whole. */
const whole = ['outline', 'indicators'];

/**
 * A report as it is shown to a meeting: what was asked of whom and who responded, the ratings at both ends, the figures
 * under which a planner wrote a comment (where there is no comment at all: every item by itself), and the indicators. Of the
 * rest the report has everything.
 *
 * @example summaryOf({ language: 'ja', sections: [{ code: 'outline', level: 1, blocks: [] }, { code: 'methods', level: 1, blocks: [] }] }).sections.map(({ code }) => code) // => ['outline']
 */
export function summaryOf(report: ReportDocument): ReportDocument {
  const chapters = chaptersOf(report.sections);
  const commented = new Set(
    report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'comment' ? [block.of] : [])),
    ),
  );
  const isChosen = (block: ReportBlock, chapter: string): boolean => {
    if (block.kind === 'comment') return true;
    if (block.kind !== 'figure' && block.kind !== 'texts') return false;
    return commented.size === 0 ? chapter === 'totals' : commented.has(block.code);
  };
  const sections = chapters.flatMap(({ code, sections: own }) =>
    whole.includes(code)
      ? own.filter((section) => section.code !== 'reading')
      : own
          .map((section) => ({
            ...section,
            blocks: section.blocks.filter((block) => isChosen(block, code)),
          }))
          .filter(({ blocks }) => blocks.length > 0),
  );
  return { ...report, sections: withEnds(sections, chapters, report) };
}

interface Chapter {
  code: string;
  sections: ReportSection[];
}

function chaptersOf(sections: readonly ReportSection[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const section of sections) {
    if (section.level === 1 || chapters.length === 0) chapters.push({ code: section.code, sections: [] });
    chapters.at(-1)?.sections.push(section);
  }
  return chapters;
}

/** The ratings at both ends stand behind the outline, or first. */
function withEnds(
  sections: readonly ReportSection[],
  chapters: readonly Chapter[],
  { language }: ReportDocument,
): ReportSection[] {
  const totals = chapters
    .filter(({ code }) => code === 'totals')
    .flatMap((chapter) => chapter.sections.flatMap(({ blocks }) => blocks))
    .filter((block) => block.kind === 'figure');
  const ends = highestAndLowest(totals, language);
  if (ends === null) return [...sections];
  const outline = chapters.find(({ code }) => code === 'outline')?.sections ?? [];
  const place = sections.findLastIndex((section) => outline.includes(section)) + 1;
  const own: ReportSection = {
    code: ends.code,
    level: 1,
    number: null,
    title: ends.caption,
    blocks: [ends],
  };
  return [...sections.slice(0, place), own, ...sections.slice(place)];
}
