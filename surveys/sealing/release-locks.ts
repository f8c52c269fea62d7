import { badCores, missingTestSheets } from './core-problems.ts';
import { handOverProblems } from './hand-over.ts';
import { entriesOf } from './lists.ts';
import { Refusal, refuseWhere } from './opening-problem.ts';
import type { Primitives } from './primitives.ts';
import { placeCode, type SealingTerms } from './terms.ts';
import type { Opening } from './take-layer.ts';

/** The keys of a trustee's locks, by the name of the place. */
export type LockKeys = ReadonlyMap<string, Uint8Array>;

/**
 * A trustee looks at what the last one handed over and, where it is in order, gives the keys of the last locks: of
 * strata that are opened only. Those that stay shut stay so, whoever holds their boxes.
 * Throws   a Refusal where anything is not in order.
 */
export function releaseLocks(primitives: Primitives, terms: SealingTerms, opening: Opening): LockKeys {
  const { own, part, before } = opening;
  if (before === null) throw new Refusal([{ check: 'other-hand-over' }]);
  const layersOff = part.chain.length;
  refuseWhere(handOverProblems(primitives, terms, opening, { handOver: before, layersOff }));
  const { boxes } = before;
  const opened = [...boxes].filter(([, list]) => list.length > 0).map(([stratum]) => stratum);
  const testSheets = opening.testSheets.filter(({ stratum }) => entriesOf(boxes, stratum).length > 0);
  refuseWhere([
    ...badCores(primitives, terms, part, boxes).map(({ check, stratum }) => ({ check, stratum })),
    ...missingTestSheets(boxes, testSheets),
  ]);
  const places = new Set(opened.map((stratum) => placeCode({ ...part, stratum })));
  return new Map(
    [...own.locks].filter(([place]) => places.has(place)).map(([place, { secret }]) => [place, secret]),
  );
}
