import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPublication } from '../../server/publishing/release/audit-publication.ts';
import { outsiderAudit, publishedOutputs } from '../../analysis/index.ts';
import { auditedPublication } from '../../server/publishing/audit/audited-publication.ts';
import { buildCaseFile } from '../../server/publishing/case-file/build-case-file.ts';
import { loadSolver } from '../../server/publishing/background/load-solver.ts';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../analysis/report/published-table.ts';
import { tabulateWave } from './tabulate-wave.ts';
import type { Forecast } from '../../server/contract/fieldwork/populations.ts';
import { hirakataWave } from './hirakata-world.ts';
import { nestedQuestionnaire, nestedSheets, nestedTablePlan, publishNested } from './nested-world.ts';
import { testApp, type TestApp } from './test-app.ts';
import { tabulatedOpenly } from './tabulated-openly.ts';

type Published = PublishedTable | PublishedResponseRate;

const solver = await loadSolver();
let world: TestApp;
let planner: Awaited<ReturnType<TestApp['as']>>;
let tables: Published[];
const tableAddress = (id: string) => `/api/manage/waves/departments/tables/${encodeURIComponent(id)}`;
const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
const tableOf = (id: string): PublishedTable => {
  const found = tables.find(
    (table): table is PublishedTable => table.id === id && table.kind !== 'response-rate',
  );
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};

beforeAll(async () => {
  world = await testApp();
  await publishNested(world.dependencies);
  planner = await world.as('planner');
  const { entries } = await json<Catalogue>(planner('GET', '/api/manage/waves/departments/tables'));
  tables = await Promise.all(entries.map(({ id }) => json<Published>(planner('GET', tableAddress(id)))));
});
afterAll(() => world.dispose());

describe('grades within departments, published', () => {
  it('stand in the list beside both alone, in words', async () => {
    const { entries } = await json<Catalogue>(planner('GET', '/api/manage/waves/departments/tables'));
    expect(
      entries.flatMap(({ id, stub, bannerLabel }) => (stub === 'stay' ? [[id, bannerLabel?.ja]] : [])),
    ).toEqual([
      ['stay', undefined],
      ['stay*department', '部門'],
      ['stay*grade', '職'],
      ['stay*department*grade', '部門・職'],
    ]);
  });

  it('carry the names of both levels, and one name for flat outputs', () => {
    const { points, nesting } = tableOf('stay*department*grade');
    expect(nesting).toEqual({
      outer: { ja: '部門', en: 'department' },
      inner: { ja: '職', en: 'grade' },
    });
    expect(points.slice(0, 6).map(({ code, label }) => [code, label.ja, label.en])).toEqual([
      ['total', '全体', 'Total'],
      ['general*total', '総務部 ／ 計', 'General affairs / Total'],
      ['general*upper', '総務部 ／ 部課長級', 'General affairs / Upper grades'],
      ['general*chief', '総務部 ／ 係長級', 'General affairs / Chief'],
      ['general*clerk', '総務部 ／ 係員', 'General affairs / Clerk'],
      ['citizens*total', '市民部 ／ 計', 'Citizens / Total'],
    ]);
    expect(points.at(-1)).toMatchObject({ code: 'not_stated', label: { ja: '無回答' } });
  });

  it('hide the few, and with them what would give them away', () => {
    const statuses = tableOf('rewarding*department*grade').points.map(({ code, column }) => [
      code,
      column.status === 'suppressed' ? column.reason : column.status,
    ]);
    expect(statuses).toContainEqual(['citizens*upper', 'suppressed']);
    expect(statuses).toContainEqual(['citizens*total', 'shown']);
    expect(statuses).toContainEqual(['general*clerk', 'shown']);
    expect(
      statuses.filter(([code, status]) => code?.startsWith('citizens*') && status === 'suppressed'),
    ).not.toEqual([]);
    expect(JSON.stringify(tableOf('rewarding*department*grade'))).not.toContain('"answeredBase":7');
  });

  it('the whole of a department is what it is in its own table', () => {
    for (const stub of ['stay', 'rewarding', 'ways', 'spirit']) {
      const nested = tableOf(`${stub}*department*grade`).points;
      for (const { code, column } of tableOf(`${stub}*department`).points) {
        const own = nested.find((point) => [code, `${code}*total`].includes(point.code));
        expect(own?.column).toEqual(column);
      }
    }
  });

  it('are exported with the flat names', async () => {
    const csv = await (await planner('GET', `${tableAddress('stay*department*grade')}?format=csv`)).text();
    expect(csv).toContain('部門・職,質問対象者数');
    expect(csv).toMatch(/^総務部 ／ 係員,\d+,/m);
    expect(csv).toMatch(/^市民部 ／ 部課長級,X,X,/m);
  });

  it('a plan can follow one of the groups', async () => {
    const manager = await world.as('survey-manager');
    const response = await manager('PUT', '/api/manage/indicator-plans/nested', {
      revision: 0,
      plan: {
        format: 'kotae-plan/1',
        code: 'nested',
        title: { ja: '計画', en: 'Plan' },
        firstFiscalYear: 2024,
        lastFiscalYear: 2026,
        waves: [{ wave: 'departments', fiscalYear: 2024 }],
        indicators: [
          {
            code: 'one',
            label: { ja: '総務部の係員', en: 'Clerks of general affairs' },
            source: { wave: 'departments', table: 'rewarding*department*grade', group: 'general*clerk' },
            statistic: { kind: 'mean' },
            direction: 'higher',
          },
        ],
      },
    });
    expect(response.status).toBe(200);
    const column = tableOf('rewarding*department*grade').points.find(
      ({ code }) => code === 'general*clerk',
    )?.column;
    const mean = column?.status === 'shown' ? column.statistics?.mean : undefined;
    expect(typeof mean).toBe('number');
    expect(JSON.stringify(await response.json())).toContain(JSON.stringify(mean).slice(0, 8));
  });
});

describe('what an outsider makes of it', () => {
  it('nothing, from all outputs together', async () => {
    // Three or more who left an attribute blank are not recognised by it.
    const isBlank = ({ parts, base }: { parts: string[]; base: number | null }): boolean =>
      parts.every((part) => part.includes('not_stated')) && (base ?? 0) >= 3;
    expect(auditPublication(tables, 10).filter((group) => !isBlank(group))).toEqual([]);
    const groups = outsiderAudit(auditedPublication(tables), solver);
    expect(
      groups.some(({ table, group }) => table === 'stay*department*grade' && group === 'citizens*upper'),
    ).toBe(true);
    expect(groups.filter(({ group, known }) => known.length > 0 && !group.includes('not_stated'))).toEqual(
      [],
    );
  });

  it('the few of the citizens’ department, where they alone are hidden', async () => {
    const stored = { questionnaire: nestedQuestionnaire, tablePlan: nestedTablePlan, hash: '0'.repeat(64) };
    const caseFile = buildCaseFile(nestedQuestionnaire, nestedSheets, nestedSheets.length);
    const wave = { ...hirakataWave, isSynthetic: true, merges: [] };
    const open = tabulatedOpenly(wave, stored, [], caseFile).tables;
    const own = open.filter(
      (table) => table.kind !== 'response-rate' && ['stay', 'department', 'grade'].includes(table.stub),
    );
    const isolated = auditPublication(own, 10).map(({ stub, parts }) => `${stub} ${parts.join('+')}`);
    expect(isolated).toContain('stay citizens*director+citizens*manager');
    const known = outsiderAudit(auditedPublication(own), solver).filter((group) => group.known.length > 0);
    expect(known.map(({ table, group }) => `${table} ${group}`)).toContain(
      'stay*department*grade citizens*upper',
    );
  });

  it('every output says the same', () => {
    const counts = publishedOutputs(tableOf('stay*department*grade')).map(({ output, numbers }) => {
      const own = numbers.filter(({ quantity, value }) => quantity.kind === 'count' && value > 0);
      return [
        output,
        new Map(own.map(({ group, quantity, value }) => [JSON.stringify([group, quantity]), value])),
      ] as const;
    });
    const [[, api]] = counts as [(typeof counts)[number]];
    expect(api.size).toBeGreaterThan(20);
    expect(counts.length).toBe(4);
    for (const [output, own] of counts) expect([output, own]).toEqual([output, api]);
  });
});

it('a wave that merges the outer item merges it around nested groups too, with or without a banner of its own', async () => {
  const caseFile = buildCaseFile(nestedQuestionnaire, nestedSheets, nestedSheets.length);
  const label = { ja: '部課長級', en: 'Upper grades' };
  const wave = {
    ...hirakataWave,
    isSynthetic: true,
    merges: [{ code: 'upper', label, options: ['director', 'manager'] }],
  };
  for (const own of [[], [{ item: 'grade' }]]) {
    const tablePlan = { ...nestedTablePlan, banners: [...own, { item: 'department', within: 'grade' }] };
    const stored = { questionnaire: nestedQuestionnaire, tablePlan, hash: '0'.repeat(64) };
    const found = tabulateWave(wave, stored, [], caseFile).tables.find(
      ({ id }) => id === 'stay*grade*department',
    );
    if (found === undefined || found.kind === 'response-rate') throw new Error('no table');
    expect(found.points[1]).toMatchObject({ code: 'upper*total', label: { ja: '部課長級・無回答 ／ 計' } });
  }
});

it('a forecast says what head counts cannot tell, and which groups are too small for certain', async () => {
  const manager = await world.as('survey-manager');
  const forecast = await json<Forecast>(
    manager('POST', '/api/manage/populations/forecast', {
      questionnaire: { code: 'departments', version: 1 },
      population: [
        { option: 'director', eligibleCount: 15 },
        { option: 'manager', eligibleCount: 40 },
        { option: 'chief', eligibleCount: 90 },
        { option: 'clerk', eligibleCount: 200 },
      ],
      minimumBase: 10,
      expectedRate: 0.5,
      merges: [],
    }),
  );
  expect(forecast.nested).toEqual([
    {
      item: { ja: '職', en: 'grade' },
      within: { ja: '部門', en: 'department' },
      neverShown: [{ ja: '部長級', en: 'Director' }],
      groupCount: 9,
      shownCount: 3,
      remedy: { kind: 'leave-out', item: 'grade', within: 'department' },
    },
  ]);
});

it('a plan nested in a circle is refused, with all that is wrong', async () => {
  const manager = await world.as('survey-manager');
  const response = await manager('POST', '/api/manage/questionnaires', {
    questionnaire: { ...nestedQuestionnaire, version: 2 },
    tablePlan: {
      ...nestedTablePlan,
      version: 2,
      banners: [
        { item: 'grade', within: 'department' },
        { item: 'department', within: 'grade' },
      ],
    },
  });
  expect(response.status).toBe(422);
  const { issues } = (await response.json()) as { issues: { code: string }[] };
  expect(issues.map(({ code }) => code)).toEqual(['nested-twice', 'nested-twice']);
});
