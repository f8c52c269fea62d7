import type { Language } from '../../../surveys/schema/local-text.ts';
import type { HorizontalBarsView } from '../chart-view.ts';
import { reportWords } from '../words/report-words.ts';

/** Bars that a page takes beside their table, and panels that are still compared at a glance; two stand side by side. */
const most = { bars: 24, panels: 4 };

type Panel = HorizontalBarsView['panels'][number];

/**
 * Of a chart with a panel an option those that fit a page: the options chosen most, in the order of the questionnaire, by
 * the bar of everybody or, of waves, of the last. All of them are in the table.
 *
 * @example leadingPanels({ kind: 'horizontal-bars', name: 'a', panels: [{ code: '1', title: '', rows: [] }], scale: null }, 'ja').name // => 'a'
 */
export function leadingPanels(chart: HorizontalBarsView, language: Language): HorizontalBarsView {
  const { panels, name } = chart;
  const barCount = Math.max(1, ...panels.map(({ rows }) => rows.length));
  const fitting = Math.min(most.panels, Math.floor(most.bars / barCount));
  const count = Math.max(1, fitting - (fitting % 2));
  if (panels.length <= count) return chart;
  const leading = panels.toSorted(byWorth).slice(0, count);
  return {
    ...chart,
    name: reportWords(language).report.leadingOptions(name, count),
    panels: panels.filter((panel) => leading.includes(panel)),
  };
}

/** Where a panel without such a bar stands: behind all others. */
function byWorth(a: Panel, b: Panel): number {
  const [own, other] = [worth(a), worth(b)];
  return own === other ? 0 : other > own ? 1 : -1;
}

function worth({ rows }: Panel): number {
  const { proportion = null } = rows.find(({ isTotal }) => isTotal) ?? rows.at(-1) ?? {};
  return proportion ?? -Infinity;
}
