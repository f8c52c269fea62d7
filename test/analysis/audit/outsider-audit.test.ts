import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  outsiderAudit,
  publishedOutputs,
  tableViews,
  type AuditedPublication,
} from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { PrintedNumber } from '../../../analysis/report/quantity.ts';
import { auditedPublication } from '../../../server/publishing/audit/audited-publication.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { tabulateWave } from '../../server/tabulate-wave.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { hirakataAnswers, hirakataWave } from '../../server/hirakata-world.ts';
import { carelessOutputs, planted } from './planted.ts';
import { tabulatedOpenly } from '../../server/tabulated-openly.ts';

const solver = await loadSolver();
const folder = 'surveys/definitions/hirakata-attainment';
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown;

function tabulated(tabulate: typeof tabulateWave) {
  const questionnaire = read('questionnaire.v1.json') as Questionnaire;
  const stored = { questionnaire, tablePlan: read('table-plan.v1.json') as TablePlan, hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, hirakataAnswers, hirakataAnswers.length);
  return tabulate({ ...hirakataWave, isSynthetic: true }, stored, hirakataWave.population, caseFile).tables;
}

let publication: AuditedPublication;
let tables: PublishedTable[];
let truth: Map<string, PublishedTable>;
beforeAll(() => {
  const published = tabulated(tabulateWave);
  publication = auditedPublication(published);
  tables = published.filter((table) => table.kind !== 'response-rate');
  truth = new Map(
    tabulated(tabulatedOpenly).flatMap((table) =>
      table.kind === 'response-rate' ? [] : [[table.id, table]],
    ),
  );
});

test('the same counts stand in every output', () => {
  const table = truth.get('attainment1*grade');
  if (table === undefined) throw new Error('no table');
  const outputs = publishedOutputs(table).map(({ output, numbers }) => {
    const counts = numbers.filter(({ quantity }) => quantity.kind === 'count');
    return [
      output,
      new Map(counts.map(({ group, quantity, value }) => [JSON.stringify([group, quantity]), value])),
    ] as const;
  });
  expect(outputs.map(([output]) => output)).toEqual(carelessOutputs);
  const [[, api]] = outputs as [(typeof outputs)[number]];
  expect(api.size).toBeGreaterThan(80);
  // A dash is no figure: of a group without cases nothing is drawn.
  const shown = new Map([...api].filter(([, value]) => value > 0));
  for (const [output, counts] of outputs) {
    expect(output + JSON.stringify([...counts].filter(([, value]) => value > 0))).toBe(
      output + JSON.stringify([...shown]),
    );
  }
});

test('of the published wave no answer of a hidden group follows', () => {
  const groups = outsiderAudit(publication, solver);
  expect(groups.length).toBeGreaterThan(5);
  expect(groups.filter(({ known }) => known.length > 0)).toEqual([]);
  expect(groups.every(({ lower, upper }) => upper - lower > 0.99 || upper < 0.5)).toBe(true);
});

test('without complementary suppression the smallest grade is known', () => {
  const groups = outsiderAudit(auditedPublication(tabulated(tabulatedOpenly)), solver);
  const known = groups.filter((group) => group.known.length > 0);
  expect(known.map(({ group }) => group)).toContain('1');
});

describe('an output that prints one number too many is caught and named', () => {
  const small = 'attainment1*grade';
  const group = '1';
  const tableOf = (id: string): PublishedTable => {
    const found = tables.find((table) => table.id === id);
    if (found === undefined) throw new Error(`no table ${id}`);
    return found;
  };

  /** The true numbers of the smallest grade, as a careless output would print them. */
  function leaked(kind: 'count' | 'share' | 'mean'): PrintedNumber[] {
    const own = hirakataAnswers.filter((answers) => answers['grade'] === group);
    const scores = own.flatMap(({ attainment1 }) => (typeof attainment1 === 'number' ? [attainment1] : []));
    const base = scores.length;
    const [score = 0] = scores;
    const category = String(score);
    const count = scores.filter((other) => other === score).length;
    if (kind === 'count') return [{ group, quantity: { kind, category }, value: count, decimals: 0 }];
    const answered: PrintedNumber = { group, quantity: { kind: 'answered' }, value: base, decimals: 0 };
    if (kind === 'share') {
      const value = Number(((100 * count) / base).toFixed(1));
      return [
        answered,
        { group, quantity: { kind, categories: [category], of: 'answered' }, value, decimals: 1 },
      ];
    }
    const sum = scores.reduce((all, other) => all + other, 0);
    return [answered, { group, quantity: { kind }, value: Number((sum / base).toFixed(2)), decimals: 2 }];
  }

  test.each(carelessOutputs)('%s', (output) => {
    for (const kind of ['count', 'share'] as const) {
      const numbers = leaked(kind);
      const groups = outsiderAudit(planted(publication, tableOf(small), output, numbers), solver);
      const found = groups.find((hidden) => hidden.table === small && hidden.group === group);
      expect(found?.known.map(({ outputs }) => outputs)).toContainEqual([output]);
      const others = groups.filter((hidden) => hidden.table !== small);
      expect(others.filter(({ known }) => known.length > 0)).toEqual([]);
    }
  });

  test('what was left in a hidden column, which programs are served', () => {
    const table = tableOf(small);
    const [left] = leaked('count');
    const hidden = { status: 'suppressed', reason: 'suppressed' } as const;
    const counts = table.categories.map(({ code }) =>
      left?.quantity.kind === 'count' && left.quantity.category === code ? left.value : hidden,
    );
    const points = table.points.map((point) =>
      point.code === group ? { ...point, column: { ...point.column, counts } } : point,
    );
    const outputs = [
      ...publication.outputs.filter((printed) => printed.table.id !== small),
      ...publishedOutputs({ ...table, points }),
    ];
    const groups = outsiderAudit({ ...publication, outputs }, solver);
    const found = groups.find((one) => one.table === small && one.group === group);
    expect(found?.known.map((known) => known.outputs)).toContainEqual(['api']);
  });

  test('a mean narrows what is known, and the audit says by how much', () => {
    const width = (own: AuditedPublication): number => {
      const found = outsiderAudit(own, solver).find(
        (hidden) => hidden.table === small && hidden.group === group,
      );
      return (found?.upper ?? NaN) - (found?.lower ?? NaN);
    };
    const withMean = planted(publication, tableOf(small), 'file', leaked('mean'));
    expect(width(withMean)).toBeLessThanOrEqual(width(publication));
  });

  test('outputs that say different things are an error', () => {
    const wrong = {
      ...publication,
      outputs: publication.outputs.map((printed) => ({
        ...printed,
        numbers: printed.numbers.map((number) =>
          printed.output === 'file' && number.quantity.kind === 'count' && number.group === 'total'
            ? { ...number, value: number.value + 1 }
            : number,
        ),
      })),
    };
    expect(() => outsiderAudit(wrong, solver)).toThrow('contradict');
  });

  test('a number of a group that the table does not have is an error', () => {
    const stray = { group: 'nobody', quantity: { kind: 'asked' as const }, value: 1, decimals: 0 };
    const table = tableOf(small);
    const outputs = [...publication.outputs, { output: 'file', table, numbers: [stray] }];
    expect(() => outsiderAudit({ ...publication, outputs }, solver)).toThrow('no group nobody');
  });
});

test('every choice that a page offers is looked at', () => {
  const table = truth.get('measure*grade');
  if (table === undefined) throw new Error('no table');
  const bases = new Set(
    tableViews(table, 'ja').page.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          'quantity' in cell && cell.quantity.kind === 'share' ? [cell.quantity.of] : [],
        ),
      ),
    ),
  );
  expect([...bases].toSorted()).toEqual(['answered', 'asked', 'mentions']);
});
