import type { HeatMapView, Mark, OverviewView } from '../../../analysis/report/overview/overview-view.ts';

const symbolOf = (mark: Mark): string => (mark === null ? '' : { higher: '▲', lower: '▼' }[mark]);

/** Every text of an overview, in no order: what its page may print, and has to; but for the names of its parts. */
export function overviewTexts(view: OverviewView): string[] {
  const { columns, earlierTitle } = view;
  return [
    ...view.response.map(({ text }) => text),
    ...view.rankings.flatMap(({ title, lists }) => [
      title,
      ...lists.flatMap((list) => [
        list.title,
        ...list.lines.flatMap(({ label, cell, mark }) => [label, cell.text, symbolOf(mark)]),
      ]),
    ]),
    columns.item,
    columns.figure,
    columns.distribution,
    ...(earlierTitle === null ? [] : [columns.earlier, columns.change]),
    ...view.sections.flatMap(({ title, lines }) => [
      title,
      ...lines.flatMap(({ label, measure, figure, earlier, change, mark }) => [
        label,
        measure,
        figure.text,
        earlier?.text ?? '',
        change?.text ?? '',
        symbolOf(mark),
      ]),
    ]),
    ...view.notes.map(({ text }) => text),
  ];
}

export function heatMapTexts({ title, corner, columns, rows, notes }: HeatMapView): string[] {
  return [
    title,
    corner,
    ...columns.map(({ label }) => label),
    ...rows.flatMap(({ label, cells }) => [
      label,
      ...cells.flatMap(({ cell, mark }) => [cell.text, symbolOf(mark)]),
    ]),
    ...notes.map(({ text }) => text),
  ];
}
