import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenStanding } from '../../../../server/contract/publishing/open-results.ts';
import { publishedTables } from '../../../../server/store/publishing/publications.queries.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const manage = '/api/manage/waves/w2027/open-results';
let world: TestApp;
let planner: Awaited<ReturnType<TestApp['as']>>;
let hr: typeof planner;
beforeAll(async () => {
  world = await plansWorld();
  planner = await world.as('planner');
  hr = await world.as('survey-manager');
});
afterAll(() => world.dispose());

const page = (path: string, headers: Record<string, string> = {}) => world.app.request(path, { headers });
const open = async (isOpen: boolean) => (await hr('PUT', manage, { isOpen })).json() as Promise<OpenStanding>;

describe('results that are not open', () => {
  it('are not there, as a wave that never was is not', async () => {
    const [closed, none, draft] = [
      await page('/open/w2027'),
      await page('/open/none'),
      await page('/open/w2029'),
    ];
    expect([closed.status, none.status, draft.status]).toEqual([404, 404, 404]);
    const [text, other] = [await closed.text(), await none.text()];
    expect(text).toBe(other);
    expect(text).not.toContain('<script');
    for (const name of ['w2027.csv', 'w2027.xlsx', 'attainment1', 'w2027-ddi.xml']) {
      const answer = await page(`/open/w2027/${name}`);
      expect([name, answer.status]).toEqual([name, 404]);
      expect(await answer.text()).toBe(text);
    }
  });

  it('are opened by HR alone, once published, and it is logged once', async () => {
    expect((await planner('PUT', manage, { isOpen: true })).status).toBe(403);
    expect((await hr('PUT', '/api/manage/waves/w2029/open-results', { isOpen: true })).status).toBe(409);
    expect(await (await planner('GET', manage)).json()).toEqual({
      openedAt: null,
      mayChange: false,
      path: '/open/w2027',
    });
    const first = await open(true);
    expect(await open(true)).toEqual(first);
    const log = (await (await hr('GET', '/api/manage/waves/w2027/log')).json()) as {
      entries: { action: string }[];
    };
    expect(log.entries.filter(({ action }) => action === 'results-opened')).toHaveLength(1);
  });
});

describe('open results', () => {
  beforeAll(() => open(true));

  it.each(['ja', 'ja-easy', 'en'])(
    'are read in %s without a script: the list, every table, no text of anybody',
    async (language) => {
      const list = await page(`/open/w2027?lang=${language}`);
      expect(list.status).toBe(200);
      const text = await list.text();
      expect(text).not.toContain('<script');
      expect(text).toContain(`<html lang="${language === 'en' ? 'en' : 'ja'}"`);
      for (const { id } of await publishedTables(world.dependencies.db, 'w2027')) {
        const address = `/open/w2027/${encodeURIComponent(id)}`;
        expect(text).toContain(address);
        const table = await page(`${address}?lang=${language}`);
        expect([id, table.status]).toEqual([id, 200]);
        const shown = await table.text();
        expect(shown).toContain('<caption>');
        expect(shown).not.toContain('<script');
      }
    },
  );

  it('follow the language of the browser where the address says none', async () => {
    const english = await page('/open/w2027', { 'accept-language': 'en-GB' });
    expect(english.headers.get('vary')).toContain('Accept-Language');
    expect(await english.text()).toContain('The results of this survey are open to everybody.');
  });

  it('are files too', async () => {
    for (const [name, type] of [
      ['w2027.csv', 'text/csv'],
      ['w2027.en.csv', 'text/csv'],
      ['w2027.csv-metadata.json', 'application/csvm+json'],
      ['w2027.xlsx', 'spreadsheetml'],
      ['w2027.ods', 'opendocument'],
      ['w2027-ddi.xml', 'application/xml'],
    ] as const) {
      const file = await page(`/open/w2027/${name}`);
      expect([name, file.status]).toEqual([name, 200]);
      expect(file.headers.get('content-type')).toContain(type);
      expect(file.headers.get('content-disposition')).toContain(`filename="${name}"`);
    }
    expect((await page('/open/w2027/w2024.csv')).status).toBe(404);
  });

  it('show what words mean, whatever stands in them', async () => {
    await world.dependencies.db
      .updateTable('publication')
      .set(({ eb }) => ({
        catalogue: eb.fn<string>('replace', [
          'catalogue',
          eb.val('枚方市'),
          eb.val('<script>alert(1)</script>&'),
        ]),
      }))
      .where('wave', '=', 'w2027')
      .execute();
    const text = await (await page('/open/w2027?lang=ja')).text();
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
  });

  it('are taken back, and then not there', async () => {
    expect((await open(false)).openedAt).toBeNull();
    expect((await page('/open/w2027')).status).toBe(404);
    expect((await page('/open/w2027/w2027.csv')).status).toBe(404);
  });
});
