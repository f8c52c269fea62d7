import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { WaveReport } from '../../../../server/contract/publishing/reports.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const address = '/api/manage/waves/w2027/report';
let world: TestApp;
let planner: Awaited<ReturnType<TestApp['as']>>;
let hr: typeof planner;
beforeAll(async () => {
  world = await plansWorld();
  // Both were opened on the day of this world: the first gets an earlier one.
  await world.dependencies.db
    .updateTable('wave')
    .set({ opens_on: '2021-09-01' })
    .where('code', '=', 'w2024')
    .execute();
  planner = await world.as('planner');
  hr = await world.as('survey-manager');
});
afterAll(() => world.dispose());

const reportOf = async (response: Response): Promise<WaveReport> => (await response.json()) as WaveReport;
const logged = async () =>
  (await logEntriesOf(world.dependencies.db, 'w2027')).filter(({ action }) => action === 'report-changed');

describe('the report of a published wave', () => {
  it('is everything before anybody chose, with the earlier wave that it continues', async () => {
    const report = await reportOf(await planner('GET', address));
    expect(report).toMatchObject({
      revision: 0,
      changedBy: null,
      formats: ['pdf', 'docx', 'xlsx', 'ods', 'pptx'],
    });
    const trends = report.figures.map(({ code }) => code).filter((code) => code.startsWith('trend:'));
    // Worded differently, and under another code; what has another scale now is not compared.
    expect(trends.slice(0, 2)).toEqual(['trend:attainment1', 'trend:proactive']);
    expect(trends).not.toContain('trend:attainment3');
    expect(report.figures[0]).toMatchObject({ code: 'response-rate', number: '図表1-1' });
    expect(report.banners.map(({ code }) => code)).toContain('grade');
    expect(report.parts.filter(({ isEmpty }) => isEmpty).map(({ part }) => part)).toContain('texts');
    const english = await reportOf(await planner('GET', `${address}?lang=en`));
    expect(english.figures[0]?.number).toBe('Figure 1-1');
  });

  it('keeps what a planner chose and wrote, refuses what was made from an older state, and says it in the log once', async () => {
    const { options } = await reportOf(await planner('GET', address));
    const first = { ...options, comments: { attainment1: 'ひとこと' } };
    const kept = await reportOf(await planner('PUT', address, { options: first, revision: 0 }));
    expect(kept).toMatchObject({ revision: 1, options: first });
    const second = { ...first, comments: { attainment1: 'ふたこと', gone: '前の表の所見' } };
    expect(await reportOf(await planner('PUT', address, { options: second, revision: 1 }))).toMatchObject({
      revision: 2,
    });
    expect(await logged()).toHaveLength(1);
    const late = await hr('PUT', address, { options: first, revision: 1 });
    expect([late.status, ((await late.json()) as Problem).code]).toEqual([409, 'report-changed']);
    expect((await reportOf(await hr('GET', address))).options.comments).toEqual(second.comments);
    await hr('PUT', address, { options: second, revision: 2 });
    expect(await logged()).toHaveLength(2);
  });

  it('names every field that is wrong', async () => {
    const wrong = { parts: ['outline', 'outline'], banners: null, stamps: ['x'], comments: {} };
    const response = await planner('PUT', address, { options: wrong, revision: 0 });
    const { issues = [] } = (await response.json()) as Problem;
    expect(issues.map(({ facts }) => (facts as { field: string }).field)).toEqual([
      'options.parts',
      'options.stamps.0',
    ]);
  });

  it('is a file in every format, made beside the server', async () => {
    const beginnings: Record<string, string> = { pdf: '%PDF', docx: 'PK', xlsx: 'PK', ods: 'PK', pptx: 'PK' };
    for (const [format, beginning] of Object.entries(beginnings)) {
      const response = await planner('GET', `${address}/file?format=${format}`);
      expect(response.headers.get('content-disposition')).toContain(`w2027-report.${format}`);
      expect(
        Buffer.from(await response.arrayBuffer())
          .toString('latin1')
          .startsWith(beginning),
      ).toBe(true);
    }
    expect((await planner('GET', `${address}/file?format=exe`)).status).toBe(422);
  });

  it('is not there before the wave is published, for nobody', async () => {
    for (const who of [planner, hr]) {
      expect((await who('GET', '/api/manage/waves/w2029/report')).status).toBe(404);
      expect((await who('GET', '/api/manage/waves/w2029/report/file?format=pdf')).status).toBe(404);
    }
  });
});
