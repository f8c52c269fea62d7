import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { outsiderAudit } from '../../../analysis/audit/outsider-audit.ts';
import { readCell, type PrintedNumber } from '../../../analysis/audit/printed-number.ts';
import { publishedOutputs } from '../../../server/publishing/audit/published-outputs.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { tabulateWave } from '../../../server/publishing/tables/tables-of-wave.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { hirakataAnswers, hirakataWave } from '../../server/hirakata-world.ts';

const solver = await loadSolver();
const folder = 'surveys/definitions/hirakata-attainment';
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown;

function publication(complementary: boolean) {
  const questionnaire = read('questionnaire.v1.json') as Questionnaire;
  const stored = { questionnaire, tablePlan: read('table-plan.v1.json') as TablePlan, hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, hirakataAnswers, hirakataAnswers.length);
  return tabulateWave({ ...hirakataWave, isSynthetic: true }, stored, hirakataWave.population, caseFile, {
    complementary,
  }).tables;
}

let tables: ReturnType<typeof publication>;
let truth: Map<string, PublishedTable>;
beforeAll(() => {
  tables = publication(true);
  truth = new Map(
    publication(false).flatMap((table) => (table.kind === 'response-rate' ? [] : [[table.id, table]])),
  );
});

test('every output is rendered and read back, and the same numbers are found in all', async () => {
  const table = truth.get('attainment1*grade');
  if (table === undefined) throw new Error('no table');
  const counts = async (name: string) => {
    const numbers = (await publishedOutputs[name]?.(table)) ?? [];
    const found = numbers.filter(({ quantity }) => quantity.kind === 'count');
    return new Map(
      found.map(({ point, quantity, value }) => [`${point} ${JSON.stringify(quantity)}`, value]),
    );
  };
  const api = await counts('api');
  expect(api.size).toBeGreaterThan(80);
  for (const name of ['csv', 'text', 'xlsx', 'page', 'chart']) expect(await counts(name)).toEqual(api);
});

test('of the published wave no answer of a hidden group follows', async () => {
  const groups = await outsiderAudit(tables, solver);
  expect(groups.length).toBeGreaterThan(5);
  expect(groups.filter(({ known }) => known.length > 0)).toEqual([]);
  expect(groups.every(({ lower, upper }) => upper - lower > 0.99 || upper < 0.5)).toBe(true);
});

test('without complementary suppression the smallest grade is known', async () => {
  const groups = await outsiderAudit(publication(false), solver);
  const known = groups.filter((group) => group.known.length > 0);
  expect(known.map(({ group }) => group)).toContain('1');
});

describe('an output that prints one number too many is caught and named', () => {
  const small = 'attainment1*grade';

  /** The true numbers of the smallest grade, as a careless output would print them. */
  function leaked(table: PublishedTable, quantity: 'count' | 'share' | 'mean'): PrintedNumber[] {
    const column = truth.get(table.id)?.points[1]?.column;
    const shares = tables.find((other) => other.id === table.id);
    if (table.id !== small || shares === undefined) return [];
    // The grade is hidden for its size there, too: its true counts are what the case file says.
    const counts = column?.status === 'shown' ? column.counts.map(Number) : trueCounts();
    const base = counts.reduce((sum, count) => sum + count, 0);
    const category = counts.findIndex((count) => count > 0);
    const answered: PrintedNumber = { point: 1, quantity: { kind: 'answered' }, value: base, decimals: 0 };
    if (quantity === 'count') {
      return [{ point: 1, quantity: { kind: 'count', category }, value: counts[category] ?? 0, decimals: 0 }];
    }
    if (quantity === 'share') {
      const value = Number(((100 * (counts[category] ?? 0)) / base).toFixed(1));
      return [
        answered,
        { point: 1, quantity: { kind: 'share', categories: [category], of: 'answered' }, value, decimals: 1 },
      ];
    }
    const sum = counts.reduce((all, count, index) => all + count * (index + 1), 0);
    return [
      answered,
      { point: 1, quantity: { kind: 'mean' }, value: Number((sum / base).toFixed(2)), decimals: 2 },
    ];
  }

  function trueCounts(): number[] {
    const own = hirakataAnswers.filter((answers) => answers['grade'] === '1');
    return Array.from(
      { length: 10 },
      (_, index) => own.filter((answers) => answers['attainment1'] === index + 1).length,
    );
  }

  test.each(['csv', 'text', 'xlsx', 'page', 'chart'])('%s', async (name) => {
    for (const quantity of ['count', 'share'] as const) {
      const sabotaged = {
        ...publishedOutputs,
        [name]: async (table: PublishedTable) => [
          ...((await publishedOutputs[name]?.(table)) ?? []),
          ...leaked(table, quantity),
        ],
      };
      const groups = await outsiderAudit(tables, solver, sabotaged);
      const found = groups.find(({ table, group }) => table === small && group === '1');
      expect(found?.known.map(({ outputs }) => outputs)).toContainEqual([name]);
    }
  });

  test('a mean narrows what is known, and the audit says by how much', async () => {
    const width = async (outputs: typeof publishedOutputs) => {
      const groups = await outsiderAudit(tables, solver, outputs);
      const found = groups.find(({ table, group }) => table === small && group === '1');
      return (found?.upper ?? 0) - (found?.lower ?? 0);
    };
    const csv = async (table: PublishedTable) => [
      ...((await publishedOutputs['csv']?.(table)) ?? []),
      ...leaked(table, 'mean'),
    ];
    expect(await width({ ...publishedOutputs, csv })).toBeLessThanOrEqual(await width(publishedOutputs));
  });

  test('outputs that say different things are an error', async () => {
    const wrong = {
      ...publishedOutputs,
      csv: async (table: PublishedTable) =>
        ((await publishedOutputs['csv']?.(table)) ?? []).map((number) =>
          number.quantity.kind === 'count' && number.point === 0
            ? { ...number, value: number.value + 1 }
            : number,
        ),
    };
    await expect(outsiderAudit(tables, solver, wrong)).rejects.toThrow('contradict');
  });
});

test.each([
  ['1,234', { value: 1234, decimals: 0 }],
  ['12.30', { value: 12.3, decimals: 2 }],
  ['-', { value: 0, decimals: 0 }],
  ['X', null],
  ['—', null],
  [12.5, { value: 12.5, decimals: 1 }],
] as const)('a cell %s', (cell, expected) => {
  expect(readCell(cell)).toEqual(expected);
});

test('a new kind of output has to join the list', () => {
  const exports = readFileSync('server/routes/tables.ts', 'utf8');
  const formats = /format: z\.enum\(\[([^\]]+)\]\)/.exec(exports)?.[1] ?? '';
  const names = [...formats.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  expect(names).toEqual(['json', 'csv', 'xlsx']);
  expect(Object.keys(publishedOutputs)).toEqual(['api', 'csv', 'text', 'xlsx', 'page', 'chart']);
});
