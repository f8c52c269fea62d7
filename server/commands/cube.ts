import type { Command } from 'commander';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { ProblemError } from '../problems.ts';
import { buildCaseFile } from '../publishing/case-file/build-case-file.ts';
import { releaseCube } from '../publishing/release/release-cube.ts';
import { isReleaseMethod, releaseMethods, releaseTable } from '../publishing/release/release-table.ts';
import { readJson } from './read-file.ts';
import { readResponsesFile } from './read-responses-file.ts';

interface Options {
  by: string;
  of: string;
  minimumCell: string;
  method: string;
}

/** kotae cube: a two- or three-way table for public release, every small number protected. */
export function addCube(program: Command): void {
  program
    .command('cube')
    .description('one item by one or two others with all totals, as CSV for public release')
    .argument('<questionnaire.json>')
    .argument('<responses.csv>')
    .requiredOption('--by <item[,item]>', 'one or two single-response items')
    .requiredOption('--of <item>', 'the item that is counted')
    .option('--minimum-cell <n>', 'smallest number that is shown, at least 3', '5')
    .option('--method <method>', `with one item: ${releaseMethods.join(', ')}`, 'optimal')
    .action(async (questionnaireFile: string, responsesFile: string, options: Options) => {
      const { questionnaire, issues } = checkQuestionnaire(readJson(questionnaireFile));
      if (questionnaire === undefined || issues.length > 0)
        throw new ProblemError('invalid-questionnaire', issues);
      const { stub, by, minimumCell, method } = checkedChoice(questionnaire, options);
      const reading = await readResponsesFile(questionnaire, responsesFile);
      if (reading.issues.length > 0) throw new ProblemError('invalid-response', reading.issues);
      const sheets = reading.sheets.map(({ answers }) => answers);
      const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
      const [first, second] = by;
      const csv =
        second === undefined
          ? await releaseTable(caseFile, { stub, by: first, minimumCell, method })
          : await releaseCube(caseFile, { stub, by: [first, second], minimumCell }, (done, of) => {
              if (process.stderr.isTTY) process.stderr.write(`\r${done}/${of}${done === of ? '\n' : ''}`);
            });
      process.stdout.write(csv);
    });
}

/** Everything that is wrong with the options is told at once, a line each. */
function checkedChoice(questionnaire: Questionnaire, options: Options) {
  const items = questionnaireItems(questionnaire);
  const typeOf = (code: string) => items.find((item) => item.code === code)?.type;
  const [first = '', second, ...more] = options.by.split(',');
  const by: readonly [string, string?] = second === undefined ? [first] : [first, second];
  const minimumCell = Number(options.minimumCell);
  const { method } = options;
  const problems: string[] = [];
  if (!by.every((code = '') => typeOf(code) === 'single-response') || first === second || more.length > 0)
    problems.push('--by: one or two single-response items of the questionnaire, with a comma between');
  if (by.includes(options.of) || !['single-response', 'rating-scale'].includes(typeOf(options.of) ?? ''))
    problems.push('--of: another item with one answer');
  if (!Number.isInteger(minimumCell) || minimumCell < 3)
    problems.push('--minimum-cell: a whole number from 3');
  if (!isReleaseMethod(method)) problems.push(`--method: one of ${releaseMethods.join(', ')}`);
  else if (second !== undefined && method !== 'optimal')
    problems.push(`--method ${method}: for one item in --by only`);
  if (problems.length > 0 || !isReleaseMethod(method)) throw new Error(problems.join('\n'));
  return { stub: options.of, by, minimumCell, method };
}
