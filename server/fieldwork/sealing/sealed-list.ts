import { createHash } from 'node:crypto';
import { compareBytes } from '../../../surveys/sealing/bytes.ts';
import { hashList, type ListedBox, type Lists } from '../../../surveys/sealing/lists.ts';
import { portable } from '../../../surveys/sealing/primitives.ts';
import { strataOf, type SealingTerms } from '../../../surveys/sealing/terms.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import { contentHash } from '../../content-hash.ts';
import type { SealedList } from '../../contract/fieldwork/sealing.ts';
import { partsOf, splitBoxes, type StoredBoxes } from './stored-boxes.ts';

interface Accepted {
  stratum: string;
  outerNumber: Uint8Array;
  boxes: Uint8Array;
}

/**
 * The list (開票簿) of a wave: of each stratum the outer tickets with the hash of what came with them, sorted by number,
 * which is random. Made once, from the accepted tickets and what is stored.
 * Throws  where a ticket has no boxes, or boxes have no ticket: the store is damaged, and no list may be made of it.
 */
export function sealedListOf(
  terms: SealingTerms,
  tickets: readonly Ticket[],
  stored: Iterable<string>,
): Omit<SealedList, 'wave'> {
  const accepted = acceptedOf(tickets, stored);
  const strata = [...Map.groupBy(accepted, ({ stratum }) => stratum)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, entries]) => ({
      code,
      entries: entries.map(({ outerNumber, boxes }) => ({
        number: base64Url(outerNumber),
        digest: base64Url(digest(boxes)),
      })),
    }));
  const parts = partsOf(terms).map(({ lane, chain }, index) => ({
    lane,
    chain: [...chain],
    hash: base64Url(hashList(portable, listOfPart(terms, accepted, { lane, index }))),
  }));
  return { hash: contentHash({ strata, parts }), strata, parts };
}

/** What trustees are given of one part. */
function listOfPart(
  terms: SealingTerms,
  accepted: readonly Accepted[],
  { lane, index }: { lane: string; index: number },
): Lists<ListedBox> {
  const strata = strataOf(terms, { lane });
  const entries = new Map<string, ListedBox[]>(strata.map((code) => [code, []]));
  for (const { stratum, outerNumber, boxes } of accepted) {
    const [box] = splitBoxes(terms, boxes).slice(index, index + 1);
    const list = entries.get(stratum) ?? entries.get(strata[0] ?? '');
    if (box !== undefined) list?.push({ outerNumber, box });
  }
  return entries;
}

/** Sorted by the number of the outer ticket. */
function acceptedOf(tickets: readonly Ticket[], stored: Iterable<string>): Accepted[] {
  const strata = new Map(
    tickets.map(({ stratum, message }) => [base64Url(digest(Buffer.from(message, 'base64url'))), stratum]),
  );
  const accepted = Array.from(stored, (text): Accepted => {
    const { number, boxes } = JSON.parse(text) as StoredBoxes;
    const stratum = strata.get(number);
    if (stratum === undefined) throw new Error('a sealed response has no accepted ticket');
    return { stratum, outerNumber: Buffer.from(number, 'base64url'), boxes: Buffer.from(boxes, 'base64url') };
  });
  if (accepted.length !== strata.size) throw new Error('an accepted ticket has no sealed response');
  return accepted.toSorted((one, other) => compareBytes(one.outerNumber, other.outerNumber));
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
