import { createHash, randomBytes } from 'node:crypto';
import type { AnswerSheet } from '../../surveys/items/answer.ts';
import { readAnswerSheet } from '../../surveys/routing/read-answer-sheet.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import type { ResponseInput, ResponseReceipt } from '../routes/waves.schema.ts';
import type { Database } from '../store/database.ts';
import { questionnaireByHash } from '../store/questionnaires.queries.ts';
import { SealedError, type StoredResponse } from '../store/responses/response-file.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';

/**
 * Checks one respondent's answers against the wave's frozen questionnaire and stores them; durable when it resolves.
 * The same submission sent again is recognised and stored once. Nothing about the request is kept or logged.
 * Throws  `wave-not-found`, `wave-not-open`, `invalid-response` with every problem.
 */
export async function recordResponse(
  { db, responses }: Pick<Dependencies, 'db' | 'responses'>,
  waveCode: string,
  input: ResponseInput,
): Promise<ResponseReceipt> {
  const wave = await findWaveOrFail(db, waveCode);
  if (wave.state !== 'open') throw new ProblemError('wave-not-open');
  const questionnaire = await frozenQuestionnaire(db, wave.questionnaireHash);
  const { sheet, issues } = readAnswerSheet(questionnaire, {
    answers: input.answers,
    texts: input.texts ?? {},
  });
  if (issues.length > 0) throw new ProblemError('invalid-response', issues);
  const key = responseKey(waveCode, input.submission);
  try {
    const isNew = await responses.append(waveCode, storedResponse(key, questionnaire, sheet));
    return { status: isNew ? 'recorded' : 'already-recorded' };
  } catch (error) {
    if (error instanceof SealedError) throw new ProblemError('wave-not-open');
    throw error;
  }
}

/** The key under which a submission is stored: a one-way function of random bits that only the browser had. */
export function responseKey(wave: string, submission: string): Buffer {
  return createHash('sha256').update(`${wave}|${submission}`).digest().subarray(0, 16);
}

/** Splits an answer sheet into codes, which stay together, and texts, each of which stands alone. */
export function storedResponse(
  key: Buffer,
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
): StoredResponse {
  const answers: AnswerSheet['answers'] = {};
  const texts: StoredResponse['texts'] = [];
  for (const item of questionnaire.sections.flatMap((section) => section.items)) {
    const answer = sheet.answers[item.code];
    if (answer === undefined) continue;
    if (item.type === 'open-ended') {
      texts.push({ key: randomBytes(16), item: item.code, option: '', text: String(answer) });
    } else {
      answers[item.code] = answer;
    }
  }
  for (const [place, text] of Object.entries(sheet.texts)) {
    const [item = '', option = ''] = place.split('/');
    texts.push({ key: randomBytes(16), item, option, text });
  }
  return { key, answers: JSON.stringify(answers), texts };
}

/** Questionnaires never change once used, so that each is read and parsed once. */
const frozen = new Map<string, Questionnaire>();

async function frozenQuestionnaire(db: Database, hash: string): Promise<Questionnaire> {
  let questionnaire = frozen.get(hash);
  if (questionnaire === undefined) {
    ({ questionnaire } = await questionnaireByHash(db, hash));
    frozen.set(hash, questionnaire);
  }
  return questionnaire;
}
