import { bytesToHex } from '@noble/hashes/utils.js';
import { openBox, type KeyPair } from './box.ts';
import { isSameBytes } from './bytes.ts';
import type { TestSheet } from './core-problems.ts';
import { readCore } from './core.ts';
import type { HandOver } from './hand-over.ts';
import { innerNumber } from './inner-ticket.ts';
import { refuseWhere } from './opening-problem.ts';
import type { Primitives } from './primitives.ts';
import type { LockKeys } from './release-locks.ts';
import { readSheet } from './sheet.ts';
import { infoOf, lockOf, placeCode, type Place, type SealingTerms } from './terms.ts';

/** Of a stratum: the sheets, and how many there are that nobody can read (使えない回答). */
export interface OpenedStratum {
  sheets: unknown[];
  unusableCount: number;
}

/**
 * What the sheets hold, once every trustee of the chain gave the keys of the locks. Test sheets are taken out.
 * Throws   a Refusal where a key is not the one in the contract.
 */
export function openSheets(
  primitives: Primitives,
  terms: SealingTerms,
  {
    last,
    keys,
    testSheets,
  }: { last: HandOver; keys: ReadonlyMap<string, LockKeys>; testSheets: readonly TestSheet[] },
): Map<string, OpenedStratum> {
  const taken = new Set(testSheets.map((sheet) => bytesToHex(sheet.innerNumber)));
  const opened = [...last.boxes].filter(([, cores]) => cores.length > 0);
  return new Map(
    opened.map(([stratum, cores]) => {
      const place = { lane: last.lane, stratum, chain: last.chain };
      const locks = last.chain.map((code) => lockKey(primitives, terms, place, { code, keys }));
      const read = cores
        .map((core) => readCore(core))
        .filter(({ message }) => !taken.has(bytesToHex(innerNumber(message))))
        .map(({ message, locked }) => unlocked(primitives, terms, place, { locks, message, locked }));
      const sheets = read.flatMap((one) => (one === null ? [] : [one.sheet]));
      return [stratum, { sheets, unusableCount: read.length - sheets.length }];
    }),
  );
}

function lockKey(
  primitives: Primitives,
  terms: SealingTerms,
  place: Place,
  { code, keys }: { code: string; keys: ReadonlyMap<string, LockKeys> },
): KeyPair {
  const secret = keys.get(code)?.get(placeCode(place)) ?? new Uint8Array(32);
  const publicKey = primitives.publicKey(secret);
  const isRight = isSameBytes(publicKey, lockOf(terms, place, code));
  refuseWhere(isRight ? [] : [{ check: 'lock-key-differs', stratum: place.stratum }]);
  return { secret, publicKey };
}

function unlocked(
  primitives: Primitives,
  terms: SealingTerms,
  place: Place,
  { locks, message, locked }: { locks: readonly KeyPair[]; message: Uint8Array; locked: Uint8Array },
): { sheet: unknown } | null {
  const aad = innerNumber(message);
  try {
    const padded = locks.reduce((box, key, hop) => {
      const info = infoOf('lock', terms, place, place.chain[hop]);
      return openBox(primitives, { ...key, info, aad }, box);
    }, locked);
    return { sheet: readSheet(padded) };
  } catch {
    return null;
  }
}
