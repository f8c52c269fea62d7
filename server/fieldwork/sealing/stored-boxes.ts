import { createHash } from 'node:crypto';
import { boxLength, type Part, type SealingTerms } from '../../../surveys/sealing/terms.ts';
import type { StoredResponse } from '../../store/responses/response-file.ts';

/** One sealed response as it is kept: the number of the outer ticket, and all its boxes in one piece. */
export interface StoredBoxes {
  /** base64url. */
  number: string;
  /** base64url; the boxes in the order of `partsOf`, each as long as its part says. */
  boxes: string;
}

/** The parts of a wave, in the order in which the boxes of a response follow each other. */
export function partsOf({ lanes, chains }: Pick<SealingTerms, 'lanes' | 'chains'>): Part[] {
  return lanes.flatMap((lane) => chains.map((chain) => ({ lane: lane.code, chain })));
}

/** How long all boxes of a response are together. Unit  bytes. */
export function allBoxesLength(terms: SealingTerms): number {
  return partsOf(terms).reduce((sum, part) => sum + boxLength(terms, part, 0), 0);
}

/** The boxes of a response, one a part. */
export function splitBoxes(terms: SealingTerms, boxes: Uint8Array): Uint8Array[] {
  let start = 0;
  return partsOf(terms).map((part) => {
    const end = start + boxLength(terms, part, 0);
    const box = boxes.subarray(start, end);
    start = end;
    return box;
  });
}

/**
 * A sealed response as a row of the response file. Its key follows from all of it: the same boxes sent again are
 * recognised, others under the same ticket are refused.
 */
export function storedBoxes(wave: string, number: Buffer, boxes: Buffer): StoredResponse {
  const content: StoredBoxes = { number: number.toString('base64url'), boxes: boxes.toString('base64url') };
  const key = createHash('sha256').update(`${wave}|sealed|`).update(number).update(boxes).digest();
  return { key: key.subarray(0, 16), answers: JSON.stringify(content), texts: [] };
}
