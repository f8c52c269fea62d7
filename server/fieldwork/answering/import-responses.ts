import { createHash } from 'node:crypto';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { questionnaireByHash } from '../../store/questionnaires.queries.ts';
import { SealedError } from '../../store/responses/response-file.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { requireStarted } from '../waves/phases-of-wave.ts';
import { readResponsesCsv } from '../../intake/read-responses-csv.ts';
import { storedResponse } from './record-response.ts';

export interface ImportReport {
  recordedCount: number;
  /** Rows of a file that was imported before. */
  alreadyRecordedCount: number;
}

/**
 * Stores the responses of a CSV file in an open wave: all of them in one transaction, or none.
 * A row's key comes from the file's content and the row's place, so that the same file is never counted twice.
 * Throws  `wave-not-found`, `wave-not-open`, `answers-not-yet`, `proof-needed`, `invalid-response` with every problem of the file.
 */
export async function importResponses(
  { db, responses, now }: Pick<Dependencies, 'db' | 'responses' | 'now'>,
  waveCode: string,
  bytes: Uint8Array,
  actor: string,
): Promise<ImportReport> {
  const wave = await findWaveOrFail(db, waveCode);
  requireStarted(wave, now());
  if (!wave.modes.includes('open-link') && !wave.modes.includes('paper'))
    throw new ProblemError('proof-needed');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const { sheets, issues } = readResponsesCsv(questionnaire, bytes);
  if (issues.length > 0) throw new ProblemError('invalid-response', issues satisfies ServerIssue[]);
  const content = createHash('sha256').update(bytes).digest('hex');
  const outcomes = await Promise.all(
    sheets.map((sheet, index) => {
      const response = storedResponse(waveCode, `${content}|${index}`, questionnaire, sheet);
      return responses.append(waveCode, { response, proof: null });
    }),
  ).catch((error: unknown) => {
    // The server closed the wave while this process was reading the file.
    throw error instanceof SealedError ? new ProblemError('wave-not-open') : error;
  });
  const recordedCount = outcomes.filter((outcome) => outcome === 'recorded').length;
  await addLogEntry(db, {
    at: now().toISOString(),
    actor,
    action: 'responses-imported',
    wave: waveCode,
    facts: { recordedCount },
  });
  return { recordedCount, alreadyRecordedCount: outcomes.length - recordedCount };
}
