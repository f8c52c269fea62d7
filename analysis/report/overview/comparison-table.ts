import type { Language } from '../../../surveys/schema/local-text.ts';
import { groupHead, headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import { usualBasis } from '../table-choice.ts';
import type { Head, Row, TableView } from '../table-view.ts';
import { tableViewOf } from '../view-of.ts';
import { overviewWords } from '../words/overview-words.ts';
import { sayIn } from '../words/report-words.ts';
import { comparisonNotes, comparisonsOf, type Comparison } from './compared-view.ts';
import { measureWords } from './overview-lines.ts';
import type { EarlierWaveTable } from './published-overview.ts';

/**
 * A published table beside the wave before as files have it: a row a figure that continues, with what it is, what it was,
 * how far it moved, and in a column of its own the mark, for there a figure is a number and nothing else.
 *
 * Missing  null where nothing continues.
 * Source   comparisonsOf, over the usual base of the table.
 * @example comparisonTable(scaleTable, { wave: 'w', waveTitle: { ja: '前' }, change: 'none', positive: [], table: scaleTable }, 'ja').columns.map(({ label }) => label) // => ['今回', '前回', '増減', '印']
 */
export function comparisonTable(
  table: PublishedTable,
  earlier: EarlierWaveTable,
  language: Language,
): TableView | null {
  const words = overviewWords(language);
  const view = tableViewOf(table, { unit: 'percent', basis: usualBasis(table.stubKind) }, language);
  const comparisons = comparisonsOf(view, { table, earlier }, language);
  if (comparisons.lines.length === 0) return null;
  const { figure } = comparisons;
  const heads = new Map(headsOf(view, table, language).map((head) => [head.code, head]));
  return {
    ...view,
    layout: 'groups',
    title: words.comparedWith(view.title, figure && measureWords(table, figure, language)),
    unit: null,
    heading: view.heading.filter(({ kind }) => kind === 'wording'),
    corner: [table.bannerLabel === null ? words.answerCorner : sayIn(language)(table.bannerLabel)],
    columns: [
      ...(['now', 'earlier', 'change'] as const).map((kind) => headOf(kind, words.compared[kind], 'figure')),
      headOf('mark', words.mark, 'figure'),
    ],
    rows: comparisons.lines.map((line) => ({
      ...headOf(line.key, heads.get(line.key)?.label ?? line.key, heads.get(line.key)?.role ?? 'group'),
      cells: cellsOf(line, language),
    })),
    notes: comparisonNotes(comparisons, earlier, language),
    ending: [],
  };
}

/** Of everybody the answers are compared, otherwise groups: they may have the same codes. */
function headsOf(view: TableView, { points }: PublishedTable, language: Language): Head[] {
  return view.layout === 'frequency' ? view.rows : points.map((point) => groupHead(point, language));
}

function cellsOf({ now, earlier, change, mark }: Comparison, language: Language): Row['cells'] {
  const { symbols } = overviewWords(language);
  return [now, earlier, change, { text: mark === null ? '' : symbols[mark] }];
}
