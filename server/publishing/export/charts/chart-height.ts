import type { NativeChart } from './native-chart.ts';

/** Points of a bar with its room, of the title, of the legend by line, and of the axis. */
const [barOfParts, bar, title, legendLine, axis] = [26, 15, 44, 18, 24];
const legendCharacters = 60;

/** Points that a chart needs so that no label is left out. */
export function chartHeight({ kind, categories, series }: NativeChart): number {
  if (kind === 'bars') return Math.max(120, title + categories.length * bar);
  const legend = series.reduce((sum, { name }) => sum + name.length + 4, 0);
  return title + Math.ceil(legend / legendCharacters) * legendLine + categories.length * barOfParts + axis;
}
