import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import { withoutReadings } from '../../surveys/items/words/furigana.ts';
import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../../surveys/check/check-table-plan.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { defaultTablePlan } from '../../surveys/items/default-table-plan.ts';
import type { Population } from '../../surveys/schema/population.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { contentHash } from '../content-hash.ts';
import { populationIssues } from '../fieldwork/waves/population-issues.ts';
import { decodeText } from '../intake/sheet-text.ts';
import { readPopulation } from '../intake/read-population.ts';
import type { ServerIssue } from '../contract/issue.ts';
import type { FileFormat } from '../contract/files.ts';
import type { PopulationReading } from '../contract/fieldwork/populations.ts';
import { fileIssueWords } from '../issue-words.ts';
import { ProblemError } from '../problems.ts';
import { fileOfResults } from '../publishing/export/export-results.ts';
import { buildCaseFile } from '../publishing/case-file/build-case-file.ts';
import { releaseCases } from '../publishing/release/release-cases.ts';
import { waveOfFiles } from '../publishing/tables/wave-of-files.ts';
import { commandLanguage } from './command-language.ts';
import { printTables, textFormats, type TextFormat } from './print-tables.ts';
import { readBytes, readJson } from './read-file.ts';
import { readResponsesFile } from './read-responses-file.ts';

/** What a terminal cannot show. */
const binaryFormats = ['xlsx', 'ods', 'pptx'] as const satisfies FileFormat[];
type BinaryFormat = (typeof binaryFormats)[number];

function isText(format: Options['format']): format is TextFormat {
  return (textFormats as readonly string[]).includes(format);
}

interface Options {
  population?: string;
  plan?: string;
  weights?: string;
  format: TextFormat | BinaryFormat;
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
    .addOption(new Option('--format <format>').choices([...textFormats, ...binaryFormats]).default('text'))
    .action(async (questionnaireFile: string, responsesFile: string, options: Options) => {
      const minimumBase = Number(options.minimumBase);
      if (!Number.isInteger(minimumBase) || minimumBase < 5)
        throw new Error('--minimum-base: a whole number from 5');
      const { questionnaire, issues } = checkQuestionnaire(readJson(questionnaireFile));
      if (questionnaire === undefined || issues.length > 0)
        throw new ProblemError('invalid-questionnaire', inFile(questionnaireFile, issues));
      const rawPlan = options.plan === undefined ? defaultTablePlan(questionnaire) : readJson(options.plan);
      const checked = checkTablePlan(rawPlan, questionnaire);
      const {
        sheets,
        weights,
        issues: unread,
      } = await readResponsesFile(questionnaire, responsesFile, options.weights);
      const heads = readPopulationFile(questionnaire, options.population);
      const found = [
        ...inFile(options.plan ?? questionnaireFile, checked.issues),
        ...inFile(responsesFile, unread),
        ...inFile(options.population ?? '', heads.issues),
      ];
      if (checked.plan === undefined || found.length > 0) throw new ProblemError('invalid-request', found);
      const released = releaseCases({
        wave: waveOfFiles(questionnaire, minimumBase),
        stored: {
          questionnaire: JSON.parse(withoutReadings(JSON.stringify(questionnaire))) as Questionnaire,
          tablePlan: checked.plan,
          hash: contentHash(questionnaire),
        },
        population: heads.population,
        caseFile: buildCaseFile(
          questionnaire,
          sheets.map(({ answers }) => answers),
          sheets.length,
        ),
        ...(options.weights !== undefined && { caseWeights: { column: options.weights, weights } }),
      });
      if (released === null) throw new ProblemError('tables-refused');
      const { tables } = released;
      const { format } = options;
      process.stdout.write(
        isText(format) ? printTables(tables, format) : await fileOfResults(tables, commandLanguage, format),
      );
    });
}

/** Head counts and what is wrong with them; sums of the file's own that do not come out are told on standard error. */
function readPopulationFile(
  questionnaire: Questionnaire,
  file: string | undefined,
): { population: Population; issues: ServerIssue[] } {
  if (file === undefined) return { population: [], issues: [] };
  if (populationItem(questionnaire) === undefined) {
    return { population: [], issues: [{ code: 'no-population-item', path: [], facts: {} }] };
  }
  const text = decodeText(readBytes(file));
  if (text === undefined) {
    return { population: [], issues: [{ code: 'unknown-encoding', path: [], facts: {} }] };
  }
  const reading = readPopulation(questionnaire, text);
  const found = reading.lines.flatMap(populationIssue);
  const issues = [
    ...countColumnIssues(reading),
    ...found.filter(({ code }) => !isAboutSums(code)),
    ...populationIssues(questionnaire, reading.population).map((issue) => ({ ...issue, path: [] })),
  ];
  for (const issue of found.filter(({ code }) => isAboutSums(code))) {
    console.error(fileIssueWords(issue, commandLanguage));
  }
  return { population: reading.population, issues };
}

/** Which of the files a problem is in, before its place there. */
function inFile(file: string, issues: readonly ServerIssue[]): ServerIssue[] {
  return issues.map((issue) => ({ ...issue, path: ['file', basename(file), ...issue.path] }));
}

function populationIssue({
  line,
  label,
  count,
  problem,
  sum,
}: PopulationReading['lines'][number]): ServerIssue[] {
  if (problem === null || problem === 'total-row') return [];
  const path = ['row', line];
  if (problem !== 'total-differs') return [{ code: problem, path, facts: { group: label, count } }];
  return sum === null ? [] : [{ code: problem, path, facts: { group: label, count, sum } }];
}

function isAboutSums(code: ServerIssue['code']): boolean {
  return code === 'total-differs' || code === 'parts-differ';
}

function countColumnIssues({ countColumns: { choices, chosen } }: PopulationReading): ServerIssue[] {
  if (chosen !== null) return [];
  const columns = choices.map(({ heading, column }) => heading || String(column + 1));
  return [{ code: 'several-count-columns', path: [], facts: { columns } }];
}
