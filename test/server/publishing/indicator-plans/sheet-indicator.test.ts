import { describe, expect, it } from 'vitest';
import { sheetIndicator } from '../../../../server/publishing/indicator-plans/sheet-indicator.ts';
import type { PublishedWave } from '../../../../server/publishing/indicator-plans/published-wave.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { Indicator } from '../../../../surveys/schema/indicator-plan.ts';
import { exampleGrades, usualPlanRule } from '../../../../analysis/report/indicator-plans/plan-rules.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { frequencyTable, indexTable, shown, tooFew } from '../../../client/published-tables.ts';
import { indicatorOf } from '../../plan-samples.ts';

const options = ['1', '2', '3'].map((code) => ({ code, label: { ja: code } }));
const questionnaire = {
  code: 'q',
  version: 1,
  sections: [{ items: [{ type: 'single-response', code: 'work', text: { ja: '仕事' }, options }] }],
} as unknown as Questionnaire;
const laterVersion = {
  ...questionnaire,
  version: 2,
  sections: [
    {
      items: [
        {
          type: 'single-response',
          code: 'work',
          text: { ja: '仕事' },
          options,
          continues: { version: 1, change: 'scale' },
        },
      ],
    },
  ],
} as unknown as Questionnaire;
const otherQuestionnaire = { ...questionnaire, code: 'other' };

type Own = { column: PublishedTable['points'][number]['column']; questionnaire?: Questionnaire } | null;

/** A wave a year from 2020; null: not published. */
function lineOf(changes: Partial<Indicator>, columns: Own[], rule = usualPlanRule) {
  const published = new Map<string, PublishedWave>();
  const waves = columns.map((own, place) => {
    const wave = `w${place}`;
    if (own !== null) {
      const table: PublishedTable = {
        ...frequencyTable,
        points: [{ code: 'total', kind: 'total', label: { ja: '全体' }, column: own.column }],
      };
      published.set(wave, {
        catalogue: {} as PublishedWave['catalogue'],
        questionnaire: own.questionnaire ?? questionnaire,
        table: async (id) => (id === 'work' ? table : undefined),
        rate: async () => undefined,
      });
    }
    return { wave, fiscalYear: 2020 + place, title: null, isSynthetic: false, minimumBase: 10, source: null };
  });
  const indicator = indicatorOf('i', {
    source: { wave: 'w0', table: 'work', group: 'total' },
    statistic: { kind: 'proportion', options: ['1'], base: 'answered' },
    baselineWave: 'w0',
    ...changes,
  });
  return sheetIndicator(indicator, {
    waves,
    published,
    printed: new Map(),
    versions: [questionnaire, laterVersion],
    rule,
  });
}

const share = (percent: number): Own => ({ column: shown([10 * percent, 1000 - 10 * percent, 0]) });
const target = { value: 0.5, fiscalYear: 2025, judgedBy: 'interval' as const };

describe('where an indicator stands', () => {
  it.each([
    ['higher', 60, 'met'],
    ['higher', 40, 'not_met'],
    ['higher', 51, 'undecided'],
    ['lower', 60, 'not_met'],
    ['lower', 40, 'met'],
    ['lower', 49, 'undecided'],
  ] as const)('in the target year, %s is better, %i %%: %s', async (direction, percent, status) => {
    const due = { ...target, fiscalYear: 2021 };
    const line = await lineOf({ direction, target: due }, [share(30), share(percent)]);
    expect(line.status).toMatchObject({ status, wave: 'w1', path: null });
    expect((line.status as { gap: number }).gap).toBeCloseTo(percent / 100 - 0.5, 12);
  });

  it.each([
    ['higher', 30, 60, 'met'],
    ['higher', 30, 40, 'on_course'],
    ['higher', 30, 35, 'undecided'],
    ['higher', 30, 31, 'behind'],
    ['lower', 70, 40, 'met'],
    ['lower', 70, 60, 'on_course'],
    ['lower', 70, 66, 'undecided'],
    ['lower', 70, 72, 'behind'],
  ] as const)(
    'before it, %s is better, from %i %% to %i %%: %s',
    async (direction, first, percent, status) => {
      const line = await lineOf({ direction, target }, [share(first), share(percent)]);
      expect(line.status).toMatchObject({ status, wave: 'w1' });
      expect(line.path).toEqual([
        { fiscalYear: 2020, value: first / 100 },
        { fiscalYear: 2025, value: 0.5 },
      ]);
      if (!('gap' in line.status) || line.status.probability === null) throw new Error('no status');
      const { path, probability } = line.status;
      // A fifth of the way in the first of five years.
      if (path !== null) expect(path.value).toBeCloseTo(first / 100 + (0.5 - first / 100) / 5, 12);
      const isSure = status === 'undecided' ? probability > 0.025 && probability < 0.975 : true;
      expect(isSure).toBe(true);
      if (status === 'met' || status === 'on_course') expect(probability).toBeGreaterThan(0.975);
      if (status === 'behind') expect(probability).toBeLessThan(0.025);
    },
  );

  it('goes through the targets of single years', async () => {
    const steep = { ...target, milestones: [{ fiscalYear: 2021, value: 0.45 }] };
    const { status } = await lineOf({ target: steep }, [share(30), share(40)]);
    expect(status).toMatchObject({ status: 'behind', path: { value: 0.45 } });
  });

  it('is not judged before the target year without a path, or where the rule waits', async () => {
    expect((await lineOf({ target }, [share(30)])).status).toMatchObject({
      status: 'before_target_year',
      probability: null,
      path: null,
    });
    const none = await lineOf({ target, baselineWave: undefined }, [share(30), share(40)]);
    expect(none.status).toMatchObject({ status: 'before_target_year', path: null });
    const waiting = { ...usualPlanRule, beforeTargetYear: 'wait' as const };
    expect((await lineOf({ target }, [share(30), share(40)], waiting)).status).toMatchObject({
      status: 'before_target_year',
      path: { value: expect.closeTo(0.34, 12) },
    });
    expect((await lineOf({ target }, [share(30), share(60)], waiting)).status).toMatchObject({
      status: 'met',
    });
  });

  it('is said from the certainty that the rule asks for', async () => {
    const eased = { ...usualPlanRule, certainty: 0.6 };
    const columns = [share(30), share(35)];
    expect((await lineOf({ target }, columns)).status).toMatchObject({ status: 'undecided' });
    expect((await lineOf({ target }, columns, eased)).status).toMatchObject({ status: 'on_course' });
  });

  it('has a grade by the part of the way, with its probability', async () => {
    const rule = { ...usualPlanRule, grades: exampleGrades['five-of-way'] };
    const { status } = await lineOf({ target }, [share(30), share(43)], rule);
    if (!('gap' in status) || status.grade === null) throw new Error('no grade');
    expect(status.grade.label.ja).toBe('4（60％以上80％未満）');
    expect(status.grade.proportion).toBeCloseTo(0.65, 12);
    expect(status.grade.probability).toBeGreaterThan(0.5);
    expect(status.grade.probability).toBeLessThan(0.975);
    const ofPath = { ...usualPlanRule, grades: exampleGrades['three-of-path'] };
    const { status: other } = await lineOf({ target }, [share(30), share(33)], ofPath);
    expect('gap' in other && other.grade?.label.ja).toBe('おおむね進んでいる（60％以上100％未満）');
    const first = await lineOf({ target }, [share(30)], rule);
    expect('gap' in first.status && first.status.grade).toBeNull();
  });

  it('is judged by the figure alone where the plan says so', async () => {
    const byEstimate = { ...target, judgedBy: 'estimate' as const };
    const { status } = await lineOf({ target: byEstimate }, [share(50)]);
    expect(status).toMatchObject({ status: 'met', gap: 0 });
  });

  it('goes by the latest published wave that has the item, and by none other', async () => {
    const other = { column: shown([900, 100, 0]), questionnaire: otherQuestionnaire };
    const line = await lineOf({ target }, [share(30), share(60), other, null]);
    expect(line.cells.map(({ status }) => status)).toEqual([
      'shown',
      'shown',
      'not_in_wave',
      'not_published',
    ]);
    expect(line.status).toMatchObject({ status: 'met', wave: 'w1' });
    expect(line.change?.difference).toBeCloseTo(0.3, 12);
  });

  it('is not judged where the latest figure is hidden: no earlier one stands in for it', async () => {
    const line = await lineOf({ target }, [share(60), { column: tooFew }]);
    expect([line.status, line.change]).toEqual([{ status: 'no_figure' }, null]);
    expect(JSON.stringify(line.cells[1])).toBe(
      '{"status":"suppressed","reason":"suppressed","change":"none","wording":null}',
    );
  });

  it('is not judged on another scale', async () => {
    const later = { column: shown([600, 400, 0]), questionnaire: laterVersion };
    const line = await lineOf({ target }, [share(30), later]);
    expect([line.status, line.change]).toEqual([{ status: 'not_comparable' }, null]);
    expect(line.cells[1]).toMatchObject({ status: 'shown', value: 0.6, change: 'scale' });
  });

  it('has no change without a baseline or with one wave only', async () => {
    const line = await lineOf({}, [share(30)]);
    expect([line.change, line.status]).toEqual([null, { status: 'no_target' }]);
    expect((await lineOf({ baselineWave: 'elsewhere' }, [share(30), share(40)])).change).toBeNull();
  });
});

describe('the course of an indicator', () => {
  it('has no slope with fewer than four waves that can be compared', async () => {
    const later = { column: shown([600, 400, 0]), questionnaire: laterVersion };
    expect((await lineOf({}, [share(30), share(35), share(40)])).trend).toBeNull();
    expect((await lineOf({}, [share(30), share(35), share(40), later])).trend).toBeNull();
  });

  it.each([
    [[30, 35.1, 40, 45], 'rising'],
    [[45, 40, 35.1, 30], 'falling'],
    [[30, 45, 28, 44], 'unclear'],
    [[30, 30, 30, 30], 'unclear'],
  ])('%j is %s', async (shares, verdict) => {
    expect((await lineOf({}, shares.map(share))).trend?.verdict).toBe(verdict);
  });
});

it('an index has its own ends and digits', async () => {
  const wave: PublishedWave = {
    catalogue: {} as PublishedWave['catalogue'],
    questionnaire: {
      ...questionnaire,
      indices: [
        {
          code: 'engagement',
          label: { ja: '' },
          items: [],
          scoring: 'score',
          aggregation: 'pooled',
          minimumAnsweredCount: 1,
          decimals: 1,
        },
      ],
    },
    table: async () => ({ ...indexTable, banner: null }),
    rate: async () => undefined,
  };
  const line = await sheetIndicator(
    indicatorOf('i', {
      source: { wave: 'w', table: 'engagement', group: 'total' },
      statistic: { kind: 'score' },
      target: { value: 60, fiscalYear: 2025, judgedBy: 'estimate' },
    }),
    {
      waves: [
        { wave: 'w', fiscalYear: 2024, title: null, isSynthetic: false, minimumBase: 10, source: null },
      ],
      published: new Map([['w', wave]]),
      printed: new Map(),
      versions: [],
      rule: usualPlanRule,
    },
  );
  expect(line).toMatchObject({
    unit: 'points',
    decimals: 1,
    lowest: 0,
    highest: 100,
    status: { status: 'met', gap: 2.5 },
  });
});
