import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { RecordPaperBatch } from '../../contract/fieldwork/paper.ts';
import { deletePaperBatch, settlePaperBatch } from '../../store/fieldwork/paper-batches.queries.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { requireStarted } from '../waves/phases-of-wave.ts';
import { readCode } from '../answering/read-proof.ts';
import { readResponse, storedResponse } from '../answering/record-response.ts';
import { differences } from './compare-keyings.ts';
import { findBatch } from './find-batch.ts';
import { readContent } from './keyed-content.ts';

/**
 * Puts the sheets of a batch among the responses, all in one commit and in an order that means nothing; then what was
 * keyed is deleted, and counts alone stay. Cut short by a crash, it can be repeated: every sheet has its own name.
 * Nothing can be keyed into the batch meanwhile.
 * Throws  `wave-not-found`, `wrong-state`, `answers-not-yet`, `batch-not-found`, `batch-recorded`, `batch-empty`,
 *         `keyings-differ`, `invalid-response` if settling differences left a sheet that cannot be.
 */
export async function recordBatch(
  dependencies: Dependencies,
  waveCode: string,
  batchNumber: number,
  count: RecordPaperBatch,
  actor: string,
): Promise<void> {
  const isDone = await dependencies.paper.hold(waveCode, batchNumber, () =>
    record(dependencies, waveCode, batchNumber, count, actor),
  );
  if (!isDone) throw new ProblemError('batch-recorded');
}

async function record(
  dependencies: Dependencies,
  waveCode: string,
  batchNumber: number,
  { unusableCount, isSingleKeyed }: RecordPaperBatch,
  actor: string,
): Promise<void> {
  const { db, responses, paper, now } = dependencies;
  const { wave, batch } = await findBatch({ db }, waveCode, batchNumber);
  requireStarted(wave, now());
  if (batch.isRecorded) {
    paper.clear(waveCode, batchNumber);
    throw new ProblemError('batch-recorded');
  }
  const first = paper.sheets(waveCode, batchNumber, 1);
  if (first.length === 0) throw new ProblemError('batch-empty');
  const second = paper.sheets(waveCode, batchNumber, 2);
  if (!isSingleKeyed && differences(first, second).length > 0) throw new ProblemError('keyings-differ');
  const { questionnaire, contract } = await frozenWave(db, wave);
  const own = contract.strata.find(({ code }) => code === batch.stratum) ?? null;
  const deliveries = await Promise.all(
    first.map(async ({ content }) => {
      const { submission, sheet, code } = readContent(content);
      const proof = code === null ? null : await readCode(db, contract, code);
      // Settled differences may not fit together: everything is read once more.
      const read = readResponse(questionnaire, proof?.stratum ?? own, sheet);
      const response = storedResponse(waveCode, submission, questionnaire, read);
      return { response, proof: proof?.proof ?? null };
    }),
  );
  const outcomes = await Promise.all(deliveries.map((delivery) => responses.append(waveCode, delivery)));
  const refusedCount = outcomes.filter((outcome) => outcome === 'proof-used').length;
  const counts = { recordedCount: outcomes.length - refusedCount, refusedCount, unusableCount };
  await settlePaperBatch(db, waveCode, batchNumber, counts, {
    at: now().toISOString(),
    actor,
    action: 'paper-batch-recorded',
    wave: waveCode,
    facts: { ...counts, batch: batchNumber, keyings: isSingleKeyed ? 1 : 2 },
  });
  paper.clear(waveCode, batchNumber);
}

/** Throws a batch away that was not recorded. Throws  `wave-not-found`, `wrong-state`, `batch-not-found`, `batch-recorded`. */
export async function discardBatch(
  { db, paper, now }: Pick<Dependencies, 'db' | 'paper' | 'now'>,
  waveCode: string,
  batchNumber: number,
  actor: string,
): Promise<void> {
  const { batch } = await findBatch({ db }, waveCode, batchNumber);
  if (batch.isRecorded || paper.isHeld(waveCode, batchNumber)) throw new ProblemError('batch-recorded');
  paper.clear(waveCode, batchNumber);
  await deletePaperBatch(db, waveCode, batchNumber);
  await addLogEntry(db, {
    at: now().toISOString(),
    actor,
    action: 'paper-batch-discarded',
    wave: waveCode,
    facts: { batch: batchNumber },
  });
}
