import type { Language } from '../../../surveys/schema/local-text.ts';
import { line } from '../cells.ts';
import type { ReportBlock, ReportDocument, ReportSection } from '../document/report-document.ts';
import { dayWords } from '../words/day-words.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { unitPageWords } from '../words/unit-page-words.ts';
import type { PublishedUnitPage } from './published-unit-page.ts';
import { unitPageView, type UnitPageView } from './unit-page-view.ts';

/** Of each end that the talk begins with. */
const mostToTalkAbout = 3;

/** Rows that an A4 sheet holds below the talk. */
const mostRows = 16;

/**
 * 職場で話し合う: the sheet that a chief takes to the talk at the workplace. What goes well, what to talk about, questions for
 * the talk, and room to write; behind it the figures of the page.
 *
 * @example unitHandout(unitPageSample, 'ja').sections.map(({ code }) => code) // => ['talk']
 */
export function unitHandout(page: PublishedUnitPage, language: Language): ReportDocument {
  const view = unitPageView(page, language);
  const words = unitPageWords(language);
  const { file } = reportWords(language);
  const sections: ReportSection[] = [
    sectionOf('talk', `${view.title} ${words.handout}`, [
      {
        kind: 'paragraphs',
        lines: [
          ...(view.isSynthetic ? [line('synthetic', file.synthetic)] : []),
          line(
            'source',
            words.source(sayIn(language)(page.organisation), view.wave, dayWords(page.publishedAt, language)),
          ),
          line('source', words.respondedOf(countsOf(view))),
        ],
      },
      {
        kind: 'facts',
        facts: [
          { label: words.good, lines: endLines(view, 'top', words.noEnds) },
          { label: words.toDiscuss, lines: endLines(view, 'bottom', words.noEnds) },
          { label: words.talk, lines: words.questions.map((text) => line('note', text)) },
          ...(view.actions.length === 0
            ? []
            : [
                {
                  label: words.actions,
                  lines: view.actions.map((action) => line('note', words.action(action.words, action.state))),
                },
              ]),
          { label: words.decided, lines: [line('note', words.roomToWrite), line('note', words.roomToWrite)] },
        ],
      },
      figureOf(page, view, language),
    ]),
  ];
  return { language, cover: null, contentsTitle: reportWords(language).contents.title, sections };
}

/** The figures of the page as far as one sheet holds them: indices, and the items at both ends. */
function figureOf(page: PublishedUnitPage, view: UnitPageView, language: Language): ReportBlock {
  const words = unitPageWords(language);
  const { rows } = view.items;
  const isShort = rows.length <= mostRows;
  const chosen = new Set([
    ...page.tables.flatMap(({ stub, index }) => (index ? [stub] : [])),
    ...view.ends.flatMap(({ lists }) => lists.flatMap(({ lines }) => lines.map(({ stub }) => stub))),
  ]);
  const table = {
    ...view.items,
    title: isShort ? words.items : words.someItems,
    rows: isShort ? rows : rows.filter(({ code }) => chosen.has(code)).slice(0, mostRows),
  };
  return { kind: 'figure', code: 'items', number: null, caption: table.title, chart: null, table };
}

function sectionOf(code: string, title: string, blocks: ReportBlock[]): ReportSection {
  return { code, level: 1, number: null, title, blocks };
}

function countsOf({ counts }: UnitPageView): string {
  const [unit] = counts.rows;
  return unit === undefined
    ? ''
    : unit.cells.map(({ text }, place) => `${counts.columns[place]?.label ?? ''} ${text}`).join('　');
}

/** Ends with their figures; whatever ties with the last stands too, as on the page. */
function endLines({ ends }: UnitPageView, kind: 'top' | 'bottom', none: string) {
  const lines = ends.flatMap(({ lists }) =>
    lists.filter((list) => list.kind === kind).flatMap((list) => list.lines),
  );
  const chosen = lines.slice(0, mostToTalkAbout);
  if (chosen.length === 0) return [line('note', none)];
  return chosen.map(({ label, cell }) => {
    const { group, quantity, value, decimals } = cell;
    return line('note', `${label}　${cell.text}`, [{ group, quantity, value, decimals }]);
  });
}
