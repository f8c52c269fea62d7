import { expect, test } from 'vitest';
import { notAsked, tabulatePlan, type CaseFile, type Table } from '../../../analysis/index.ts';
import { conditionsOf } from '../../../analysis/audit/banner-parts.ts';
import { isMember } from '../../../analysis/audit/small-sets/is-member.ts';
import { respondentsBy } from '../../../analysis/audit/small-sets/respondents.ts';
import { scaled } from '../../scale.ts';
import { randomWorld, type RandomWorld } from '../random-world.ts';
import { published } from './published-waves.ts';

const swapCount = scaled(300);

/** A world in which two people have answered some items for each other. */
interface Swap {
  seed: number;
  items: string[];
  before: Table[];
  after: Table[];
}

/**
 * Pairs of respondents whom no shown group of some items holds one of and not the other, who were asked and answered the
 * same of these items (that is known of them), and answered differently.
 */
function swapOf(seed: number, items: readonly string[], publish: Publish): Swap | null {
  const { caseFile, plan } = randomWorld(seed);
  const before = publish(caseFile, plan);
  const shown = before
    .filter(({ stub }) => items.includes(stub))
    .flatMap(({ banner, points }) =>
      points.flatMap((point) => {
        return point.column.status === 'shown' ? [{ conditions: conditionsOf(banner, point) }] : [];
      }),
    );
  const own = caseFile.items.flatMap((item) =>
    (item.kind === 'single' && item.isAttribute) || item.kind === 'multiple' ? [item.code] : [],
  );
  const respondents = respondentsBy(caseFile, own);
  const isBlank = (kind: number): boolean =>
    own.some((item) => respondents.options.get(item)?.[kind]?.length === 0);
  const outcomeOf = (item: string, index: number): number => caseFile.columns[item]?.outcomes[index] ?? -1;
  const isKnown = (item: string, index: number): boolean => outcomeOf(item, index) >= 3;
  const people = Array.from(respondents.kindOf, (kind, index) => ({ kind, index })).filter(
    ({ kind, index }) => !isBlank(kind) && isKnown(items[0] ?? '', index),
  );
  for (const one of people) {
    for (const other of people) {
      if (one.index >= other.index || one.kind === other.kind) continue;
      const areAlike = shown.every(
        ({ conditions }) =>
          isMember(respondents, one.kind, conditions) === isMember(respondents, other.kind, conditions),
      );
      const areDifferent = items.some((item) => outcomeOf(item, one.index) !== outcomeOf(item, other.index));
      if (!areAlike || !areDifferent) continue;
      const after = publish(withSwapped(caseFile, items, [one.index, other.index]), plan);
      return { seed, items: [...items], before, after };
    }
  }
  return null;
}

function withSwapped(caseFile: CaseFile, items: readonly string[], [one, other]: [number, number]): CaseFile {
  const columns = { ...caseFile.columns };
  for (const item of items) {
    const column = columns[item];
    if (column === undefined) throw new RangeError(`no item ${item}`);
    const outcomes = column.outcomes.slice();
    const kept = outcomes[one] ?? notAsked;
    outcomes[one] = outcomes[other] ?? notAsked;
    outcomes[other] = kept;
    columns[item] = { ...column, outcomes };
  }
  return { ...caseFile, columns };
}

/** The way in which tables are published of a case file. */
type Publish = (caseFile: CaseFile, plan: RandomWorld['plan']) => Table[];

/** Seeds of the worlds in which what is published changes with who of two hidden people answered what. */
function telling(
  items: readonly string[],
  publish: Publish = published,
  wanted = swapCount,
): { count: number; told: number[] } {
  const told: number[] = [];
  let count = 0;
  for (let seed = 1; count < wanted && seed < wanted * 6; seed += 1) {
    const swap = swapOf(seed, items, publish);
    if (swap === null) continue;
    count += 1;
    if (JSON.stringify(swap.before) !== JSON.stringify(swap.after)) told.push(swap.seed);
  }
  return { count, told };
}

test('nothing published changes when two hidden people answer an item for each other', () => {
  expect(telling(['score'])).toEqual({ count: swapCount, told: [] });
});

test('nor when they do so across routing: who was asked the next item goes with the answer', () => {
  expect(telling(['mood', 'reason'])).toEqual({ count: swapCount, told: [] });
});

test('nor where groups were merged before publication, and those who stated none counted with one', () => {
  const coarsely: Publish = (caseFile, plan) =>
    published(caseFile, {
      ...plan,
      banners: plan.banners.map((banner) => {
        const item = caseFile.items.find(({ code }) => code === banner.item);
        const [first = '', second = ''] = item?.kind === 'single' ? item.categories : [];
        const options = [first, second, 'not_stated'];
        const { nets: _, ...plain } = banner;
        return { ...plain, merges: [{ code: 'together', label: { ja: first }, options }] };
      }),
    });
  const wanted = Math.ceil(swapCount / 3);
  expect(telling(['mood', 'reason'], coarsely, wanted)).toEqual({ count: wanted, told: [] });
});

test('it would, if a hidden group said whether it is hidden for its own size', () => {
  const withCauses: Publish = (caseFile, plan) => {
    const open = new Map(tabulatePlan(caseFile, plan).map((table) => [table.id, table]));
    return published(caseFile, plan).map((table) => ({
      ...table,
      points: table.points.map((point) => {
        const column = open.get(table.id)?.points.find(({ code }) => code === point.code)?.column;
        const isSmall = column?.status === 'shown' && column.askedBase < 10;
        return point.column.status === 'suppressed' ? { ...point, code: `${point.code} ${isSmall}` } : point;
      }),
    }));
  };
  // Few of the swaps move somebody over the limit: a quick run needs as many to meet one.
  const enough = Math.max(30, swapCount);
  expect(telling(['score'], withCauses, enough).told).toEqual([]);
  expect(telling(['mood', 'reason'], withCauses, enough).told).not.toEqual([]);
});
