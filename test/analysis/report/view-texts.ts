import type { ChartView } from '../../../analysis/report/chart-view.ts';
import type { HeatMapView } from '../../../analysis/report/overview/overview-view.ts';
import type { RequirementMatrixView } from '../../../analysis/report/requirement-matrix.ts';
import type { PlanTable, PlanView } from '../../../analysis/report/indicator-plans/plan-view.ts';
import type { Head, Line, TableView, TextsView } from '../../../analysis/report/table-view.ts';

const textOf = ({ text }: Line): string => text;

/** What stands in the heads of rows or columns: of groups within groups the outer name once, the inner ones each. */
function headTexts(heads: readonly Head[]): string[] {
  return heads.flatMap(({ label, levels }, place) => {
    if (levels === null) return [label];
    const before = heads[place - 1]?.levels;
    return before?.outer === levels.outer ? [levels.inner] : [levels.outer, levels.inner];
  });
}

/** Every text of a table, in no order: what a page may print of it, and has to. */
export function tableTexts(view: TableView): string[] {
  return folded([
    view.title,
    view.unit ?? '',
    ...view.heading.map(textOf),
    ...view.corner,
    ...headTexts(view.columns),
    ...headTexts(view.rows),
    ...view.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...view.notes.map(textOf),
    ...view.ending.map(textOf),
  ]);
}

export function listTexts(view: TextsView): string[] {
  return folded([
    ...view.heading.map(textOf),
    ...view.texts,
    ...view.notes.map(textOf),
    ...view.ending.map(textOf),
  ]);
}

export function matrixTexts(view: RequirementMatrixView): string[] {
  return folded([
    view.title,
    view.unit,
    view.corner,
    ...view.legend.flatMap(({ symbol, label }) => [symbol, label]),
    ...view.columns.map(({ label }) => label),
    ...view.rows.flatMap(({ label, cells }) => [
      label,
      ...cells.flatMap(({ mark, figure, gap, isMerged }) => [
        mark.symbol,
        figure?.text ?? '',
        gap?.text ?? '',
        isMerged ? '*' : '',
      ]),
    ]),
    ...view.notes.map(textOf),
  ]);
}

/** Of the charts in its cells, only that they are there: their labels are drawn by their geometry. */
export function planTexts(view: PlanView): string[] {
  return folded([
    ...planTableTexts(view),
    ...(view.counts === null ? [] : planTableTexts(view.counts)),
    ...view.notes.map(textOf),
  ]);
}

function planTableTexts(view: PlanTable): string[] {
  return [
    view.name,
    view.corner,
    ...view.columns.flatMap(({ label, wave, printed }) => [
      label,
      wave?.title ?? '',
      printed?.title ?? '',
      printed?.mark ?? '',
    ]),
    ...view.rows.flatMap(({ label, source, direction, course, cells }) => [
      label,
      source.text,
      direction,
      ...[...cells, ...(course === null ? [] : [course])].flatMap(({ parts }) =>
        parts.flatMap(({ text, mark, style }) => [
          text,
          mark?.text ?? '',
          typeof style === 'object' ? style.symbol : '',
        ]),
      ),
    ]),
  ];
}

/** The figures and reasons that a chart may print: of narrow parts none. */
export function chartTexts(view: ChartView): string[] {
  if (view.kind === 'indicator-line') return [];
  if (view.kind === 'horizontal-bars') {
    return folded(view.panels.flatMap(({ rows }) => rows.map(({ text }) => text)));
  }
  return folded(
    view.rows.flatMap(({ parts, absence }) => (parts === null ? [absence] : parts.map(({ text }) => text))),
  );
}

/** What the cells of a heat map print. */
export function heatMapFigures({ rows }: HeatMapView): string[] {
  return folded(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.text)));
}

/** As a browser folds white space, in an order of its own. */
export function folded(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.replaceAll(/\s+/g, ' ').trim() || []).toSorted();
}
