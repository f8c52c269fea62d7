import { randomBytes } from 'node:crypto';
import { toBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { portable } from '../../../surveys/sealing/primitives.ts';
import { isRehearsed, rehearsalBoxes } from '../../../surveys/sealing/rehearsal.ts';
import { placesOfTrustee, readTrustee } from '../../../surveys/sealing/sealing-contract.ts';
import type {
  Rehearsal,
  SealingChoice,
  SealingStanding,
  TrusteeKeys,
} from '../../contract/fieldwork/sealing.ts';
import type { WaveAction } from '../../contract/log.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { LogEntry } from '../../store/log.queries.ts';
import {
  noteRehearsal,
  putSealing,
  putTrusteeKeys,
  sealingOf,
  type StoredSealing,
  type StoredTrustee,
} from '../../store/fieldwork/sealing.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { choiceIssues, hashOfKeys, keyIssues, modeIssuesOfSealing } from './sealing-issues.ts';
import { sealingPlanOf, type SealingPlan } from './sealing-plan.ts';

type Needed = Pick<Dependencies, 'db' | 'keys' | 'now'>;

/** A trustee of a draft, by the address. */
interface Named {
  wave: string;
  trustee: string;
}

interface FoundTrustee {
  wave: Wave;
  trustee: StoredTrustee;
  plan: SealingPlan;
}

/** How the sealing of a wave stands. Throws  `wave-not-found`. */
export async function sealingStanding({ db }: Pick<Needed, 'db'>, code: string): Promise<SealingStanding> {
  const wave = await findWaveOrFail(db, code);
  const sealing = await sealingOf(db, code);
  if (sealing === null) return { kind: null, trustees: [] };
  const { places } = await sealingPlanOf(db, wave, sealing);
  const trustees = sealing.trustees.map(({ code: trustee, label, keys, rehearsedKeys }) => ({
    code: trustee,
    label,
    hasKeys: keys !== null,
    hasRehearsed: keys !== null && rehearsedKeys === hashOfKeys(keys),
    places: placesOfTrustee(places, trustee),
  }));
  return { kind: sealing.kind, trustees };
}

/**
 * Chooses how the answers of a draft are sealed, and for whom. Trustees who stay keep what they have handed in.
 * Throws  `wave-not-found`, `wrong-state` once it has opened, `invalid-request` with everything that is wrong.
 */
export async function chooseSealing(
  { db, now }: Needed,
  code: string,
  choice: SealingChoice,
  actor: string,
): Promise<void> {
  const wave = await draftOrFail(db, code);
  const { kind } = choice;
  refuse([...choiceIssues(choice), ...(kind === null ? [] : modeIssuesOfSealing(wave))]);
  const before = new Map((await sealingOf(db, code))?.trustees.map((one) => [one.code, one]));
  const trustees = choice.trustees.map((one) => ({
    ...one,
    keys: before.get(one.code)?.keys ?? null,
    rehearsedKeys: before.get(one.code)?.rehearsedKeys ?? null,
  }));
  const sealing: StoredSealing | null = kind === null ? null : { kind, trustees };
  const entry = entryOf(now, {
    actor,
    action: 'sealing-changed',
    wave: code,
    facts: { kind: kind ?? 'none' },
  });
  if (!(await putSealing(db, code, sealing, entry))) throw new ProblemError('wrong-state');
}

/**
 * Keeps the public keys that a trustee has handed in.
 * Throws  `wave-not-found`, `wrong-state`, `not-sealed`, `trustee-not-found`, `invalid-request` for other places.
 */
export async function keepTrusteeKeys(
  { db, now }: Needed,
  named: Named,
  keys: TrusteeKeys,
  actor: string,
): Promise<void> {
  const { plan } = await trusteeOrFail(db, named);
  refuse(keyIssues(named.trustee, keys, plan.places));
  const facts = { trustee: named.trustee, keys: hashOfKeys(keys) };
  const entry = entryOf(now, { actor, action: 'trustee-keys-kept', wave: named.wave, facts });
  if (!(await putTrusteeKeys(db, { ...named, keys }, entry))) throw new ProblemError('wrong-state');
}

/**
 * What a trustee opens at the rehearsal. The boxes are others each time; what lies in them is not, so that nothing has
 * to be stored.
 * Throws  as `keepTrusteeKeys`, and `trustee-without-keys`.
 */
export async function rehearsalOf({ db, keys }: Needed, named: Named): Promise<Rehearsal> {
  const { trustee } = await trusteeOrFail(db, named);
  const held = keysOrFail(trustee);
  const boxes = rehearsalBoxes(portable, named.wave, readTrustee({ ...held, code: trustee.code }), {
    secretOf: secretsOf(keys, named, held),
    randomBytes,
  });
  return {
    format: 'kotae-rehearsal/1',
    ...named,
    boxes: boxes.map(({ key, box }) => ({ key, box: toBase64Url(box) })),
  };
}

/**
 * Takes what a trustee sends back from the rehearsal. From then on the wave may open, as far as that trustee goes.
 * Throws  as `rehearsalOf`, and `rehearsal-fails`.
 */
export async function acceptRehearsal(
  { db, keys, now }: Needed,
  named: Named,
  reply: { opened: string; signature: string },
  actor: string,
): Promise<void> {
  const { trustee } = await trusteeOrFail(db, named);
  const held = keysOrFail(trustee);
  const isGood = isRehearsed(portable, named.wave, readTrustee({ ...held, code: trustee.code }), {
    reply: {
      opened: Buffer.from(reply.opened, 'base64url'),
      signature: Buffer.from(reply.signature, 'base64url'),
    },
    secretOf: secretsOf(keys, named, held),
  });
  if (!isGood) throw new ProblemError('rehearsal-fails');
  const facts = { trustee: named.trustee };
  const entry = entryOf(now, { actor, action: 'trustee-rehearsed', wave: named.wave, facts });
  const noted = { ...named, keys: held, hash: hashOfKeys(held) };
  if (!(await noteRehearsal(db, noted, entry))) throw new ProblemError('wrong-state');
}

async function draftOrFail(db: Dependencies['db'], code: string): Promise<Wave> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'draft') throw new ProblemError('wrong-state');
  return wave;
}

async function trusteeOrFail(db: Dependencies['db'], named: Named): Promise<FoundTrustee> {
  const wave = await draftOrFail(db, named.wave);
  const sealing = await sealingOf(db, named.wave);
  if (sealing === null) throw new ProblemError('not-sealed');
  const trustee = sealing.trustees.find(({ code }) => code === named.trustee);
  if (trustee === undefined) throw new ProblemError('trustee-not-found');
  return { wave, trustee, plan: await sealingPlanOf(db, wave, sealing) };
}

function keysOrFail({ keys }: StoredTrustee): TrusteeKeys {
  if (keys === null) throw new ProblemError('trustee-without-keys');
  return keys;
}

/** What lies in the boxes of a rehearsal: known to the server alone, and of these keys only. */
function secretsOf(keys: Dependencies['keys'], { wave, trustee }: Named, held: TrusteeKeys) {
  const hash = hashOfKeys(held);
  return (key: string): Uint8Array =>
    keys.invitationBytes(wave, `rehearsal|${trustee}|${hash}|${key}`).slice(0, 32);
}

function entryOf(now: () => Date, entry: Omit<LogEntry, 'at' | 'action'> & { action: WaveAction }): LogEntry {
  return { at: now().toISOString(), ...entry };
}

function refuse(issues: ServerIssue[]): void {
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
}
