import { createHash } from 'node:crypto';
import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import { rulesOf } from '../../../surveys/items/rules/rules-of.ts';
import { attestedAnswers } from '../../../surveys/routing/attested-answers.ts';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Stratum } from '../../../surveys/schema/stratum.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { ResponseInput, ResponseReceipt } from '../../contract/fieldwork/waves.ts';
import { SealedError, type StoredResponse } from '../../store/responses/response-file.ts';
import { triedCode } from '../inviting/tried-code.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { requireAnswering } from '../waves/phases-of-wave.ts';
import { readProof } from './read-proof.ts';

/**
 * Checks one respondent's answers and right to answer against the wave's frozen contract, and stores the answers and,
 * apart from them, that the ticket or code is used; durable when it resolves. The same delivery sent again is
 * recognised and stored once. Nothing about the request is kept or logged.
 * Throws  `wave-not-found`, `wave-not-open`, `answers-not-yet`, `answers-over`, `sealed-wave`, `proof-needed`, `ticket-not-genuine`, `code-unknown`,
 *         `too-many-codes`, `proof-used`, `invalid-response` with every problem.
 */
export async function recordResponse(
  dependencies: Pick<Dependencies, 'db' | 'responses' | 'codeAttempts' | 'now'>,
  waveCode: string,
  input: ResponseInput,
): Promise<ResponseReceipt> {
  const { db, responses, now } = dependencies;
  const wave = await findWaveOrFail(db, waveCode);
  requireAnswering(wave, now());
  const { questionnaire, contract } = await frozenWave(db, wave);
  if (contract.sealing !== undefined) throw new ProblemError('sealed-wave');
  const { code } = input;
  const read = () => readProof(db, contract, input);
  const shown = code === undefined ? await read() : await triedCode(dependencies, waveCode, code, read);
  const sheet = readResponse(questionnaire, shown?.stratum ?? null, input);
  const response = storedResponse(waveCode, input.submission, questionnaire, sheet);
  try {
    const outcome = await responses.append(waveCode, { response, proof: shown?.proof ?? null });
    if (outcome === 'recorded' || outcome === 'already-recorded') return { status: outcome };
    throw new ProblemError(outcome === 'proof-used' ? 'proof-used' : 'submission-taken');
  } catch (error) {
    if (error instanceof SealedError) throw new ProblemError('wave-not-open');
    throw error;
  }
}

/** The answers as they count: checked, and with what the ticket says for its holder. */
export function readResponse(
  questionnaire: Questionnaire,
  stratum: Stratum | null,
  input: Pick<ResponseInput, 'answers' | 'texts'>,
): AnswerSheet {
  const attested = stratum === null ? {} : attestedAnswers(questionnaire.populationItem, stratum);
  const { sheet, issues } = readAnswerSheet(questionnaire, {
    answers: { ...input.answers, ...attested },
    texts: input.texts ?? {},
  });
  const all = [...issues, ...stratumIssues(questionnaire, stratum, input.answers)];
  if (all.length > 0) throw new ProblemError('invalid-response', all);
  return sheet;
}

function stratumIssues(
  { populationItem }: Questionnaire,
  stratum: Stratum | null,
  answers: Record<string, unknown>,
): ServerIssue[] {
  if (stratum === null || populationItem === undefined) return [];
  const stated = answers[populationItem];
  if (stated === undefined || stated === null || stated === '') return [];
  if (typeof stated === 'string' && stratum.options.includes(stated)) return [];
  return [
    { code: 'outside-stratum', path: ['answers', populationItem], facts: { stratum: stratum.label.ja } },
  ];
}

/** The key under which a submission is stored: a one-way function of random bits that only the browser had. */
export function responseKey(wave: string, submission: string): Buffer {
  return keyOf(`${wave}|${submission}`);
}

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, 16);

/**
 * Splits an answer sheet into codes, which stay together, and texts, each of which stands alone: under a key that
 * cannot be told from a random one without the submission, which is not stored.
 */
export function storedResponse(
  wave: string,
  submission: string,
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
): StoredResponse {
  const answers: AnswerSheet['answers'] = {};
  const texts: StoredResponse['texts'] = [];
  const addText = (item: string, option: string, text: string): void => {
    texts.push({ key: keyOf(`${wave}|${submission}|${item}|${option}`), item, option, text });
  };
  for (const item of questionnaireItems(questionnaire)) {
    const answer = sheet.answers[item.code];
    if (answer === undefined) continue;
    if (rulesOf(item).isFreeText) addText(item.code, '', String(answer));
    else answers[item.code] = answer;
  }
  for (const [place, text] of Object.entries(sheet.texts)) {
    const [item = '', option = ''] = place.split('/');
    addText(item, option, text);
  }
  return { key: responseKey(wave, submission), answers: JSON.stringify(answers), texts };
}
