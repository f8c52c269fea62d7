import type { RandomBytes } from '../tickets/blind-signature.ts';
import { openBox } from './box.ts';
import { compareBytes } from './bytes.ts';
import { badCores, missingTestSheets, type TestSheet } from './core-problems.ts';
import { staysShut } from './expected-counts.ts';
import { handOverProblems, signHandOver, type HandOver, type ListedPart } from './hand-over.ts';
import { entriesOf, listProblems, type ListedBox } from './lists.ts';
import { refuseWhere, type OpeningProblem } from './opening-problem.ts';
import { proveOpening } from './opening-proof.ts';
import type { Primitives } from './primitives.ts';
import type { Rejection } from './rejection.ts';
import { layerBinding } from './seal-sheet.ts';
import { boxLength, strataOf, type SealingTerms } from './terms.ts';
import type { Trustee } from './trustee.ts';

/** What a trustee opens with. */
export interface Opening extends ListedPart {
  own: Trustee;
  /** What the trustee before handed over; null for the first. */
  before: HandOver | null;
  /** The trustee's own test sheets. */
  testSheets: readonly TestSheet[];
}

/** What a trustee took out of one box, or why there is nothing. */
interface Taken extends ListedBox {
  stratum: string;
  content: Uint8Array | null;
}

/**
 * Takes one layer off every box, sorts by octets, and signs. The last trustee looks at every core before anything is
 * handed over, and keeps back what stays shut.
 * Throws   a Refusal where anything about what came in, or came out, is not in order.
 */
export function takeLayer(
  primitives: Primitives,
  terms: SealingTerms,
  opening: Opening,
  randomBytes: RandomBytes,
): HandOver {
  const { own, part, before } = opening;
  const hop = part.chain.indexOf(own.code);
  refuseWhere(incomingProblems(primitives, terms, opening, hop));

  const taken = incoming(terms, opening, hop).map((one) => ({
    ...one,
    content: contentOf(primitives, terms, opening, one),
  }));
  const shut = taken.filter(({ content }) => content === null);
  const proofOf = (one: Taken) => proveOpening(own.mix, one.box, randomBytes);
  // What the first cannot open, the sender made. After that, the one before may have: nothing goes on.
  if (hop > 0) refuseWhere(shut.map((one) => complaint('does-not-open', one, proofOf)));
  const rejections: readonly Rejection[] =
    before?.rejections ??
    shut.map((one) => ({
      stratum: one.stratum,
      outerNumber: one.outerNumber,
      box: one.box,
      proof: proofOf(one),
    }));

  const sorted = sortedByStratum(terms, opening, taken);
  const boxes = new Map([...sorted].map(([stratum, list]) => [stratum, list.map(({ content }) => content)]));
  const layersOff = hop + 1;
  if (layersOff === part.chain.length) {
    const bad = badCores(primitives, terms, part, boxes).map(({ stratum, index, check }) => {
      const one = sorted.get(stratum)?.[index];
      return one === undefined ? { check, stratum } : complaint(check, one, proofOf);
    });
    refuseWhere([...bad, ...missingTestSheets(boxes, opening.testSheets)]);
    for (const [stratum, list] of boxes)
      if (staysShut(terms, part, stratum, list.length)) boxes.set(stratum, []);
  }
  return signHandOver(primitives, terms, own, {
    ...part,
    layersOff,
    listHash: opening.publishedHash,
    boxes,
    rejections,
  });
}

function incomingProblems(
  primitives: Primitives,
  terms: SealingTerms,
  opening: Opening,
  hop: number,
): OpeningProblem[] {
  const { before, list, publishedHash, part } = opening;
  if (hop === 0 && before === null) {
    return listProblems(primitives, list, { publishedHash, strata: strataOf(terms, part) });
  }
  if (hop <= 0 || before === null) return [{ check: 'other-hand-over' }];
  return handOverProblems(primitives, terms, opening, { handOver: before, layersOff: hop });
}

/** The boxes that lie before a trustee; the outer ticket is known of those in the list only. */
function incoming(
  terms: SealingTerms,
  { part, list, before }: Opening,
  hop: number,
): Omit<Taken, 'content'>[] {
  const none = new Uint8Array(0);
  return strataOf(terms, part).flatMap((stratum) =>
    hop === 0 || before === null
      ? entriesOf(list, stratum).map((listed) => ({ ...listed, stratum }))
      : entriesOf(before.boxes, stratum).map((box) => ({ box, outerNumber: none, stratum })),
  );
}

function contentOf(
  primitives: Primitives,
  terms: SealingTerms,
  { own, part }: Opening,
  { stratum, outerNumber, box }: Omit<Taken, 'content'>,
): Uint8Array | null {
  const hop = part.chain.indexOf(own.code);
  if (box.length !== boxLength(terms, part, hop)) return null;
  try {
    return openBox(
      primitives,
      { ...own.mix, ...layerBinding(terms, { ...part, stratum }, hop, outerNumber) },
      box,
    );
  } catch {
    return null;
  }
}

/** By octets: what comes out of boxes is random to everybody, so this is a shuffle, and one that anybody can see. */
function sortedByStratum(
  terms: SealingTerms,
  { part }: Opening,
  taken: readonly Taken[],
): Map<string, (Taken & { content: Uint8Array })[]> {
  const open = taken.filter((one): one is Taken & { content: Uint8Array } => one.content !== null);
  return new Map(
    strataOf(terms, part).map((code) => [
      code,
      open
        .filter(({ stratum }) => stratum === code)
        .toSorted((one, other) => compareBytes(one.content, other.content)),
    ]),
  );
}

function complaint(
  check: OpeningProblem['check'],
  one: Taken,
  proofOf: (one: Taken) => ReturnType<typeof proveOpening>,
): OpeningProblem {
  return { check, stratum: one.stratum, complaint: { box: one.box, proof: proofOf(one) } };
}
