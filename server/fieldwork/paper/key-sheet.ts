import { randomBytes } from 'node:crypto';
import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { KeyedSheetInput } from '../../routes/paper.schema.ts';
import { frozenWave } from '../frozen-wave.ts';
import { readCode } from '../read-proof.ts';
import { readResponse } from '../record-response.ts';
import { findBatch } from './find-batch.ts';
import { readContent, type KeyedContent } from './keyed-content.ts';

/**
 * Keeps one sheet as an operator keyed it, checked like any response; keying it again replaces it.
 * Throws  `wave-not-found`, `wrong-state`, `batch-not-found`, `batch-recorded`, `code-unknown`, `proof-used`,
 *         `invalid-response` with every problem.
 */
export async function keySheet(
  { db, responses, paper }: Pick<Dependencies, 'db' | 'responses' | 'paper'>,
  waveCode: string,
  batchNumber: number,
  input: KeyedSheetInput,
): Promise<void> {
  const { wave, batch } = await findBatch({ db }, waveCode, batchNumber);
  if (batch.isRecorded) throw new ProblemError('batch-recorded');
  const { questionnaire, contract } = await frozenWave(db, wave);
  const typed = input.code?.trim() ?? '';
  const proof = typed === '' ? null : await readCode(db, contract, typed);
  if (proof !== null) {
    const code = readAccessCode(typed)?.code;
    const isDouble = paper
      .sheets(waveCode, batchNumber, input.pass)
      .some((sheet) => sheet.number !== input.number && readContent(sheet.content).code === code);
    if (isDouble || responses.isUsed(waveCode, proof.proof)) throw new ProblemError('proof-used');
  }
  const stratum = proof?.stratum ?? contract.strata.find(({ code }) => code === batch.stratum) ?? null;
  const content: KeyedContent = {
    submission: randomBytes(16).toString('hex'),
    sheet: readResponse(questionnaire, stratum, { answers: input.answers, texts: input.texts }),
    code: readAccessCode(typed)?.code ?? null,
  };
  paper.put(waveCode, batchNumber, input.pass, { number: input.number, content: JSON.stringify(content) });
}
