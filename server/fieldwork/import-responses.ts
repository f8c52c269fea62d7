import { createHash } from 'node:crypto';
import type { Issue } from '../../surveys/schema/issue.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { questionnaireByHash } from '../store/questionnaires.queries.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { readResponsesCsv } from './read-responses-csv.ts';
import { responseKey, storedResponse } from './record-response.ts';

export interface ImportReport {
  recordedCount: number;
  /** Rows of a file that was imported before. */
  alreadyRecordedCount: number;
}

/**
 * Stores the responses of a CSV file in an open wave: all of them in one transaction, or none.
 * A row's key comes from the file's content and the row's place, so that the same file is never counted twice.
 * Throws  `wave-not-found`, `wave-not-open`, `invalid-response` with every problem of the file.
 */
export async function importResponses(
  { db, responses }: Pick<Dependencies, 'db' | 'responses'>,
  waveCode: string,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const wave = await findWaveOrFail(db, waveCode);
  if (wave.state !== 'open') throw new ProblemError('wave-not-open');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const { sheets, issues } = readResponsesCsv(questionnaire, bytes);
  if (issues.length > 0) throw new ProblemError('invalid-response', issues satisfies Issue[]);
  const content = createHash('sha256').update(bytes).digest('hex');
  const areNew = await Promise.all(
    sheets.map((sheet, index) => {
      const key = responseKey(waveCode, `${content}|${index}`);
      return responses.append(waveCode, storedResponse(key, questionnaire, sheet));
    }),
  );
  const recordedCount = areNew.filter(Boolean).length;
  return { recordedCount, alreadyRecordedCount: areNew.length - recordedCount };
}
