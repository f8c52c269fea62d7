import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { disclosureFindings, tabulatePlan, suppressTables } from '../../analysis/index.ts';
import { buildCaseFile } from '../../server/publishing/case-file/build-case-file.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import { questionnaireSchema } from '../../surveys/schema/questionnaire.ts';
import { auditedTables } from '../analysis/audit/audited.ts';
import { handedOut, handedOutWaves, type Wave } from '../analysis/suppress/handed-out-waves.ts';

const minimumBase = 10;

interface Size {
  units: number;
  grades: number;
  items: number;
  responses: number;
  /** Items of which no answer may be certain. */
  sensitive: number;
}

const sizes: [name: string, size: Size][] = [
  ['prefecture', { units: 16, grades: 8, items: 11, responses: 7400, sensitive: 0 }],
  ['1,600 groups', { units: 200, grades: 8, items: 60, responses: 20_000, sensitive: 0 }],
  ['… 6 sensitive', { units: 200, grades: 8, items: 60, responses: 20_000, sensitive: 6 }],
];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const options = (count: number) =>
  range(count).map((number) => ({ code: `o${number}`, label: { ja: `選択肢${number}` } }));

/** What it costs to hide and to audit a wave by grade, by unit and by grade within units, with blanks; and waves handed out beside the repository. */
export async function benchDisclosure(): Promise<void> {
  console.log('                           hide: CPU s      wall s  audit: CPU s      wall s');
  const plan = {
    banners: [{ item: 'unit' }, { item: 'grade' }, { item: 'grade', within: 'unit' }],
    crosses: [],
  };
  for (const [name, size] of sizes) measure({ name, plan, caseFile: wave(size) });
  for (const name of handedOutWaves) measure(await handedOut(name));
}

function measure({ name, plan, caseFile, headCounts }: Wave): void {
  const tables = tabulatePlan(caseFile, plan);
  const rules = { plan, minimumBase, ...(headCounts !== undefined && { headCounts }) };
  const hidden = timed(() => suppressTables(caseFile, tables, rules));
  const judged = timed(() =>
    disclosureFindings(
      { tables: auditedTables(hidden.result), rates: [] },
      { ...caseFile, minimumBase, ...(headCounts !== undefined && { headCounts }) },
    ),
  );
  const figures = [hidden.cpu, hidden.wall, judged.cpu, judged.wall];
  console.log(
    `  ${name.padEnd(24)}${figures.map((one) => one.toFixed(1).padStart(12)).join('')}` +
      `  (${judged.result.length} findings)`,
  );
}

/** Units and grades of unequal size. */
function wave({ units, grades, items, responses, sensitive }: Size) {
  const random = xoroshiro128plus(1);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const skewed = (count: number): string => `o${1 + Math.floor(Math.sqrt(below(count ** 2)))}`;
  const questionnaire = questionnaireSchema.parse({
    format: 'kotae-questionnaire/1',
    code: 'bench',
    version: 1,
    title: { ja: '測定' },
    purpose: { ja: '速さを測る' },
    estimatedMinutes: 5,
    languages: ['ja'],
    sections: [
      {
        code: 's',
        title: { ja: '全部' },
        items: [
          attribute('unit', units),
          attribute('grade', grades),
          ...range(items).map((number) => ({
            type: 'single-response',
            code: `q${number}`,
            text: { ja: '問' },
            options: options(3),
            isRequired: false,
            ...(number <= sensitive && { isSensitive: true }),
          })),
        ],
      },
    ],
  });
  const blank = (percent: number, answer: () => string): [] | [string] =>
    below(100) < percent ? [] : [answer()];
  const sheets = range(responses).map((): Record<string, Answer> =>
    Object.fromEntries([
      ...blank(1, () => skewed(units)).map((code) => ['unit', code]),
      ...blank(2, () => skewed(grades)).map((code) => ['grade', code]),
      ...range(items).flatMap((number) => blank(3, () => skewed(3)).map((code) => [`q${number}`, code])),
    ]),
  );
  return buildCaseFile(questionnaire, sheets, sheets.length);
}

function attribute(code: string, count: number) {
  return {
    type: 'single-response',
    code,
    text: { ja: code },
    options: options(count),
    isAttribute: true,
    isRequired: false,
  };
}

function timed<T>(work: () => T): { result: T; cpu: number; wall: number } {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 };
}
