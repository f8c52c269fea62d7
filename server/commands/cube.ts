import type { Command } from 'commander';
import { checkQuestionnaire } from '../../surveys/schema/check-questionnaire.ts';
import { readResponsesCsv } from '../fieldwork/read-responses-csv.ts';
import { ProblemError } from '../problems.ts';
import { buildCaseFile } from '../publishing/build-case-file.ts';
import { releaseCube } from '../publishing/release-cube.ts';
import { readBytes, readJson } from './read-file.ts';

interface Options {
  by: string;
  of: string;
  minimumCell: string;
}

/** kotae cube: a three-way table for public release, every small number protected. */
export function addCube(program: Command): void {
  program
    .command('cube')
    .description('one item by two others with all totals, as CSV for public release')
    .argument('<questionnaire.json>')
    .argument('<responses.csv>')
    .requiredOption('--by <item,item>', 'two single-response items')
    .requiredOption('--of <item>', 'the item that is counted')
    .option('--minimum-cell <n>', 'smallest number that is shown, at least 3', '5')
    .action(async (questionnaireFile: string, responsesFile: string, options: Options) => {
      const minimumCell = Number(options.minimumCell);
      const [first = '', second = ''] = options.by.split(',');
      const { questionnaire, issues } = checkQuestionnaire(readJson(questionnaireFile));
      if (questionnaire === undefined || issues.length > 0)
        throw new ProblemError('invalid-questionnaire', issues);
      const items = questionnaire.sections.flatMap((section) => section.items);
      const typeOf = (code: string) => items.find((item) => item.code === code)?.type;
      if (typeOf(first) !== 'single-response' || typeOf(second) !== 'single-response' || first === second)
        throw new Error('--by: two single-response items of the questionnaire, with a comma between');
      if (
        ![first, second].every((code) => code !== options.of) ||
        !['single-response', 'rating-scale'].includes(typeOf(options.of) ?? '')
      )
        throw new Error('--of: a third item with one answer');
      if (!Number.isInteger(minimumCell) || minimumCell < 3)
        throw new Error('--minimum-cell: a whole number from 3');
      const reading = readResponsesCsv(questionnaire, readBytes(responsesFile));
      if (reading.issues.length > 0) throw new ProblemError('invalid-response', reading.issues);
      const sheets = reading.sheets.map((sheet) => sheet.answers);
      const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
      const choice = { stub: options.of, by: [first, second] as const, minimumCell };
      const csv = await releaseCube(caseFile, choice, (done, of) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done}/${of}${done === of ? '\n' : ''}`);
      });
      process.stdout.write(csv);
    });
}
