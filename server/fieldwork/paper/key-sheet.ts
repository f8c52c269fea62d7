import { randomBytes } from 'node:crypto';
import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { KeyedSheetInput } from '../../contract/fieldwork/paper.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { requireStarted } from '../waves/phases-of-wave.ts';
import { readCode } from '../answering/read-proof.ts';
import { readResponse } from '../answering/record-response.ts';
import { findBatch, findPaperWave } from './find-batch.ts';
import { readContent, type KeyedContent } from './keyed-content.ts';

/**
 * Keeps one sheet as an operator keyed it, checked like any response; keying it again replaces it, under the same name:
 * if recording was cut short after it had been counted, it is not counted again.
 * Throws  `wave-not-found`, `wrong-state`, `answers-not-yet`, `batch-not-found`, `batch-recorded`, `code-unknown`,
 *         `proof-used`, `invalid-response` with every problem.
 */
export async function keySheet(
  { db, responses, paper, now }: Pick<Dependencies, 'db' | 'responses' | 'paper' | 'now'>,
  waveCode: string,
  batchNumber: number,
  input: KeyedSheetInput,
): Promise<void> {
  const wave = await findPaperWave({ db }, waveCode);
  requireStarted(wave, now());
  const { questionnaire, contract } = await frozenWave(db, wave);
  const typed = input.code?.trim() ?? '';
  const proof = typed === '' ? null : await readCode(db, contract, typed);
  if (proof !== null && (await responses.isUsed(waveCode, proof.proof))) throw new ProblemError('proof-used');
  // Asked last: nothing may come between the answer and keeping the sheet.
  const { batch } = await findBatch({ db }, waveCode, batchNumber);
  if (batch.isRecorded || paper.isHeld(waveCode, batchNumber)) throw new ProblemError('batch-recorded');
  const sheets = paper.sheets(waveCode, batchNumber, input.pass);
  const before = sheets.find(({ number }) => number === input.number);
  if (proof !== null) {
    const code = readAccessCode(typed)?.code;
    const isDouble = sheets.some(
      (sheet) => sheet.number !== input.number && readContent(sheet.content).code === code,
    );
    if (isDouble) throw new ProblemError('proof-used');
  }
  const stratum = proof?.stratum ?? contract.strata.find(({ code }) => code === batch.stratum) ?? null;
  const content: KeyedContent = {
    submission:
      before === undefined ? randomBytes(16).toString('hex') : readContent(before.content).submission,
    sheet: readResponse(questionnaire, stratum, { answers: input.answers, texts: input.texts }),
    code: readAccessCode(typed)?.code ?? null,
  };
  paper.put(waveCode, batchNumber, input.pass, { number: input.number, content: JSON.stringify(content) });
}
