import { randomBytes } from 'node:crypto';
import { accessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { insertDrawnCodes } from '../../store/fieldwork/drawn-codes.queries.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { codeHash } from './invitation-code.ts';

/**
 * Draws codes for a stratum, to be printed now: only their hashes are kept, so that the list cannot be had again. In
 * the order of the alphabet, which says nothing; people draw the sheets from a box.
 * Throws  `wave-not-found`, `wrong-state` (not open, or without drawn codes), `stratum-not-found`.
 */
export async function printCodes(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  waveCode: string,
  stratumCode: string,
  count: number,
  actor: string,
): Promise<string[]> {
  const wave = await findWaveOrFail(db, waveCode);
  if (wave.state !== 'open' || !wave.modes.includes('drawn-code')) throw new ProblemError('wrong-state');
  const { contract } = await frozenWave(db, wave);
  if (!contract.strata.some(({ code }) => code === stratumCode)) throw new ProblemError('stratum-not-found');
  const codes = new Set<string>();
  while (codes.size < count) codes.add(accessCode('drawn', randomBytes(64)));
  const sorted = [...codes].toSorted();
  await insertDrawnCodes(
    db,
    waveCode,
    stratumCode,
    sorted.map((code) => codeHash(waveCode, code)),
    {
      at: now().toISOString(),
      actor,
      action: 'codes-printed',
      wave: waveCode,
      facts: { stratum: stratumCode, count },
    },
  );
  return sorted;
}
