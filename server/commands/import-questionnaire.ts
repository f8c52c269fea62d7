import { Option, type Command } from 'commander';
import { importInBackground } from '../authoring/import/import-in-background.ts';
import { importNoteWords } from '../authoring/import/import-note-words.ts';
import { serverIssueWords } from '../issue-words.ts';
import { ProblemError } from '../problems.ts';
import { commandLanguage } from './command-language.ts';
import { importReport } from './import-report.ts';
import { readBytes } from './read-file.ts';

/** kotae import-questionnaire <file>: what a file of another tool becomes, and the questionnaire; nothing is kept. */
export function addImportQuestionnaire(program: Command): void {
  program
    .command('import-questionnaire')
    .description('read a questionnaire of LimeSurvey, SurveyJS or XLSForm: the report, and the questionnaire')
    .argument('<file>', '.lss, .json or .xlsx')
    .option('--language <tag>', 'which language of the file stands as Japanese')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (file: string, { language, format }: { language?: string; format: string }) => {
      const outcome = await importInBackground(readBytes(file), { language });
      if ('issue' in outcome) throw new ProblemError('unreadable-questionnaire', [outcome.issue]);
      if (format === 'text') {
        console.log(importReport(outcome, commandLanguage).join('\n'));
        return;
      }
      const { questionnaire, report, languages, issues } = outcome;
      const worded = {
        report: report.map((note) => ({ ...note, words: importNoteWords(note, commandLanguage) })),
        languages,
        issues: issues.map((issue) => ({ ...issue, words: serverIssueWords(issue, commandLanguage) })),
        questionnaire,
      };
      console.log(JSON.stringify(worded, null, 2));
    });
}
