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

/** A figure of everybody as it would have been, and whether some groups had to be taken together for it. */
export interface Standardised {
  value: number;
  hasRest: boolean;
}

/**
 * What the figure of everybody would have been before if the groups had been as large as now: two waves then differ by
 * what people answer, not by who answers. Made of published figures alone: of each group's figure before, weighted by
 * how many answered now. Whoever is in no group that both waves show is one group, of which everybody less the others
 * tells.
 *
 * Shape    two tables of one item by the same groups, of which nobody is in two.
 * Unit     percent, or points of the scale.
 * Missing  null where the groups overlap, where no group is shown in both waves, and where nobody answered before of those
 *          who do now.
 * Source   direct standardisation, as in epidemiology.
 * @example standardisedTotal(scaleTable, scaleTable, { kind: 'mean' }) // => null
 */
export function standardisedTotal(
  now: PublishedTable,
  before: PublishedTable,
  figure: KeyFigure,
): Standardised | null {
  const totals = [now, before].map(({ points }) => points.find(({ kind }) => kind === 'total')?.column);
  const [own, theirs] = [weighed(now, totals[0], figure), weighed(before, totals[1], figure)];
  if (now.bannerKind !== 'single' || own === null || theirs === null) return null;
  const shared = now.points
    .filter(({ kind }) => partKinds.includes(kind))
    .flatMap((point) => {
      const after = weighed(now, point.column, figure);
      const earlier = weighed(before, sameGroup(point, before)?.column, figure);
      return after === null || earlier === null ? [] : [{ after, earlier }];
    });
  const rest = { people: own.people, peopleBefore: theirs.people, sumBefore: theirs.people * theirs.value };
  let sum = 0;
  for (const { after, earlier } of shared) {
    sum += after.people * earlier.value;
    rest.people -= after.people;
    rest.peopleBefore -= earlier.people;
    rest.sumBefore -= earlier.people * earlier.value;
  }
  const hasRest = rest.people > 0;
  if (shared.length === 0 || (hasRest && rest.peopleBefore <= 0)) return null;
  const ofRest = hasRest ? (rest.people * rest.sumBefore) / rest.peopleBefore : 0;
  return { value: (sum + ofRest) / own.people, hasRest };
}

/** A figure of a column and how many it is of; null where it is not shown, or of nobody. */
function weighed(
  table: PublishedTable,
  column: Point['column'] | undefined,
  figure: KeyFigure,
): { value: number; people: number } | null {
  if (column?.status !== 'shown') return null;
  const value = valueAt(table, column, figure);
  const people = baseOf(column, figure.kind === 'share' ? figure.of : 'answered');
  return value === null || people === 0 ? null : { value, people };
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
  const cell = figureCell(about, standardised.value, figureScaleOf(now, figure).decimals);
  const change = (from: number) => changeCell(value - from, { table: now, figure }, language).text;
  const own = {
    earlier: withUnit(cell, figure, language).text,
    change: change(standardised.value),
    raw: change(raw),
  };
  const note = words.noteStandardised(banner, own);
  return standardised.hasRest ? note + words.noteRest : note;
}
