import type { Command } from 'commander';
import type { Language } from '../../surveys/schema/local-text.ts';
import {
  importResponses,
  previewImport,
  type ImportPreview,
  type ImportReport,
} from '../fieldwork/answering/import-responses.ts';
import { allIssues } from '../intake/responses/read-responses.ts';
import { fileIssueWords } from '../issue-words.ts';
import { ProblemError } from '../problems.ts';
import { commandLanguage } from './command-language.ts';
import { onData, withData } from './data-directory.ts';
import { readBytes } from './read-file.ts';
import { readingNotes } from './read-responses-file.ts';

interface Options {
  data: string;
  wave: string;
  dryRun?: boolean;
  setAside?: boolean;
  missingBlank?: boolean;
  shortRows?: boolean;
  anotherFile?: boolean;
}

interface ImportWords {
  preview: (preview: ImportPreview) => string;
  report: (report: ImportReport) => string;
  absent: (count: number) => string;
  setAside: (count: number) => string;
}

const words: Record<Language, ImportWords> = {
  ja: {
    preview: ({ newCount, knownCount }) => `新しい回答${newCount}件、取込み済みと同じ内容の行${knownCount}件`,
    report: ({ recordedCount, alreadyRecordedCount }) =>
      `${recordedCount}件を取り込みました。${alreadyRecordedCount}件は取込み済みです。`,
    absent: (count) =>
      `前に取り込んだ回答のうち${count}件がこのファイルにありません。直した行は、新しい回答として加わります。`,
    setAside: (count) => `次の${count}行は取り込みませんでした。`,
  },
  en: {
    preview: ({ newCount, knownCount }) => `${newCount} new, ${knownCount} as imported before`,
    report: ({ recordedCount, alreadyRecordedCount }) =>
      `${recordedCount} recorded, ${alreadyRecordedCount} recorded before`,
    absent: (count) =>
      `${count} responses that were imported before are not in this file. A row that was changed is added as a new one.`,
    setAside: (count) => `These ${count} rows were set aside.`,
  },
};

/** kotae import-responses: the new rows of a file into an open wave, all of them or none. */
export function addImportResponses(program: Command): void {
  withData(program.command('import-responses'))
    .description('store the responses of a file (CSV, .xlsx) in an open wave: all new rows, or none')
    .argument('<responses>')
    .requiredOption('--wave <wave>', 'code of the wave')
    .option('--dry-run', 'only say what would be stored')
    .option('--set-aside', 'leave rows out on which something is wrong, and list them')
    .option('--missing-blank', 'items without a column were not answered by anybody')
    .option('--short-rows', 'cells that a short row lacks are blank')
    .option('--another-file', 'rows as in a file that was imported before come from other people')
    .action(async (file: string, options: Options) => {
      const input = {
        file: readBytes(file),
        missingAreBlank: options.missingBlank,
        shortRowsAreBlank: options.shortRows,
        isAnotherFile: options.anotherFile,
        setsBadRowsAside: options.setAside,
      };
      await onData(options.data, async (dependencies) => {
        const say = words[commandLanguage];
        const preview = await previewImport(dependencies, options.wave, input);
        if (preview.absentCount > 0) console.error(say.absent(preview.absentCount));
        if (options.dryRun === true) {
          const { reading } = preview;
          const stopping = options.setAside === true ? reading.fileIssues : allIssues(reading);
          if (stopping.length > 0) throw new ProblemError('invalid-response', stopping);
          console.log(say.preview(preview));
          return;
        }
        const report = await importResponses(dependencies, options.wave, input, 'kotae import-responses');
        tellWhatIsLeft(report);
        console.log(say.report(report));
      });
    });
}

function tellWhatIsLeft({ leftOut, blankCount, setAside }: ImportReport): void {
  const notes = readingNotes[commandLanguage];
  if (leftOut.length > 0) console.error(notes.leftOut(leftOut));
  if (blankCount > 0) console.error(notes.blank(blankCount));
  if (setAside.length === 0) return;
  console.error(words[commandLanguage].setAside(setAside.length));
  for (const issue of setAside.flatMap(({ issues }) => issues))
    console.error(`  ${fileIssueWords(issue, commandLanguage)} [${issue.code}]`);
}
