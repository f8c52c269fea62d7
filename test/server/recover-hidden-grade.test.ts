import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPublication } from '../../server/publishing/release/audit-publication.ts';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../analysis/report/published-table.ts';
import { buildCaseFile } from '../../server/publishing/case-file/build-case-file.ts';
import { findQuestionnaire } from '../../server/store/authoring/questionnaires.queries.ts';
import { hirakataAnswers, hirakataWave, openHirakata, sendAll } from './hirakata-world.ts';
import { testApp, type TestApp } from './test-app.ts';
import { tabulatedOpenly } from './tabulated-openly.ts';

/** The hidden group: 理事・部長級, six people. */
const hidden = '1';
const truth = hirakataAnswers.filter((answers) => answers['grade'] === hidden);

type AnyTable = PublishedTable | PublishedResponseRate;

/** What a reader who wants to know the six people's answers does first: total minus every other group. */
function subtract(table: PublishedTable): number[] | null {
  const [total, ...others] = table.points;
  if (total?.column.status !== 'shown') return null;
  const rest = total.column.counts.map((count) => (typeof count === 'number' ? count : Number.NaN));
  for (const point of others) {
    if (point.code === hidden) continue;
    if (point.column.status !== 'shown') return null;
    for (const [index, count] of point.column.counts.entries())
      rest[index] = (rest[index] ?? 0) - Number(count);
  }
  return rest;
}

function trueCounts(table: PublishedTable): number[] {
  return table.categories.map(
    ({ code }) => truth.filter((answers) => [answers[table.stub]].flat().map(String).includes(code)).length,
  );
}

describe('the six people of the smallest grade', () => {
  let world: TestApp;
  let served: AnyTable[];
  let downloads: string;

  beforeAll(async () => {
    world = await testApp();
    const manager = await openHirakata(world);
    await sendAll(world, 'hirakata', hirakataAnswers);
    for (const step of ['close', 'publish']) await manager('POST', `/api/manage/waves/hirakata/${step}`);
    const planner = await world.as('planner');
    const base = '/api/manage/waves/hirakata/tables';
    const catalogue = (await (await planner('GET', base)).json()) as Catalogue;
    served = [];
    downloads = '';
    for (const { id } of catalogue.entries) {
      const path = `${base}/${encodeURIComponent(id)}`;
      served.push((await (await planner('GET', path)).json()) as AnyTable);
      downloads += await (await planner('GET', `${path}?format=csv`)).text();
    }
  });
  afterAll(() => world.dispose());

  it('are hidden in every table by grade, and something else with them', () => {
    const byGrade = served.filter(
      (table): table is PublishedTable => table.kind === 'cross-tab' && table.banner === 'grade',
    );
    expect(byGrade).toHaveLength(5);
    for (const table of byGrade) {
      const suppressed = table.points
        .filter((point) => point.column.status === 'suppressed')
        .map((point) => point.code);
      expect(suppressed).toContain(hidden);
      expect(suppressed.length).toBeGreaterThan(1);
      expect(subtract(table)).toBeNull();
    }
  });

  it('cannot be isolated from everything served', () => {
    expect(auditPublication(served, 10)).toEqual([]);
  });

  it('leave no figure in a download: their row holds marks only', () => {
    const rows = downloads.split('\r\n').filter((line) => line.startsWith('理事・部長級'));
    const participation = rows.filter((row) => row === '理事・部長級,20,6,30.0');
    expect(participation).toHaveLength(1);
    const answers = rows.filter(
      (row) => row !== '理事・部長級,20,6,30.0' && !row.startsWith('理事・部長級 '),
    );
    expect(answers.length).toBeGreaterThanOrEqual(5);
    for (const row of answers) expect(row).toMatch(/^理事・部長級(,X)+$/);
  });

  it('are found by the same two attacks when complementary suppression is switched off', async () => {
    const stored = await findQuestionnaire(world.dependencies.db, 'hirakata-attainment', 1);
    if (stored === undefined) throw new Error('the questionnaire is not in the library');
    const { tables } = tabulatedOpenly(
      { ...hirakataWave, isSynthetic: true },
      stored,
      hirakataWave.population,
      buildCaseFile(stored.questionnaire, hirakataAnswers, hirakataAnswers.length),
    );
    const leaking = tables.filter(
      (table): table is PublishedTable =>
        table.kind === 'cross-tab' && table.banner === 'grade' && subtract(table) !== null,
    );
    expect(leaking.length).toBeGreaterThan(0);
    for (const table of leaking) expect(subtract(table)).toEqual(trueCounts(table));
    const isolated = auditPublication(tables, 10);
    expect(isolated.map((group) => group.stub)).toEqual(
      expect.arrayContaining(['attainment1', 'attainment2', 'attainment3', 'guideline', 'measure']),
    );
  });
});
