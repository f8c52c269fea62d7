import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteDueResponses } from '../../../../server/fieldwork/waves/delete-expired-responses.ts';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { PublishedTexts } from '../../../../analysis/report/published-table.ts';
import { everyRow, isOnPostgres } from '../../postgres/own-database.ts';
import { environmentOf, testApp, type TestApp } from '../../test-app.ts';
import { runKotae } from '../../../child-node.ts';
import { openTexts, reviewOf, reviewOpinions, secretName, secretPlace, textsOf } from './text-world.ts';

const wave = '/api/manage/waves/texts';

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
beforeEach(async () => {
  world = await testApp();
  manager = await openTexts(world);
  await manager('POST', `${wave}/close`);
});
afterEach(() => world.dispose());

/** What must be in no output: withheld, blackened, unreviewed, too few, told by a group. */
const forbidden = [secretPlace, secretName, 'その他その', '要望その', '職その', '助言その'];
/** What must be in those that carry the list. */
const released = '■■■さんの説明がよかったです。';

/** Everything that a planner can get of the wave. */
async function outputs(): Promise<Record<string, string>> {
  const planner = await world.as('planner');
  const found: Record<string, string> = {};
  const catalogue = await planner('GET', `${wave}/tables`);
  found['catalogue'] = await catalogue.clone().text();
  for (const { id } of ((await catalogue.json()) as Catalogue).entries) {
    const address = `${wave}/tables/${encodeURIComponent(id)}`;
    for (const language of ['ja', 'en']) {
      found[`${id} json ${language}`] = await (await planner('GET', `${address}?lang=${language}`)).text();
      found[`${id} csv ${language}`] = await (
        await planner('GET', `${address}?format=csv&lang=${language}`)
      ).text();
      const book = await (await planner('GET', `${address}?format=xlsx&lang=${language}`)).arrayBuffer();
      found[`${id} xlsx ${language}`] = JSON.stringify(await readXlsx(new Uint8Array(book)));
    }
  }
  const audit = await planner('GET', `${wave}/log`);
  found['audit'] = await audit.text();
  return found;
}

/** All bytes of the main database, its log included. */
async function mainDatabase(): Promise<string> {
  if (isOnPostgres) return everyRow(world.dependencies.db);
  return readdirSync(world.dataDirectory)
    .filter((name) => name.startsWith('kotae.sqlite'))
    .map((name) => readFileSync(join(world.dataDirectory, name)).toString('utf8'))
    .join('\n');
}

const carrying = (all: Record<string, string>, text: string): string[] =>
  Object.keys(all).filter((name) => all[name]?.includes(text));

describe('what is published', () => {
  it('holds no text that was withheld, blackened, not reviewed, or too rare, in any output', async () => {
    await reviewOpinions(manager);
    await manager('POST', `${wave}/publish`);
    const all = await outputs();
    expect(forbidden.flatMap((text) => carrying(all, text))).toEqual([]);
    const stored = await mainDatabase();
    expect(forbidden.filter((text) => stored.includes(text))).toEqual([]);
    const formats = ['json', 'csv', 'xlsx'];
    expect(carrying(all, released)).toEqual(
      formats
        .flatMap((format) => ['ja', 'en'].map((language) => `opinion ${format} ${language}`))
        .toSorted((a, b) => Object.keys(all).indexOf(a) - Object.keys(all).indexOf(b)),
    );
    expect(await mainDatabase()).toContain(released);
  });

  it('would hold them if they were released: the search finds what is there', async () => {
    for (const place of ['opinion', 'need:90']) {
      for (const { id } of await textsOf(manager, place)) {
        const address = `${wave}/texts/${encodeURIComponent(place)}/${id}`;
        await manager('PUT', address, { decision: 'release', redacted: null });
      }
    }
    await manager('POST', `${wave}/publish`);
    const all = await outputs();
    for (const text of [secretName, secretPlace]) {
      expect(carrying(all, text)).toHaveLength(6);
      expect(await mainDatabase()).toContain(text);
    }
    expect(carrying(all, 'その他その')).toHaveLength(6);
    const texts = (await world.dependencies.responses.texts('texts')).map(({ text }) => text).join('\n');
    expect(forbidden.filter((text) => !texts.includes(text))).toEqual([]);
  });

  it('lists what nobody reviewed with its number and no text', async () => {
    await manager('POST', `${wave}/publish`);
    const planner = await world.as('planner');
    const list = (await (await planner('GET', `${wave}/tables/opinion`)).json()) as PublishedTexts;
    expect([list.givenCount, list.texts]).toEqual([12, []]);
    for (const missing of ['wish', 'advice', 'grade:2']) {
      expect((await planner('GET', `${wave}/tables/${encodeURIComponent(missing)}`)).status).toBe(404);
    }
  });

  it('defuses formulas, keeps lines, and leaves texts that look like numbers texts', async () => {
    await reviewOpinions(manager);
    await manager('POST', `${wave}/publish`);
    const csv = await (await manager('GET', `${wave}/tables/opinion?format=csv`)).text();
    const cells = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data.map(([cell]) => cell);
    expect(cells).toEqual(
      expect.arrayContaining(["'-1+1|cmd", "'＝合計のように見える記述", '2026', '一行目\n二行目']),
    );
    const book = await (await manager('GET', `${wave}/tables/opinion?format=xlsx`)).arrayBuffer();
    const { sheets } = await readXlsx(new Uint8Array(book));
    expect(sheets[0]?.rows.map(([cell]) => cell)).toEqual(
      expect.arrayContaining(['-1+1|cmd', '2026', '一行目\n二行目']),
    );
  });

  it('passes the outsider’s audit, and prints on the command line', async () => {
    await reviewOpinions(manager);
    await manager('POST', `${wave}/publish`);
    const data = ['--data', world.dataDirectory, '--wave', 'texts'];
    const kotae = (...words: string[]) => runKotae([...words, ...data], environmentOf(world));
    expect((await kotae('audit-tables')).out).toMatch(
      /no smaller group can be isolated\n.*2 lists of texts: each of enough, and apart/,
    );
    const printed = (await kotae('tables', '--table', 'opinion')).out;
    expect(printed).toContain(`- ${released}`);
    expect(printed).toContain('- 一行目\n  二行目');
    expect(forbidden.filter((text) => printed.includes(text))).toEqual([]);
  });
});

describe('the file of a review', () => {
  const path = () => `${world.dataDirectory}/texts/texts.sqlite`;

  it.skipIf(isOnPostgres)(
    'holds what is under review and nothing of responses: no key, no order, no group, no time',
    async () => {
      await reviewOf(manager);
      expect(statSync(path()).mode & 0o777).toBe(0o600);
      const db = new SQLite(path(), { readonly: true });
      expect(db.prepare('SELECT sql FROM sqlite_schema').pluck().all()).toEqual([
        expect.stringMatching(
          /^CREATE TABLE text \(\s*id TEXT PRIMARY KEY, place TEXT NOT NULL, text TEXT NOT NULL, decision TEXT, redacted TEXT\s*\) WITHOUT ROWID$/,
        ),
      ]);
      const rows = db.prepare('SELECT id, place FROM text ORDER BY id').all() as {
        id: string;
        place: string;
      }[];
      db.close();
      expect(Object.groupBy(rows, ({ place }) => place)).toMatchObject({
        opinion: { length: 12 },
        'need:90': { length: 11 },
      });
      expect(rows).toHaveLength(23);
      const responses = new SQLite(`${world.dataDirectory}/responses/texts.sqlite`, { readonly: true });
      const keys = (
        responses
          .prepare('SELECT key FROM text_answer UNION SELECT key FROM response')
          .pluck()
          .all() as Buffer[]
      ).flatMap((key) => [
        key.toString('hex'),
        createHash('sha256').update(key).digest('hex').slice(0, 32),
        createHash('sha256').update(key.toString('hex')).digest('hex').slice(0, 32),
      ]);
      responses.close();
      const known = new Set(keys);
      expect(rows.filter(({ id }) => known.has(id))).toEqual([]);
      const bytes = readFileSync(path()).toString('utf8');
      expect(['要望その', '職その', '助言その'].filter((text) => bytes.includes(text))).toEqual([]);
    },
  );

  it('gives another order whenever a review is begun anew, and the same while it lasts', async () => {
    const orders = new Set<string>();
    for (let time = 0; time < 5; time += 1) {
      const order = (await textsOf(manager, 'opinion')).map(({ text }) => text);
      expect((await textsOf(manager, 'opinion')).map(({ text }) => text)).toEqual(order);
      orders.add(order.join('\n'));
      world.dependencies.textReviews.delete('texts');
    }
    expect(orders.size).toBe(5);
  });

  it('two lists are in orders that have nothing to do with each other', async () => {
    // Opinion 6 to 10 and what was written beside "other" 6 to 10 are by the same people.
    const places = { opinion: '意見その', 'need:90': 'その他その' };
    let same = 0;
    const rounds = 40;
    for (let round = 0; round < rounds; round += 1) {
      const [first, second] = await Promise.all(
        Object.entries(places).map(async ([place, start]) => {
          const texts = (await textsOf(manager, place)).map(({ text }) => text);
          return texts.indexOf(`${start}6`) < texts.indexOf(`${start}7`);
        }),
      );
      same += first === second ? 1 : 0;
      world.dependencies.textReviews.delete('texts');
    }
    // By chance outside of these limits once in 700,000 times.
    expect(same).toBeGreaterThan(5);
    expect(same).toBeLessThan(rounds - 5);
  });

  it('goes with the responses; what is published stays', async () => {
    await reviewOpinions(manager);
    expect(existsSync(path())).toBe(true);
    const later = { ...world.dependencies, now: () => new Date('2999-01-01T12:00:00Z') };
    await deleteDueResponses(later, 'texts', 'test');
    expect(existsSync(path())).toBe(false);
    const { places } = await reviewOf(manager);
    expect(places.map(({ standing }) => standing)).toEqual(['few', 'few', 'few', 'attribute', 'attribute']);
    expect(existsSync(path())).toBe(false);
  });

  it('is begun whole or not at all', async () => {
    const { textReviews } = world.dependencies;
    const half = {
      get place(): string {
        throw new Error('cut short');
      },
      text: '半分',
    };
    expect(() => textReviews.begin('texts', [{ place: 'opinion', text: '全部' }, half])).toThrow('cut short');
    expect(textReviews.has('texts')).toBe(false);
    expect(await textsOf(manager, 'opinion')).toHaveLength(12);
    textReviews.begin('texts', [{ place: 'opinion', text: 'あとから' }]);
    expect(await textsOf(manager, 'opinion')).toHaveLength(12);
  });
});
