import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { paperBatches } from '../../store/fieldwork/paper-batches.queries.ts';
import { settleWave } from '../../store/fieldwork/tally.queries.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import type { SealedList } from '../../contract/fieldwork/sealing.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { termsOf } from '../sealing/record-sealed.ts';
import { sealedListOf } from '../sealing/sealed-list.ts';
import { frozenWave } from './frozen-wave.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { acceptedTicketsOfWave, tallyOfWave } from '../tally/tally-of-wave.ts';

/**
 * Ends answering for good. Responses are stopped before the state moves, so that one that is on its way is either in
 * the tally or refused; then counts, accepted tickets and the list of a sealed wave are settled, invitations and codes deleted; then the keys are
 * destroyed and the file sealed with the answers alone. Cut short by a crash, it can be repeated.
 * Throws  `wave-not-found`, `wrong-state`, `paper-unfinished` naming every batch that is not recorded.
 */
export async function closeWave(dependencies: Dependencies, code: string, actor: string): Promise<void> {
  const { db, responses, now } = dependencies;
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'open') throw new ProblemError('wrong-state');
  await requirePaperRecorded(db, code);
  await responses.stop(code);
  const at = now().toISOString();
  const responseCount = await responses.count(code);
  const tickets = await acceptedTicketsOfWave(dependencies, wave);
  const settled = await settleWave(db, code, {
    at,
    counts: await tallyOfWave(dependencies, wave),
    tickets,
    sealedList: await listOfSealed(dependencies, wave, tickets),
    entry: { at, actor, action: 'wave-closed', wave: code, facts: { responseCount } },
  });
  if (!settled) throw new ProblemError('wrong-state');
  await putAway(dependencies, code);
}

/** The one list of a sealed wave; null where answers are not sealed. */
async function listOfSealed(
  { db, responses }: Dependencies,
  wave: Wave,
  tickets: readonly Ticket[],
): Promise<Omit<SealedList, 'wave'> | null> {
  const { contract } = await frozenWave(db, wave);
  if (contract.sealing === undefined) return null;
  return sealedListOf(termsOf(contract), tickets, await responses.answers(wave.code));
}

async function requirePaperRecorded(db: Dependencies['db'], code: string): Promise<void> {
  const unfinished = (await paperBatches(db, code)).filter(({ isRecorded }) => !isRecorded);
  if (unfinished.length === 0) return;
  throw new ProblemError(
    'paper-unfinished',
    unfinished.map(({ label }, index) => ({
      code: 'batch-unfinished',
      path: ['batches', index],
      facts: { label },
    })),
  );
}

/** What closing leaves of a wave: the sealed answers alone. Done already, it changes nothing. */
export async function putAway(
  { keys, responses, paper }: Pick<Dependencies, 'keys' | 'responses' | 'paper'>,
  code: string,
): Promise<void> {
  keys.destroy(code);
  paper.delete(code);
  await responses.seal(code);
}
