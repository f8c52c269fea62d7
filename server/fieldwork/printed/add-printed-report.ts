import type { NewPrintedReport, PrintedTable } from '../../contract/publishing/printed-reports.ts';
import type { Dependencies } from '../../dependencies.ts';
import { plainWords } from '../../intake/plain-words.ts';
import { readSheet, type SheetSource } from '../../intake/read-sheet.ts';
import { readPrintedTable, type PrintedReading } from '../../intake/printed/read-printed-table.ts';
import { ProblemError } from '../../problems.ts';
import {
  intakeWordsOf,
  keepIntakeWords,
  type IntakeWord,
} from '../../store/fieldwork/intake-words.queries.ts';
import { insertPrintedReport } from '../../store/publishing/printed-reports.queries.ts';
import { findQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import { findWave } from '../../store/fieldwork/waves.queries.ts';

type Needed = Pick<Dependencies, 'db' | 'now'>;

/** As much of a printed table as is understood: by what is said now, and by what was explained before. */
export async function readPrinted(
  { db }: Pick<Needed, 'db'>,
  { questionnaire: name, columns, groups }: Omit<PrintedTable, 'table'>,
  source: SheetSource,
): Promise<PrintedReading> {
  const stored = await findQuestionnaire(db, name.code, name.version);
  if (stored === undefined) throw new ProblemError('questionnaire-not-found');
  const explained = await intakeWordsOf(db, name.code);
  const sheet = await readSheet(source, { rows: 500, columns: 200 });
  return readPrintedTable(sheet, stored.questionnaire, {
    columns: said(explained.get('printed'), columns),
    groups: said(explained.get('group'), groups),
  });
}

/**
 * Keeps a printed table as a report, and what was explained of it for the next one.
 * Throws  `invalid-request` with everything that is wrong or not explained; nothing is kept then.
 */
export async function addPrintedReport(
  { db, now }: Needed,
  { columns, groups, ...about }: Omit<NewPrintedReport, 'table'>,
  source: SheetSource,
  { name }: { name: string },
): Promise<void> {
  const reading = await readPrinted({ db }, { questionnaire: about.questionnaire, columns, groups }, source);
  const issues = [...reading.issues];
  // What is printed of a wave counts from then on as known of it: of one whose tables are out already.
  if (about.wave !== undefined && (await findWave(db, about.wave))?.state !== 'published') {
    issues.push({ code: 'wave-not-published', path: ['wave'], facts: { wave: about.wave } });
  }
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const { banner, figures, participation } = reading;
  const report = { format: 'kotae-printed/1' as const, ...about, banner, figures, participation };
  if (!(await insertPrintedReport(db, { report, addedAt: now().toISOString(), addedBy: name }))) {
    throw new ProblemError('invalid-request', [
      { code: 'code-taken', path: ['code'], facts: { code: about.code } },
    ]);
  }
  await keepIntakeWords(db, about.questionnaire.code, [
    ...wordsOf('printed', columns),
    ...wordsOf('group', groups),
  ]);
}

function said(
  before: ReadonlyMap<string, string> | undefined,
  now: Readonly<Record<string, string>>,
): Map<string, string> {
  return new Map([
    ...(before ?? []),
    ...Object.entries(now).map(([words, own]) => [plainWords(words), own] as const),
  ]);
}

function wordsOf(place: 'printed' | 'group', explained: Readonly<Record<string, string>>): IntakeWord[] {
  return (
    Object.entries(explained)
      // What is left out of one table may stand in the next.
      .filter(([, meaning]) => place === 'printed' || (meaning !== 'ignored' && meaning !== 'total'))
      .map(([words, meaning]) => ({ place, words: plainWords(words), meaning }))
  );
}
