import type { Language } from '../../../surveys/schema/local-text.ts';
import { groupHead } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import { tableTitle } from '../table-title.ts';
import { isAbsent, isFigure } from '../table-view.ts';
import { outcomeCell, type Choice } from '../tables/chosen-table.ts';
import { outcomesBy } from '../tables/outcomes.ts';
import { overviewWords } from '../words/overview-words.ts';
import { legendOf, placeOf, rangeOf, toneOf } from './heat-map-tones.ts';
import type { FigureScale } from './key-figure.ts';
import type { HeatMapView } from './overview-view.ts';

const shares: FigureScale = { lowest: 0, highest: 100, decimals: 1, isShare: true };

/**
 * A multiple response by groups as one heat map, in place of a chart an option: options in rows, groups in columns.
 *
 * Base     as chosen.
 * Missing  null of any other table; hidden groups and cells have the one word for it.
 * @example heatMapOfTable(multipleTable, { basis: 'cases' }, 'ja').rows.map(({ cells }) => cells.map(({ cell }) => cell.text)) // => [['87.5', '75.0'], ['75.0', '非表示'], ['37.5', '-']]
 * @example heatMapOfTable(singleTable, { basis: 'cases' }, 'ja') // => null
 */
export function heatMapOfTable(
  table: PublishedTable,
  { basis }: Pick<Choice, 'basis'>,
  language: Language,
): HeatMapView | null {
  if (table.stubKind !== 'multiple' || table.banner === null) return null;
  const words = overviewWords(language);
  const rows = outcomesBy(table, basis, language).within.map((outcome) => ({
    key: outcome.code,
    label: outcome.label,
    cells: table.points.map((point) => outcomeCell(point, outcome, { unit: 'percent', basis })),
  }));
  const places = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (isFigure(cell) ? placeOf(cell.value, shares) : [])),
  );
  const range = rangeOf(places);
  return {
    title: words.shareOfAnswers(tableTitle(table, language)),
    corner: words.answerCorner,
    columns: table.points.map((point) => groupHead(point, language)),
    rows: rows.map((row) => ({
      ...row,
      table: null,
      cells: row.cells.map((cell) => ({
        cell: isAbsent(cell) && cell.reason === 'suppressed' ? { ...cell, text: words.hidden } : cell,
        tone: isFigure(cell) && range !== null ? toneOf(placeOf(cell.value, shares), range) : null,
        mark: null,
        markWords: '',
      })),
    })),
    legend: legendOf(range, [shares], language),
    hiddenWord: words.hidden,
    notes: [],
  };
}
