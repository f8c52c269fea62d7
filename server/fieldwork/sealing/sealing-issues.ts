import { fromBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { portable } from '../../../surveys/sealing/primitives.ts';
import {
  keysHash,
  placesOfTrustee,
  trusteeCount,
  type WrittenKeys,
} from '../../../surveys/sealing/sealing-contract.ts';
import type { Place } from '../../../surveys/sealing/terms.ts';
import type { SealingChoice } from '../../contract/fieldwork/sealing.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { StoredSealing } from '../../store/fieldwork/sealing.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';

/** What is wrong with a choice of trustees. */
export function choiceIssues({ kind, trustees }: SealingChoice): ServerIssue[] {
  const expected = kind === null ? 0 : trusteeCount(kind);
  const codes = trustees.map(({ code }) => code);
  const twice = codes.flatMap((trustee, index): ServerIssue[] =>
    codes.indexOf(trustee) === index
      ? []
      : [{ code: 'trustee-twice', path: ['trustees', index, 'code'], facts: { trustee } }],
  );
  if (trustees.length === expected) return twice;
  return [{ code: 'trustee-count', path: ['trustees'], facts: { expected } }, ...twice];
}

type SealedWave = Pick<Wave, 'modes' | 'mergedStrata'>;

/** Sealing guards the set of answers by tickets: there is none without, and what comes in the clear is not sealed. */
export function modeIssuesOfSealing({ modes, mergedStrata }: SealedWave): ServerIssue[] {
  const isByTicketsAlone = modes.length === 1 && modes[0] === 'ticket';
  const issues: ServerIssue[] = [];
  if (!isByTicketsAlone) issues.push({ code: 'sealed-mode', path: ['modes'], facts: {} });
  // While answers are sealed, who answered is counted by tickets alone, and they know strata.
  if (mergedStrata.length > 0) issues.push({ code: 'sealed-merges', path: ['mergedStrata'], facts: {} });
  return issues;
}

/** What is wrong with the keys of a trustee: other places than the wave has, keys for which nothing can be sealed. */
export function keyIssues(
  trustee: string,
  { mix, locks }: WrittenKeys,
  places: readonly Place[],
): ServerIssue[] {
  const expected = placesOfTrustee(places, trustee);
  const found = Object.keys(locks).toSorted();
  const isSame = expected.length === found.length && expected.every((place, index) => place === found[index]);
  const named: [string[], string][] = [
    [['mix'], mix],
    ...Object.entries(locks).map(([place, key]): [string[], string] => [['locks', place], key]),
  ];
  const bad = named.flatMap(([path, key]): ServerIssue[] =>
    canSealFor(key) ? [] : [{ code: 'not-a-key', path, facts: { key: path.join(' ') } }],
  );
  return isSame ? bad : [{ code: 'wrong-places', path: ['locks'], facts: { trustee } }, ...bad];
}

/** A key of small order agrees on the same point with everybody: sealing for it throws. */
function canSealFor(key: string): boolean {
  try {
    portable.agree(new Uint8Array(32).fill(1), fromBase64Url(key));
    return true;
  } catch {
    return false;
  }
}

/** Why a sealed wave cannot open yet. Whatever was changed since, each trustee must have rehearsed as it stands. */
export function readinessIssues(
  wave: SealedWave,
  { trustees }: StoredSealing,
  places: readonly Place[],
): ServerIssue[] {
  const issues = trustees.flatMap(({ code: trustee, keys, rehearsedKeys }, index): ServerIssue[] => {
    const path = ['trustees', index];
    if (keys === null) return [{ code: 'trustee-without-keys', path, facts: { trustee } }];
    const wrong = keyIssues(trustee, keys, places);
    if (wrong.length > 0) return wrong.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
    if (rehearsedKeys === hashOfKeys(keys)) return [];
    return [{ code: 'trustee-not-rehearsed', path, facts: { trustee } }];
  });
  return [...modeIssuesOfSealing(wave), ...issues];
}

/** What tells one set of keys from another. Shape  hexadecimal. */
export function hashOfKeys(keys: WrittenKeys): string {
  return Buffer.from(keysHash(portable, keys)).toString('hex');
}
