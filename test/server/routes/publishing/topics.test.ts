import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedTexts } from '../../../../analysis/report/published-table.ts';
import type { WordMap } from '../../../../analysis/report/topics/word-map.ts';
import type { LogEntryList } from '../../../../server/contract/log.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { PlaceTopics } from '../../../../server/contract/publishing/topics.ts';
import type { Topic } from '../../../../surveys/schema/topic.ts';
import {
  addTextQuestionnaire,
  counters,
  meetings,
  opinions,
  reviewTexts,
} from '../../publishing/topics/topics-world.ts';
import { textQuestionnaire } from '../../publishing/texts/text-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

const waves = '/api/manage/waves';
const topicsAt = (wave: string, place = 'opinion') => `${waves}/${wave}/topics/${place}`;
const address = topicsAt('texts');

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
let planner: typeof manager;
const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;
const now = () => json<PlaceTopics>(planner('GET', address));
const write = async (topics: Topic[]): Promise<Response> => {
  const { revision } = await now();
  return planner('PUT', address, { revision, topics });
};

beforeAll(async () => {
  world = await testApp();
  manager = await world.as('survey-manager');
  planner = await world.as('planner');
  await addTextQuestionnaire(manager);
  await reviewTexts(world);
});
afterAll(() => world.dispose());

describe('topics', () => {
  it('are not there before publication, for nobody: no words, no file, nothing to be written', async () => {
    const before = [
      await planner('GET', address),
      await manager('GET', `${address}/words`),
      await manager('GET', `${address}/file?format=csv`),
      await manager('PUT', address, { revision: 0, topics: [meetings] }),
      await manager('PUT', `${address}/corrections`, { revision: 0, list: [] }),
    ];
    expect(before.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    await manager('POST', `${waves}/texts/publish`);
    expect(await now()).toMatchObject({ revision: 0, topics: [], history: [] });
  });

  it('are written by planners, kept in all versions, and said in the log once', async () => {
    expect((await write([meetings])).status).toBe(200);
    const { revision, topics, history } = await json<PlaceTopics>(write([meetings, counters]));
    expect([revision, topics]).toEqual([2, [meetings, counters]]);
    expect(history.map((version) => version.topics.length)).toEqual([2, 1]);
    const { entries } = await json<LogEntryList>(manager('GET', `${waves}/texts/log`));
    expect(entries.filter(({ action }) => action === 'topics-changed')).toHaveLength(1);
  });

  it('of another window are not written over', async () => {
    const { revision } = await now();
    const late = await planner('PUT', address, { revision: revision - 1, topics: [] });
    expect([late.status, (await json<Problem>(late)).code]).toEqual([409, 'topics-changed']);
    expect((await now()).revision).toBe(revision);
  });

  it('are refused with everything that is wrong with them', async () => {
    const wrong = await write([
      { ...meetings, name: ' ' },
      { ...counters, anyOf: [' ', ''], noneOf: ['机'] },
      { ...counters, code: 'third', name: '相談' },
      { ...counters, code: 'fourth', noneOf: ['窓口'] },
    ]);
    const { code, issues } = await json<Problem>(wrong);
    expect([wrong.status, code]).toEqual([422, 'invalid-topics']);
    expect(issues?.map((issue) => `${issue.code} ${issue.path.join('.')}`)).toEqual([
      'topic-without-name topics.0.name',
      'topic-without-words topics.1.anyOf',
      'topic-named-twice topics.3.name',
      'topic-word-on-both-sides topics.3.noneOf',
    ]);
  });

  it('are not there for what is no published list', async () => {
    for (const place of ['wish', 'nothing', 'attainment1', 'response-rate']) {
      expect((await planner('GET', topicsAt('texts', place))).status).toBe(404);
    }
  });
});

describe('what is decided by hand', () => {
  it('is kept for the list, and refused for a text that is not in it', async () => {
    const list = [{ text: 3, topic: 'meetings', has: true }];
    const put = (revision: number, corrections: unknown) =>
      planner('PUT', `${address}/corrections`, { revision, list: corrections });
    expect((await json<PlaceTopics>(put(0, list))).corrections).toEqual({ revision: 1, list });
    expect((await put(1, [{ text: 40, topic: 'meetings', has: true }])).status).toBe(404);
    expect((await put(0, [])).status).toBe(409);
    expect((await now()).corrections).toEqual({ revision: 1, list });
    await put(1, []);
  });
});

describe('the words of the list', () => {
  it('are those that ten wrote, and nothing of what was held back', async () => {
    const map = await json<WordMap>(planner('GET', `${address}/words`));
    expect(map.textCount).toBe(40);
    const words = map.words.map(({ word, count }) => `${word} ${count}`);
    expect(words).toEqual(expect.arrayContaining(['会議 10', '残業 10', '研修 10']));
    expect(words.filter((word) => /窓口|秘密|不満|script/.test(word))).toEqual([]);
  });
});

describe('the list of codes', () => {
  it('has every released text with its topics, and is safe whatever was written', async () => {
    await write([meetings, counters]);
    const csv = await (await planner('GET', `${address}/file?format=csv&lang=ja`)).text();
    const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data;
    expect(rows[0]).toEqual(['番号', '記述', '会議', '窓口']);
    const texts = rows.slice(1, 41);
    expect(texts.filter((row) => row[2] === '1')).toHaveLength(14);
    expect(texts.filter((row) => row[3] === '1')).toHaveLength(9);
    expect(texts.map(([, text]) => text)).toEqual(
      expect.arrayContaining([
        `'=cmd|"/c calc"!A1`,
        '<script>alert(1)</script>',
        '𠮷田課の会議室 👨‍👩‍👧',
        'שלום אבג',
      ]),
    );
    expect(csv).not.toContain('秘密');
  });

  it('is there for Excel too, with the rules', async () => {
    const file = await (await planner('GET', `${address}/file?format=xlsx`)).arrayBuffer();
    const text = JSON.stringify((await readXlsx(new Uint8Array(file))).sheets);
    expect(text).toContain('=cmd|');
    expect(text).toContain('会議、打合せ');
    expect(text).not.toContain('秘密');
    for (const format of ['ods', 'pptx']) {
      expect((await planner('GET', `${address}/file?format=${format}`)).status).toBe(200);
    }
  });
});

describe('a world that differs only in what was held back', () => {
  it('has the same words and numbers; one that differs in what was released has not', async () => {
    const released = opinions.filter((text) => !text.startsWith('秘'));
    const others = {
      held: [...released, ...Array.from({ length: 10 }, (_, place) => `秘 会議と窓口と研修 ${place}`)],
      free: [...released.slice(0, 10), ...Array.from({ length: 40 }, (_, place) => `窓口 ${place}`)],
    };
    for (const [code, texts] of Object.entries(others)) {
      await reviewTexts(world, { code, texts });
      await manager('POST', `${waves}/${code}/publish`);
    }
    const served = async (wave: string) => {
      const list = await json<PublishedTexts>(planner('GET', `${waves}/${wave}/tables/opinion`));
      const words = await json<WordMap>(planner('GET', `${topicsAt(wave)}/words`));
      const file = await (await planner('GET', `${topicsAt(wave)}/file?format=csv`)).text();
      // The order of the list is drawn anew for every wave.
      return { texts: list.texts.toSorted(), words, counts: file.slice(file.indexOf('\n話題,')) };
    };
    const first = await served('texts');
    expect(await served('held')).toEqual(first);
    const free = await served('free');
    expect(free.words).not.toEqual(first.words);
    expect(free.counts).not.toEqual(first.counts);
  });
});

describe('a later wave', () => {
  const renamed = (version: number, code: string, continues: unknown): typeof textQuestionnaire => {
    const copy = structuredClone(textQuestionnaire);
    copy.version = version;
    for (const { items } of copy.sections) {
      for (const item of items) {
        if (item.code === 'opinion') Object.assign(item, { code, ...(continues !== null && { continues }) });
      }
    }
    return copy;
  };

  it('has the topics of the item that it continues, whatever it is called, and changes the same ones', async () => {
    await addTextQuestionnaire(manager, renamed(2, 'voice', { version: 1, item: 'opinion', change: 'none' }));
    await reviewTexts(world, { code: 'later', version: 2, item: 'voice' });
    await manager('POST', `${waves}/later/publish`);
    const later = await json<PlaceTopics>(planner('GET', topicsAt('later', 'voice')));
    expect(later.topics).toEqual([meetings, counters]);
    expect(later.corrections.list).toEqual([]);
    await planner('PUT', topicsAt('later', 'voice'), { revision: later.revision, topics: [counters] });
    expect((await now()).topics).toEqual([counters]);
  });

  it('has none where the item is a new one', async () => {
    await addTextQuestionnaire(manager, renamed(3, 'idea', null));
    await reviewTexts(world, { code: 'fresh', version: 3, item: 'idea' });
    await manager('POST', `${waves}/fresh/publish`);
    const fresh = await json<PlaceTopics>(planner('GET', topicsAt('fresh', 'idea')));
    expect(fresh).toMatchObject({ revision: 0, topics: [] });
  });
});
