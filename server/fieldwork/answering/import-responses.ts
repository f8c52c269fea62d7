import { createHash } from 'node:crypto';
import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { readInBackground } from '../../intake/responses/read-in-background.ts';
import { allIssues, type ResponsesReading } from '../../intake/responses/read-responses.ts';
import { ProblemError } from '../../problems.ts';
import { intakeWordsOf } from '../../store/fieldwork/intake-words.queries.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { SealedError } from '../../store/responses/response-file.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { requireStarted } from '../waves/phases-of-wave.ts';
import { importedCount, importedRows, type StoredRows } from './imported-rows.ts';
import { responseKey } from './record-response.ts';

/** A file of responses, and what somebody decided about it. */
export interface ResponseFileInput {
  file: Uint8Array;
  /** Items without a column count as not answered by anybody. */
  missingAreBlank?: boolean | undefined;
  /** Cells that a short row lacks are blank. */
  shortRowsAreBlank?: boolean | undefined;
  /** It is not a file that was imported before, saved again: rows alike come from other people. */
  isAnotherFile?: boolean | undefined;
}

/** What an import of a file would do. */
export interface ImportPreview {
  questionnaire: Questionnaire;
  reading: ResponsesReading;
  /** Of the rows that can be read: how many would be stored, and how many are by their content. */
  newCount: number;
  knownCount: number;
  /** Responses of earlier imports that this file does not hold any more. */
  absentCount: number;
  /** What was explained for this questionnaire: place -> words -> meaning. */
  explained: Map<string, Map<string, string>>;
}

export interface ImportReport {
  recordedCount: number;
  /** Rows that were imported before, by their content. */
  alreadyRecordedCount: number;
  /** Lines on which nothing is answered. */
  blankCount: number;
  /** Rows that were left out because something is wrong with them. */
  setAside: { line: number; issues: ServerIssue[] }[];
  /** Columns that were left out because they tell when or by whom a row was written. */
  leftOut: string[];
}

type Needed = Pick<Dependencies, 'db' | 'responses' | 'now'>;

/**
 * What a file of responses says, and what importing it into an open wave would store. Nothing is stored.
 * Throws  `wave-not-found`, `wave-not-open`, `proof-needed`, `invalid-request` for a file that takes too long.
 */
export async function previewImport(
  { db, responses, now }: Needed,
  waveCode: string,
  input: ResponseFileInput,
): Promise<ImportPreview> {
  const { questionnaire, reading, explained } = await readFor({ db, now }, waveCode, input);
  const sheets = reading.responses.map(({ sheet }) => sheet);
  return sealedIsClosed(() =>
    responses.withStored(waveCode, (stored) => {
      const known = knownCountOf(stored, { waveCode, questionnaire, sheets, input, reading });
      const knownCount = input.isAnotherFile === true ? 0 : known;
      const before = importedCount(waveCode, stored.differentAnswers(), stored);
      return {
        questionnaire,
        reading,
        newCount: sheets.length - knownCount,
        knownCount,
        absentCount: Math.max(0, before - known),
        explained,
      };
    }),
  );
}

/**
 * Stores the responses of a file in an open wave, in one transaction: all that are new by their content, or none. Rows
 * on which something is wrong stop the file, or are set aside and listed.
 * Throws  `wave-not-found`, `wave-not-open`, `answers-not-yet`, `proof-needed`, `invalid-response` with every problem of the file.
 */
export async function importResponses(
  { db, responses, now }: Needed,
  waveCode: string,
  { setsBadRowsAside = false, ...input }: ResponseFileInput & { setsBadRowsAside?: boolean | undefined },
  actor: string,
): Promise<ImportReport> {
  const { questionnaire, reading } = await readFor({ db, now }, waveCode, input);
  const stopping = setsBadRowsAside ? reading.fileIssues : allIssues(reading);
  if (stopping.length > 0) throw new ProblemError('invalid-response', stopping);
  const sheets = reading.responses.map(({ sheet }) => sheet);
  const recordedCount = await sealedIsClosed(() =>
    responses.importRows(waveCode, (stored) =>
      isEarlierImport(stored, waveCode, input.file, reading)
        ? null
        : importedRows(waveCode, questionnaire, sheets, input.isAnotherFile === true ? stored : undefined),
    ),
  );
  await addLogEntry(db, {
    at: now().toISOString(),
    actor,
    action: 'responses-imported',
    wave: waveCode,
    facts: { recordedCount },
  });
  return {
    recordedCount,
    alreadyRecordedCount: sheets.length - recordedCount,
    blankCount: reading.blankLines.length,
    setAside: Array.from(reading.rowIssues, ([line, issues]) => ({ line, issues })),
    leftOut: leftOutColumns(reading),
  };
}

/** Headings of the columns that are not read, in their order. */
export function leftOutColumns({ columns }: ResponsesReading): string[] {
  return columns.flatMap(({ heading, target }) => (target === null && heading !== '' ? [heading] : []));
}

async function readFor({ db, now }: Pick<Needed, 'db' | 'now'>, waveCode: string, input: ResponseFileInput) {
  const wave = await findWaveOrFail(db, waveCode);
  requireStarted(wave, now());
  if (!wave.modes.includes('open-link') && !wave.modes.includes('paper'))
    throw new ProblemError('proof-needed');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const explained = await intakeWordsOf(db, questionnaire.code);
  const values = [...explained].flatMap(([place, words]) =>
    place.startsWith('value/') ? [[place.slice('value/'.length), words] as const] : [],
  );
  const reading = await readInBackground({
    questionnaire,
    source: { file: input.file },
    options: {
      columns: explained.get('column') ?? new Map(),
      values: new Map(values),
      missingAreBlank: input.missingAreBlank === true,
      shortRowsAreBlank: input.shortRowsAreBlank === true,
    },
  });
  return { questionnaire, reading, explained };
}

interface Rows {
  waveCode: string;
  questionnaire: Questionnaire;
  sheets: readonly AnswerSheet[];
  input: ResponseFileInput;
  reading: ResponsesReading;
}

function knownCountOf(stored: StoredRows, { waveCode, questionnaire, sheets, input, reading }: Rows): number {
  if (isEarlierImport(stored, waveCode, input.file, reading)) return sheets.length;
  const { responses } = importedRows(waveCode, questionnaire, sheets);
  return responses.filter(({ key }) => stored.hasResponse(key)).length;
}

/**
 * Whether the file was imported by version 0.1.0, whose keys came from the bytes of the file and the place of a row in
 * it: where the first row of a file is stored, all of them are.
 */
function isEarlierImport(
  stored: StoredRows,
  waveCode: string,
  file: Uint8Array,
  { responses }: ResponsesReading,
): boolean {
  const [first] = responses;
  const content = createHash('sha256').update(file).digest('hex');
  return first !== undefined && stored.hasResponse(responseKey(waveCode, `${content}|${first.line - 2}`));
}

/** The server may have closed the wave while this process was reading the file. */
async function sealedIsClosed<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof SealedError ? new ProblemError('wave-not-open') : error;
  }
}
