import type { Language } from '../../../surveys/schema/local-text.ts';
import { figureCell } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import { overviewWords } from '../words/overview-words.ts';
import { sayIn } from '../words/report-words.ts';
import { changeCell } from './change-cell.ts';
import { baseOf, figureScaleOf, valueAt, type KeyFigure } from './key-figure.ts';
import { withUnit } from './overview-lines.ts';
import { sameGroup } from './same-group.ts';

type Point = PublishedTable['points'][number];

/** Groups in which everybody stands once, whoever was merged with whom. */
const partKinds: readonly Point['kind'][] = ['option', 'merged', 'not_stated'];

/**
 * What the figure of everybody would have been before if the groups had been as large as now: two waves then differ by
 * what people answer, not by who answers. Made of published figures alone: of each group's figure before, weighted by
 * how many answered now.
 *
 * Shape    two tables of one item by the same groups, of which everybody is in one.
 * Unit     percent, or points of the scale.
 * Missing  null where the groups overlap or are not all of everybody, and where one that has answers now was another group
 *          before, or is hidden in either wave.
 * Source   direct standardisation, as in epidemiology.
 * @example standardisedTotal(singleTable, singleTable, { kind: 'share', categories: ['1'], of: 'answered', role: 'one' }) // => null
 */
export function standardisedTotal(
  now: PublishedTable,
  before: PublishedTable,
  figure: KeyFigure,
): number | null {
  const total = now.points.find(({ kind }) => kind === 'total')?.column;
  if (now.bannerKind !== 'single' || total?.status !== 'shown') return null;
  let [sum, people] = [0, 0];
  for (const point of now.points.filter(({ kind }) => partKinds.includes(kind))) {
    const { column } = point;
    if (column.status !== 'shown') return null;
    const weight = weightOf(column, figure);
    if (weight === 0) continue;
    const earlier = sameGroup(point, before);
    const value = earlier === undefined ? null : valueAt(before, earlier.column, figure);
    if (value === null) return null;
    sum += weight * value;
    people += weight;
  }
  return people === 0 || people !== weightOf(total, figure) ? null : sum / people;
}

function weightOf(column: Parameters<typeof baseOf>[0], figure: KeyFigure): number {
  return baseOf(column, figure.kind === 'share' ? figure.of : 'answered');
}

/**
 * The sentence beside a comparison by groups: what everybody's figure was, with the groups as large as now, and how far
 * it moved then.
 *
 * Missing  null where everybody's figure is not compared, or where groups overlap.
 * @example standardisedNote({ now: singleTable, before: singleTable }, null, 'ja') // => null
 */
export function standardisedNote(
  { now, before }: { now: PublishedTable; before: PublishedTable },
  figure: KeyFigure | null,
  language: Language,
): string | null {
  const total = now.points.find(({ kind }) => kind === 'total');
  const earlier = total && sameGroup(total, before);
  if (figure === null || now.bannerKind !== 'single' || now.bannerLabel === null || !total || !earlier) {
    return null;
  }
  const [value, raw] = [valueAt(now, total.column, figure), valueAt(before, earlier.column, figure)];
  if (value === null || raw === null) return null;
  const words = overviewWords(language);
  const banner = sayIn(language)(now.bannerLabel);
  const standardised = standardisedTotal(now, before, figure);
  if (standardised === null) return words.noteNotStandardised(banner);
  const about = { group: 'total', quantity: { kind: 'compared', figure: 'earlier' } } as const;
  const cell = figureCell(about, standardised, figureScaleOf(now, figure).decimals);
  const change = (from: number) => changeCell(value - from, { table: now, figure }, language).text;
  const own = {
    earlier: withUnit(cell, figure, language).text,
    change: change(standardised),
    raw: change(raw),
  };
  return words.noteStandardised(banner, own);
}
