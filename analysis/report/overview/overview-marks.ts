import { findingLevel } from '../../finding/wave-findings.ts';
import { adjustedPValues } from '../../multiplicity/adjusted-p-values.ts';
import { at } from '../../numeric/at.ts';
import type { PublishedTable } from '../published-table.ts';
import { figuresOf, keyFigureOf, type KeyFigure } from './key-figure.ts';
import { figureTest, pooledSample, sampleOf, sampleWithout, type FigureTest } from './figure-test.ts';
import type { Mark } from './overview-view.ts';
import type { EarlierTable, PublishedOverview } from './published-overview.ts';

/** Which figures of the page may be called higher or lower. */
export interface OverviewMarks {
  /** How many comparisons were made, whatever of the page is looked at. */
  testCount: number;
  /** Of an item against the earlier wave. */
  change: (stub: string) => Mark;
  /** Of a group against all other groups that are shown, in one figure. */
  group: (table: string, group: string, figure: KeyFigure) => Mark;
}

interface Candidate extends FigureTest {
  key: string;
}

/**
 * Marks of everything that the page can show, so that all of it holds together: Holm over every change and every group,
 * of every attribute and in every figure. Whoever looks through all heat maps finds a mark where nothing differs in one
 * wave of twenty.
 *
 * Shape    only figures that are shown, among themselves.
 * Missing  no mark of what cannot be tested: index scores, weighted tables, an item that does not continue.
 * Source   figureTest; Holm 1979.
 * @example overviewMarks({ items: [], tables: [], earlier: null }).testCount // => 0
 */
export function overviewMarks(
  overview: Pick<PublishedOverview, 'items' | 'tables' | 'earlier'>,
): OverviewMarks {
  const positive = new Map(overview.items.map((item) => [item.stub, item.positive]));
  const earlier = new Map((overview.earlier?.tables ?? []).map((own) => [own.stub, own]));
  const candidates = overview.tables.flatMap((table) => {
    const codes = positive.get(table.stub) ?? [];
    return table.banner === null
      ? changeCandidates(table, codes, earlier.get(table.stub))
      : Object.values(figuresOf(table, codes))
          .flat()
          .flatMap((figure) => groupCandidates(table, figure));
  });
  const adjusted = adjustedPValues(
    candidates.map(({ p }) => p),
    'holm',
  );
  const marks = new Map(
    candidates.map(({ key, isHigher }, place): [string, Mark] => [
      key,
      Number(at(adjusted, place)) < findingLevel ? (isHigher ? 'higher' : 'lower') : null,
    ]),
  );
  return {
    testCount: candidates.length,
    change: (stub) => marks.get(stub) ?? null,
    group: (table, group, figure) => marks.get(keyOf(table, group, figure)) ?? null,
  };
}

function changeCandidates(
  table: PublishedTable,
  positive: readonly string[],
  earlier: EarlierTable | undefined,
): Candidate[] {
  const figure = keyFigureOf(table, positive);
  if (figure === null || earlier === undefined || earlier.change === 'scale') return [];
  const [own, before] = [totalOf(table), totalOf(earlier.table)];
  if (own === null || before === null) return [];
  const after = sampleOf(table, own, figure);
  const others = sampleOf(earlier.table, before, figure);
  const test = after && others && figureTest(after, others);
  return test === null ? [] : [{ ...test, key: table.stub }];
}

function totalOf({ points }: PublishedTable): PublishedTable['points'][number]['column'] | null {
  return points.find(({ kind }) => kind === 'total')?.column ?? null;
}

/** Groups that share nobody, each against the others. */
function groupCandidates(table: PublishedTable, figure: KeyFigure): Candidate[] {
  if (table.bannerKind !== 'single') return [];
  const groups = table.points.flatMap(({ code, kind, column }) => {
    const sample = kind === 'option' || kind === 'merged' ? sampleOf(table, column, figure) : null;
    return sample === null ? [] : [{ code, sample }];
  });
  const all = pooledSample(groups.map(({ sample }) => sample));
  return groups.flatMap(({ code, sample }) => {
    const others = all && sampleWithout(all, sample);
    const test = others && figureTest(sample, others);
    return test === null ? [] : [{ ...test, key: keyOf(table.id, code, figure) }];
  });
}

function keyOf(table: string, group: string, figure: KeyFigure): string {
  return [table, group, figure.kind, ...(figure.kind === 'share' ? figure.categories : [])].join(' ');
}
