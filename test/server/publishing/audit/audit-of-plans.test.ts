import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meanInterval, outsiderAudit, sharesOfLimits, wilsonInterval } from '../../../../analysis/index.ts';
import type { IndicatorPlanSheet, SheetCell } from '../../../../analysis/report/indicator-plan-sheet.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../../analysis/report/published-table.ts';
import { syntheticAnswers } from '../../../../server/demo/synthetic-answers.ts';
import { auditedPublication } from '../../../../server/publishing/audit/audited-publication.ts';
import { outputsElsewhere } from '../../../../server/publishing/audit/outputs-elsewhere.ts';
import { outputsOfPlan } from '../../../../server/publishing/audit/outputs-of-plan.ts';
import { planOutputs, type PlanOutput } from '../../../../server/publishing/audit/plan-outputs.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import type { Indicator } from '../../../../surveys/schema/indicator-plan.ts';
import { indicatorOf, planOf } from '../../plan-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const solver = await loadSolver();
/** Outputs that print figures of every wave; a review prints those that it compares. */
const outputNames = Object.keys(planOutputs).filter((name) => name !== 'plan-review');
const compared = ['value', 'lower', 'upper', 'base', 'change'];
const hidden = { wave: 'w2024', table: 'attainment1*grade', group: '1' };
const shown = { ...hidden, group: '8' };
const target = { value: 0.4, fiscalYear: 2030, judgedBy: 'estimate' as const };
const indicators: Indicator[] = [
  indicatorOf('mean', { target: { ...target, value: 7 } }),
  indicatorOf('box', { statistic: { kind: 'top-box' }, target }),
  indicatorOf('group', { source: shown, statistic: { kind: 'top-box' } }),
  indicatorOf('guideline', {
    source: { wave: 'w2024', table: 'guideline*grade', group: '8' },
    statistic: { kind: 'proportion', options: ['2'], base: 'asked' },
  }),
  indicatorOf('hidden-box', { source: hidden, statistic: { kind: 'top-box' }, target }),
  indicatorOf('hidden-mean', { source: hidden, target: { ...target, value: 7 } }),
];
const boxLine = 4;
const meanLine = 5;

let world: TestApp;
let sheet: IndicatorPlanSheet;
let tables: (PublishedTable | PublishedResponseRate)[];
beforeAll(async () => {
  world = await plansWorld();
  const hr = await world.as('survey-manager');
  const saved = await hr('PUT', '/api/manage/indicator-plans/hr-policy', {
    plan: planOf(...indicators),
    revision: 0,
  });
  if (saved.status !== 200) throw new Error(await saved.text());
  sheet = (await saved.json()) as IndicatorPlanSheet;
  tables = await Promise.all(
    ['response-rate', 'grade', 'attainment1', 'attainment1*grade', 'guideline', 'guideline*grade'].map(
      async (id) => {
        const planner = await world.as('planner');
        const response = await planner('GET', `/api/manage/waves/w2024/tables/${encodeURIComponent(id)}`);
        return (await response.json()) as PublishedTable;
      },
    ),
  );
});
afterAll(() => world.dispose());

const answersOfGradeOne = syntheticAnswers(1)
  .filter(({ grade }) => grade === '1')
  .flatMap(({ attainment1 }) => (typeof attainment1 === 'number' ? [attainment1] : []));

async function knownWith(outputs: Record<string, PlanOutput>, own = sheet) {
  const printed = await outputsOfPlan(world.dependencies.db, own, 'w2024', outputs);
  const groups = outsiderAudit(auditedPublication(tables, { outputs: printed }), solver);
  return groups.flatMap(({ table, group, known }) => known.map((fact) => ({ table, group, ...fact })));
}

/** The sheet with a cell of a line as it must not be. */
function withCell(
  line: number,
  change: Partial<IndicatorPlanSheet['indicators'][number]>,
  cell?: object,
): IndicatorPlanSheet {
  const spoilt = structuredClone(sheet);
  const found = spoilt.indicators[line];
  if (found === undefined) throw new Error('no line');
  if (cell !== undefined) found.cells[0] = { change: 'none', wording: null, ...cell } as SheetCell;
  Object.assign(found, change);
  return spoilt;
}

/** One output made from another sheet, the others as they are. */
const sabotaged = (name: string, other: IndicatorPlanSheet) => ({
  ...planOutputs,
  [name]: () => planOutputs[name]?.(other) ?? [],
});

function trueBox() {
  const base = answersOfGradeOne.length;
  const box = tables.find(({ id }) => id === hidden.table) as PublishedTable;
  const lowest = 11 - (box.scale?.topBoxCount ?? 0);
  const count = answersOfGradeOne.filter((answer) => answer >= lowest).length;
  const interval = wilsonInterval({ count, base }, { level: 0.95, population: 20 });
  return { status: 'shown', value: count / base, base, count, interval, standardError: null, population: 20 };
}

function trueMean() {
  const base = answersOfGradeOne.length;
  const value = answersOfGradeOne.reduce((sum, answer) => sum + answer, 0) / base;
  const variance = answersOfGradeOne.reduce((sum, answer) => sum + (answer - value) ** 2, 0) / (base - 1);
  const interval = meanInterval({ base, mean: value, variance }, { level: 0.95, population: 20 });
  return { status: 'shown', value, base, count: null, interval, standardError: null, population: 20 };
}

test('the same figures stand in every output of a plan', () => {
  /** The page prints a figure in its cell and draws it in its chart. */
  const figuresOf = (name: string) => {
    const numbers = (planOutputs[name]?.(sheet) ?? []).flatMap(({ quantity, value }) =>
      quantity.kind === 'indicator' && compared.includes(quantity.figure)
        ? [[`${quantity.indicator} ${quantity.wave} ${quantity.figure}`, value] as const]
        : [],
    );
    return [...new Map(numbers)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  const api = figuresOf('plan-api');
  expect(api.length).toBeGreaterThan(30);
  for (const name of outputNames) {
    const found = figuresOf(name);
    expect(found.map(([key]) => key)).toEqual(api.map(([key]) => key));
    for (const [place, [key, value]] of found.entries()) {
      expect(`${key} ${Math.abs(value - (api[place]?.[1] ?? NaN)) < 0.051}`).toBe(`${key} true`);
    }
  }
});

test('of a plan with hidden groups nothing of them follows, in any wave', async () => {
  expect(await knownWith(planOutputs)).toEqual([]);
  const { db } = world.dependencies;
  for (const wave of ['w2024', 'w2027']) {
    const { outputs, planCount } = await outputsElsewhere({ db }, wave);
    expect(planCount).toBe(1);
    expect(outputs.flatMap(({ numbers }) => numbers).length).toBeGreaterThan(10);
  }
});

describe.each(outputNames)('%s is named where it prints', (name) => {
  test('the share of a hidden group', async () => {
    const known = await knownWith(sabotaged(name, withCell(boxLine, {}, trueBox())));
    expect(known).toContainEqual(
      expect.objectContaining({ table: hidden.table, group: '1', count: trueBox().count, outputs: [name] }),
    );
  });

  test('the mean of a hidden group', async () => {
    const known = await knownWith(sabotaged(name, withCell(meanLine, {}, trueMean())));
    const points = answersOfGradeOne.reduce((sum, answer) => sum + answer, 0);
    expect(known).toContainEqual(
      expect.objectContaining({ group: '1', category: 'points', count: points, outputs: [name] }),
    );
  });
});

describe('what gives a figure away without printing it', () => {
  const others = ['value', 'base', 'baseline'];

  test('the limits of its interval, from which share and base follow', async () => {
    const spoilt = withCell(boxLine, {}, trueBox());
    const limitsOnly: PlanOutput = () =>
      (planOutputs['plan-file']?.(spoilt) ?? []).filter(
        ({ quantity }) =>
          quantity.kind !== 'indicator' ||
          quantity.indicator !== 'hidden-box' ||
          !others.includes(quantity.figure),
      );
    const known = await knownWith({ ...planOutputs, 'plan-file': limitsOnly });
    expect(known.map(({ group, count, outputs }) => [group, count, outputs])).toContainEqual([
      '1',
      trueBox().count,
      ['plan-file'],
    ]);
  });

  test('a change to a later figure, and the gap to a target', async () => {
    const later = { ...trueBox(), change: 'none', wording: null, value: 0.5, base: 12, count: 6 };
    const [before = { status: 'not_published' }, , after = before] = sheet.indicators[boxLine]?.cells ?? [];
    const change = { difference: 0.5 - trueBox().value, interval: null, verdict: 'unknown', wave: 'w2027' };
    const ofChange = withCell(boxLine, {
      cells: [before, later as SheetCell, after],
      change: change as IndicatorPlanSheet['indicators'][number]['change'],
    });
    const gap = trueBox().value - target.value;
    const ofGap = withCell(boxLine, {
      cells: [before, { status: 'not_in_wave' }, after],
      status: { status: 'not_met', gap, probability: 0, path: null, grade: null, wave: 'w2024' },
    });
    for (const [name, spoilt] of [
      ['plan-page', ofChange],
      ['plan-file', ofChange],
      ['plan-page', ofGap],
      ['plan-api', ofGap],
    ] as const) {
      const known = await knownWith({ [name]: (own) => planOutputs[name]?.(own) ?? [] }, spoilt);
      expect(known.map(({ group, count, outputs }) => [group, count, outputs])).toContainEqual([
        '1',
        trueBox().count,
        [name],
      ]);
    }
  });

  test('a change in a review: its figures are handed to the audit for the hidden group', async () => {
    const later = { ...trueBox(), change: 'none', wording: null, value: 0.5, base: 12, count: 6 };
    const [before = { status: 'not_published' }, , after = before] = sheet.indicators[boxLine]?.cells ?? [];
    const change = { difference: 0.5 - trueBox().value, interval: null, verdict: 'unknown', wave: 'w2027' };
    const spoilt = withCell(boxLine, {
      cells: [{ change: 'none', wording: null, ...trueBox() } as SheetCell, later as SheetCell, after],
      change: change as IndicatorPlanSheet['indicators'][number]['change'],
    });
    const review = { 'plan-review': planOutputs['plan-review'] ?? (() => []) };
    const sharesIn = async (own: IndicatorPlanSheet) =>
      (await outputsOfPlan(world.dependencies.db, own, hidden.wave, review)).flatMap(({ numbers }) =>
        numbers.filter(({ group, quantity }) => group === '1' && quantity.kind === 'share'),
      );
    expect(await sharesIn(sheet)).toEqual([]);
    const [share] = await sharesIn(spoilt);
    expect(share?.value).toBeCloseTo(100 * trueBox().value, 0);
  });

  test('limits of 6 in 17 say so, one digit after the point or many', () => {
    const { lower, upper } = wilsonInterval({ count: 6, base: 17 }, { level: 0.95, population: 40 });
    const bases = Array.from({ length: 60 }, (_, index) => index + 1);
    for (const decimals of [1, 9]) {
      const round = (limit: number) => Number((100 * limit).toFixed(decimals));
      const found = sharesOfLimits(
        { lower: round(lower), upper: round(upper), decimals },
        { level: 0.95, bases, populations: [null, 40] },
      );
      expect(found?.lowest).toBeCloseTo(600 / 17, 9);
      expect(found).toMatchObject({ highest: found?.lowest, base: 17 });
    }
    expect(
      sharesOfLimits({ lower: 1, upper: 99, decimals: 1 }, { level: 0.95, bases, populations: [null] }),
    ).toBeNull();
  });
});
