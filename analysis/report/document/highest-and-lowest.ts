import type { Language } from '../../../surveys/schema/local-text.ts';
import type { HorizontalBarsRow } from '../chart-view.ts';
import { headOf } from '../heads.ts';
import { isFigure, type FigureCell } from '../table-view.ts';
import { reportWords } from '../words/report-words.ts';
import type { FigureBlock } from './report-document.ts';

interface Share {
  figure: FigureBlock;
  label: string;
  cell: FigureCell;
}

const most = 5;

/**
 * The ratings with the highest and the lowest share at the upper end of their scale, of everybody. Only shares of the same
 * categories are put beside each other.
 *
 * Missing  null of fewer than four: there is nothing to choose from.
 * @example highestAndLowest([], 'ja') // => null
 */
export function highestAndLowest(totals: readonly FigureBlock[], language: Language): FigureBlock | null {
  const shares = alike(totals.flatMap(shareOf)).toSorted((a, b) => b.cell.value - a.cell.value);
  if (shares.length < 4) return null;
  const words = reportWords(language).report.summary;
  const count = Math.min(most, Math.floor(shares.length / 2));
  const chosen = { highest: shares.slice(0, count), lowest: shares.slice(-count) };
  const largest = Math.max(1, ...shares.map(({ cell }) => cell.value));
  const [{ label } = { label: '' }] = shares;
  const caption = words.highestAndLowest(label);
  return {
    kind: 'figure',
    code: 'highest-and-lowest',
    number: null,
    caption,
    chart: {
      kind: 'horizontal-bars',
      name: reportWords(language).table.chartName(caption),
      panels: (['highest', 'lowest'] as const).map((code) => ({
        code,
        title: words[code],
        rows: chosen[code].map((share) => barOf(share, largest)),
      })),
      scale: null,
    },
    table: {
      kind: 'table',
      layout: 'categories',
      title: caption,
      isSynthetic: totals.some(({ table }) => table.isSynthetic),
      unit: null,
      heading: [],
      corner: [words.item],
      columns: [headOf('share', label, 'figure')],
      rows: [...chosen.highest, ...chosen.lowest].map(({ figure, cell }) => ({
        ...headOf(figure.code, figure.caption, 'figure'),
        cells: [cell],
      })),
      notes: [],
      ending: [],
    },
  };
}

function shareOf(figure: FigureBlock): Share[] {
  const row = figure.table.rows.find(({ code }) => code === 'topBoxProportion');
  const cell = row?.cells[0];
  return row !== undefined && cell !== undefined && isFigure(cell)
    ? [{ figure, label: row.label, cell }]
    : [];
}

/** Those of the scale that most ratings have. */
function alike(shares: readonly Share[]): Share[] {
  const byLabel = Map.groupBy(shares, ({ label }) => label);
  return [...byLabel.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function barOf({ figure, cell }: Share, largest: number): HorizontalBarsRow {
  return {
    code: figure.code,
    label: figure.caption,
    base: null,
    isTotal: false,
    proportion: cell.value / largest,
    figure: cell,
    text: cell.text,
  };
}
