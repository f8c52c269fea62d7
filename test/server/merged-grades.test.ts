import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditPublication } from '../../server/publishing/release/audit-publication.ts';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../analysis/report/published-table.ts';
import { hirakataAnswers, openHirakata, sendAll } from './hirakata-world.ts';
import { testApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
});
afterAll(() => world.dispose());

it('merging the two smallest grades shows everybody, and still nobody below ten', async () => {
  const label = { ja: '部次長級', en: 'Directors' };
  const manager = await openHirakata(world, { merges: [{ code: 'directors', label, options: ['1', '2'] }] });
  await sendAll(world, 'hirakata', hirakataAnswers);
  for (const step of ['close', 'publish']) await manager('POST', `/api/manage/waves/hirakata/${step}`);
  const get = async <T>(path: string) =>
    (await (await manager('GET', `/api/manage/waves/hirakata${path}`)).json()) as T;

  const { entries } = await get<Catalogue>('/tables');
  const tables = await Promise.all(
    entries.map(({ id }) => get<PublishedTable | PublishedResponseRate>(`/tables/${encodeURIComponent(id)}`)),
  );
  const byGrade = tables.filter(
    (table): table is PublishedTable => table.kind === 'cross-tab' && table.banner === 'grade',
  );
  expect(byGrade).toHaveLength(5);
  for (const table of byGrade) {
    expect(table.points.map((point) => point.code)).toEqual([
      'total',
      'directors',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      'not_stated',
    ]);
    expect(table.points.map((point) => point.column.status)).toEqual(
      Array.from({ length: 9 }, () => 'shown'),
    );
    expect(table.points[1]).toMatchObject({ kind: 'merged', label, options: ['1', '2'] });
  }
  expect(auditPublication(tables, 10)).toEqual([]);

  const rate = await get<PublishedResponseRate>('/tables/response-rate');
  expect(rate.rows.slice(0, 2).map((row) => row.responseCount)).toEqual([6, 10]);
});
