import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { isSameBytes } from './bytes.ts';
import { expectedCounts } from './expected-counts.ts';
import { boxProblems, hashLists, listProblems, type ListedBox, type Lists } from './lists.ts';
import type { OpeningProblem } from './opening-problem.ts';
import type { Primitives } from './primitives.ts';
import { rejectionProblems, type Rejection } from './rejection.ts';
import { boxLength, placeCode, strataOf, trusteeOf, type Part, type SealingTerms } from './terms.ts';
import type { Trustee } from './trustee.ts';

/** What one trustee hands to the next, and the last one to all. */
export interface HandOver extends Part {
  by: string;
  layersOff: number;
  listHash: Uint8Array;
  boxes: Lists;
  rejections: readonly Rejection[];
  /** Ed25519, by the trustee. */
  signature: Uint8Array;
}

/** The list of a part as it lies before a trustee, and the hash that was published and read to one another. */
export interface ListedPart {
  part: Part;
  list: Lists<ListedBox>;
  publishedHash: Uint8Array;
}

/** A hand-over with the trustee's signature. */
export function signHandOver(
  primitives: Primitives,
  terms: SealingTerms,
  own: Trustee,
  content: Omit<HandOver, 'signature' | 'by'>,
): HandOver {
  const handOver = { ...content, by: own.code };
  return { ...handOver, signature: primitives.sign(own.sign, statementOf(primitives, terms, handOver)) };
}

/** What is not in order about a hand-over after so many layers of this part. Anybody can look. */
export function handOverProblems(
  primitives: Primitives,
  terms: SealingTerms,
  { part, list, publishedHash }: ListedPart,
  { handOver, layersOff }: { handOver: HandOver; layersOff: number },
): OpeningProblem[] {
  const strata = strataOf(terms, part);
  const wrongList = listProblems(primitives, list, { publishedHash, strata });
  if (wrongList.length > 0) return wrongList;
  const by = part.chain[layersOff - 1];
  const isThis =
    handOver.by === by &&
    handOver.layersOff === layersOff &&
    handOver.lane === part.lane &&
    handOver.chain.join('>') === part.chain.join('>');
  if (!isThis) return [{ check: 'other-hand-over' }];
  const statement = statementOf(primitives, terms, handOver);
  if (!primitives.isSigned(trusteeOf(terms, by).sign, statement, handOver.signature)) {
    return [{ check: 'hand-over-forged' }];
  }
  if (!isSameBytes(handOver.listHash, publishedHash)) return [{ check: 'board-differs' }];
  const { rejections, boxes } = handOver;
  const counts = expectedCounts(terms, part, { list, rejections, layersOff });
  return [
    ...rejectionProblems(primitives, terms, { part, list, rejections }),
    ...boxProblems(boxes, counts, boxLength(terms, part, layersOff)),
  ];
}

function statementOf(
  primitives: Primitives,
  terms: SealingTerms,
  handOver: Omit<HandOver, 'signature'>,
): Uint8Array {
  const { lane, chain, layersOff, by, rejections } = handOver;
  const part = placeCode({ lane, stratum: '', chain });
  const head = `kotae sealed/1|hand-over|${terms.wave}|${terms.fingerprint}|${part}|${layersOff}|${by}|`;
  const rejected = rejections.map(({ stratum, outerNumber, box }) =>
    concatBytes(utf8ToBytes(`${stratum}|`), outerNumber, box),
  );
  return concatBytes(
    utf8ToBytes(head),
    handOver.listHash,
    hashLists(primitives, handOver.boxes),
    hashLists(primitives, new Map([['rejections', rejected]])),
  );
}
