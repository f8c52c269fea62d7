import { entriesOf, type ListedBox, type Lists } from './lists.ts';
import type { Rejection } from './rejection.ts';
import { laneOf, stratumOf, type Part, type SealingTerms } from './terms.ts';

/**
 * How many boxes of each stratum there must be after so many layers: the listed ones without the rejected ones. After
 * the last layer none of a stratum that stays shut.
 */
export function expectedCounts(
  terms: SealingTerms,
  part: Part,
  {
    list,
    rejections,
    layersOff,
  }: { list: Lists<ListedBox>; rejections: readonly Rejection[]; layersOff: number },
): Map<string, number> {
  const isLast = layersOff === part.chain.length;
  return new Map(
    laneOf(terms, part.lane).strata.map(({ code }) => {
      const rejected = rejections.filter(({ stratum }) => stratum === code).length;
      const count = entriesOf(list, code).length - rejected;
      return [code, isLast && staysShut(terms, part, code, count) ? 0 : count];
    }),
  );
}

/**
 * Whether a stratum is too small to be opened (開けない回答): the server knows who answered, and a row carries its
 * stratum. Base  responses that can be opened, without the sheets that trustees sent in.
 */
export function staysShut(terms: SealingTerms, { lane }: Part, stratum: string, count: number): boolean {
  return count - stratumOf(terms, { lane, stratum }).testSheetCount < terms.minimumBase;
}
