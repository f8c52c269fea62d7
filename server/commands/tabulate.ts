import { Option, type Command } from 'commander';
import { withoutReadings } from '../../surveys/items/words/furigana.ts';
import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../../surveys/check/check-table-plan.ts';
import { defaultTablePlan } from '../../surveys/items/default-table-plan.ts';
import type { Population } from '../../surveys/schema/population.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { contentHash } from '../content-hash.ts';
import { populationIssues } from '../fieldwork/waves/population-issues.ts';
import { decodeText, readResponsesCsv } from '../intake/read-responses-csv.ts';
import { readWeights } from '../intake/read-weights.ts';
import { readPopulation } from '../intake/read-population.ts';
import type { ServerIssue } from '../contract/issue.ts';
import { ProblemError } from '../problems.ts';
import { fileOfResults } from '../publishing/export/export-results.ts';
import { buildCaseFile } from '../publishing/case-file/build-case-file.ts';
import { tabulateWave } from '../publishing/tables/tables-of-wave.ts';
import { commandLanguage } from './command-language.ts';
import { printTables, textFormats, type TextFormat } from './print-tables.ts';
import { readBytes, readJson } from './read-file.ts';

interface Options {
  population?: string;
  plan?: string;
  weights?: string;
  format: TextFormat | 'xlsx';
  minimumBase: string;
}

/** kotae tabulate: the whole analysis, disclosure control included, without server or database. */
export function addTabulate(program: Command): void {
  program
    .command('tabulate')
    .description('tabulate responses: every table of the plan, with disclosure control')
    .argument('<questionnaire.json>')
    .argument('<responses.csv>')
    .option('--population <population.csv>', 'head counts: group, count')
    .option('--plan <plan.json>', 'table plan (default: every item by every attribute)')
    .option('--weights <column>', 'column of the responses with a weight for each')
    .option('--minimum-base <n>', 'smallest group that is shown, at least 5', '10')
    .addOption(new Option('--format <format>').choices([...textFormats, 'xlsx']).default('text'))
    .action(async (questionnaireFile: string, responsesFile: string, options: Options) => {
      const minimumBase = Number(options.minimumBase);
      if (!Number.isInteger(minimumBase) || minimumBase < 5)
        throw new Error('--minimum-base: a whole number from 5');
      const { questionnaire, issues } = checkQuestionnaire(readJson(questionnaireFile));
      if (questionnaire === undefined || issues.length > 0)
        throw new ProblemError('invalid-questionnaire', issues);
      const rawPlan = options.plan === undefined ? defaultTablePlan(questionnaire) : readJson(options.plan);
      const checked = checkTablePlan(rawPlan, questionnaire);
      if (checked.plan === undefined || checked.issues.length > 0) {
        throw new ProblemError('invalid-questionnaire', checked.issues);
      }
      const bytes = readBytes(responsesFile);
      const weighing = options.weights === undefined ? null : readWeights(bytes, options.weights);
      const reading = readResponsesCsv(questionnaire, weighing?.rest ?? bytes);
      const found = [...(weighing?.issues ?? []), ...reading.issues];
      if (found.length > 0) throw new ProblemError('invalid-response', found);
      // A response of weight 0 stands for nobody, and a line without anything is no response.
      const responses = reading.sheets.flatMap(({ answers }, index) => {
        const weight = weighing === null ? 1 : weighing.weightOf.get(index + 2);
        return weight !== undefined && weight > 0 ? [{ answers, weight }] : [];
      });
      const population =
        options.population === undefined ? [] : readPopulationFile(questionnaire, options.population);
      const { tables } = tabulateWave(
        {
          code: questionnaire.code,
          organisation: { ja: '—' },
          title: questionnaire.title,
          isSynthetic: false,
          opensOn: '—',
          closesOn: '—',
          minimumBase,
          merges: [],
          // A file does not say how its responses came: whoever had the address may have answered, also twice.
          modes: ['open-link'],
        },
        {
          questionnaire: JSON.parse(withoutReadings(JSON.stringify(questionnaire))) as Questionnaire,
          tablePlan: checked.plan,
          hash: contentHash(questionnaire),
        },
        population,
        buildCaseFile(
          questionnaire,
          responses.map(({ answers }) => answers),
          responses.length,
        ),
        options.weights === undefined
          ? null
          : { column: options.weights, weights: Float64Array.from(responses, ({ weight }) => weight) },
      );
      if (options.format !== 'xlsx') process.stdout.write(printTables(tables, options.format));
      else process.stdout.write(await fileOfResults(tables, commandLanguage, 'xlsx'));
    });
}

function readPopulationFile(questionnaire: Questionnaire, file: string): Population {
  const text = decodeText(readBytes(file));
  const reading = readPopulation(questionnaire, text ?? '');
  const issues = [
    ...(text === undefined ? [{ code: 'unknown-encoding' as const, path: [], facts: {} }] : []),
    ...reading.lines.flatMap(({ line, label, count, problem }): ServerIssue[] =>
      problem === null || problem === 'total-row'
        ? []
        : [{ code: problem, path: ['row', line], facts: { group: label, count } }],
    ),
    ...populationIssues(questionnaire, reading.population),
  ];
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  return reading.population;
}
