import { bytesToHex } from '@noble/hashes/utils.js';
import { isSameBytes } from './bytes.ts';
import { entriesOf, type ListedBox, type Lists } from './lists.ts';
import type { OpeningProblem } from './opening-problem.ts';
import { shownContent, type OpeningProof } from './opening-proof.ts';
import type { Primitives } from './primitives.ts';
import { layerBinding } from './seal-sheet.ts';
import { boxLength, trusteeOf, type Part, type SealingTerms } from './terms.ts';

/** A listed box that does not open: it goes along with what shows so, and counts as a response that nobody can use. */
export interface Rejection extends ListedBox {
  stratum: string;
  proof: OpeningProof;
}

/** Whether every rejected box is in the list, there once, and of another length or provably without content. */
export function rejectionProblems(
  primitives: Primitives,
  terms: SealingTerms,
  { part, list, rejections }: { part: Part; list: Lists<ListedBox>; rejections: readonly Rejection[] },
): OpeningProblem[] {
  const seen = new Set<string>();
  return rejections.flatMap((rejection): OpeningProblem[] => {
    const { stratum } = rejection;
    const number = bytesToHex(rejection.outerNumber);
    // Listed twice, one that was rejected with reason would make room for dropping another.
    if (seen.has(number)) return [{ check: 'rejection-twice', stratum }];
    seen.add(number);
    const isListed = entriesOf(list, stratum).some(
      ({ outerNumber, box }) =>
        isSameBytes(outerNumber, rejection.outerNumber) && isSameBytes(box, rejection.box),
    );
    const isSound = isListed && isWithoutContent(primitives, terms, part, rejection);
    return isSound ? [] : [{ check: 'rejection-unproven', stratum }];
  });
}

function isWithoutContent(
  primitives: Primitives,
  terms: SealingTerms,
  part: Part,
  { stratum, outerNumber, box, proof }: Rejection,
): boolean {
  if (box.length !== boxLength(terms, part, 0)) return true;
  const { mix } = trusteeOf(terms, part.chain[0]);
  const to = { publicKey: mix, ...layerBinding(terms, { ...part, stratum }, 0, outerNumber) };
  return shownContent(primitives, to, box, proof) === 'no-content';
}
