import { isSameBytes } from './bytes.ts';
import { badCores } from './core-problems.ts';
import type { ListedBox } from './lists.ts';
import { shownContent, type OpeningProof } from './opening-proof.ts';
import type { Primitives } from './primitives.ts';
import { layerBinding } from './seal-sheet.ts';
import { trusteeOf, type Place, type SealingTerms } from './terms.ts';

/** A box with what shows its content, or that it has none. */
export interface ShownBox extends ListedBox {
  proof: OpeningProof;
}

/** A trustee's complaint (異議) about a box, and what the trustee before answers. */
export interface Complaint {
  place: Place;
  /** Of the trustee who complains; at least 1. */
  hop: number;
  /** What the trustee before handed over in this stratum. */
  handedOver: readonly Uint8Array[];
  /** What lay before that trustee: the list, or the hand-over before. An outer number is known of the list only. */
  incoming: readonly ListedBox[];
  box: Uint8Array;
  proof: OpeningProof;
  /** The box that it came out of; null where the trustee before keeps silent. */
  answer: ShownBox | null;
}

/**
 * Who is to blame for a bad box: whoever complains of a good one, the trustee before, or whoever made what lay before
 * that trustee: the sender, where this was the list. Only the box complained of is traced, and only where it is bad.
 */
export function judgeComplaint(
  primitives: Primitives,
  terms: SealingTerms,
  complaint: Complaint,
): 'accuser' | 'before' | 'origin' {
  const { place, hop, handedOver, incoming, box, answer } = complaint;
  const shown = shownAt(primitives, terms, { place, hop }, { ...complaint, outerNumber: new Uint8Array(0) });
  const isAbout = handedOver.some((one) => isSameBytes(one, box));
  if (!isAbout || shown === 'false-proof' || !isBad(primitives, terms, { place, hop }, shown))
    return 'accuser';
  if (answer === null) return 'before';
  // Anybody can seal a bad box for the trustee before: it must be one that lay there.
  const isThere = incoming.some(
    (one) => isSameBytes(one.box, answer.box) && isSameBytes(one.outerNumber, answer.outerNumber),
  );
  const origin = shownAt(primitives, terms, { place, hop: hop - 1 }, answer);
  const isFitting = typeof origin === 'object' && isSameBytes(origin.content, box);
  return isThere && isFitting ? 'origin' : 'before';
}

interface Hop {
  place: Place;
  hop: number;
}

function shownAt(
  primitives: Primitives,
  terms: SealingTerms,
  { place, hop }: Hop,
  { box, outerNumber, proof }: ShownBox,
): ReturnType<typeof shownContent> {
  const { mix } = trusteeOf(terms, place.chain[hop]);
  return shownContent(
    primitives,
    { publicKey: mix, ...layerBinding(terms, place, hop, outerNumber) },
    box,
    proof,
  );
}

/** A box without content; for the last trustee also one whose core is not in order. */
function isBad(
  primitives: Primitives,
  terms: SealingTerms,
  { place, hop }: Hop,
  shown: { content: Uint8Array } | 'no-content',
): boolean {
  if (shown === 'no-content') return true;
  if (hop < place.chain.length - 1) return false;
  return badCores(primitives, terms, place, new Map([[place.stratum, [shown.content]]])).length > 0;
}
