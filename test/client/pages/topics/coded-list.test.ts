import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { CodedList } from '../../../../client/pages/topics/coded-list.ts';
import type { Topic, TopicCorrection } from '../../../../surveys/schema/topic.ts';
import { mounted, textOf } from '../../mounting.ts';

const topics: Topic[] = [
  { code: 'meetings', name: '会議', anyOf: ['会議'], allOf: [], noneOf: [] },
  { code: 'pay', name: '給与', anyOf: ['給与'], allOf: [], noneOf: [] },
];
/** 120 texts: every third of meetings, the last of pay. */
const texts = Array.from({ length: 120 }, (_, place) =>
  place === 119 ? '給与を上げてほしい' : place % 3 === 0 ? `会議が長い ${place}` : `意見 ${place}`,
);

const open = (own: Partial<CodedList> = {}) =>
  mounted(new CodedList(), { language: 'ja', texts, topics, corrections: [], ...own });

const writtenIn = (list: CodedList): string[] => [...list.querySelectorAll('.written')].map(textOf);
const statusOf = (list: CodedList): string => textOf(list.querySelector('[role=status]') ?? list);

async function press(list: CodedList, label: string): Promise<void> {
  const button = [...list.querySelectorAll('button')].find((own) => textOf(own) === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
  await list.updateComplete;
}

async function choose(list: CodedList, value: string): Promise<void> {
  const select = list.querySelector('select');
  if (select === null) throw new Error('nothing to choose by');
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await list.updateComplete;
}

describe('texts with their topics', () => {
  test('are shown fifty at a time, and turning goes to the head of the page and says where one is', async () => {
    const list = await open();
    expect(writtenIn(list)).toEqual(texts.slice(0, 50));
    expect(statusOf(list)).toBe('120件あります。 1件目から50件目までを表示しています。');
    await press(list, '次のページ');
    await press(list, '次のページ');
    expect(writtenIn(list)).toEqual(texts.slice(100));
    expect(statusOf(list)).toContain('101件目から120件目まで');
    expect(list.querySelector('ol')?.start).toBe(101);
    expect(document.activeElement?.id).toBe('coded-count');
    // There is no page behind the last one.
    await press(list, '次のページ');
    expect(writtenIn(list)).toEqual(texts.slice(100));
    await press(list, '前のページ');
    expect(writtenIn(list)).toEqual(texts.slice(50, 100));
  });

  test('of one topic begin at their first page, and few need no pages', async () => {
    const list = await open();
    await press(list, '次のページ');
    await choose(list, 'meetings');
    expect(writtenIn(list)).toEqual(texts.filter((text) => text.includes('会議')));
    expect(list.querySelector('nav')).toBeNull();
    await choose(list, '-');
    expect(writtenIn(list)[0]).toBe('意見 1');
    expect(statusOf(list)).toContain('79件あります。');
  });

  test('that are corrected on a later page say which text it is; what the words say is no correction', async () => {
    const said: { number: number; list: TopicCorrection[] }[] = [];
    const list = await open();
    list.addEventListener('corrected', (event) => said.push((event as CustomEvent<(typeof said)[0]>).detail));
    await press(list, '次のページ');
    const boxes = (place: number) =>
      [
        ...(list.querySelectorAll('.coded-texts > li')[place]?.querySelectorAll('input') ?? []),
      ] as HTMLInputElement[];
    // Text 51 is of meetings by its words.
    boxes(1)[0]?.click();
    expect(said.at(-1)).toEqual({ number: 52, list: [{ text: 51, topic: 'meetings', has: false }] });
    list.corrections = said.at(-1)?.list ?? [];
    await list.updateComplete;
    expect(textOf(list.querySelectorAll('.coded-texts > li')[1] ?? list)).toContain('会議（手で外した）');
    boxes(1)[0]?.click();
    expect(said.at(-1)).toEqual({ number: 52, list: [] });
  });

  test('that no longer fill the page that was looked at leave the last one that there is', async () => {
    const list = await open();
    await press(list, '次のページ');
    await press(list, '次のページ');
    list.texts = texts.slice(0, 60);
    await list.updateComplete;
    expect(writtenIn(list)).toEqual(texts.slice(50, 60));
  });

  test.each(['ja', 'en'] as const)('axe finds nothing (%s)', async (language) => {
    const list = await open({ language });
    for (const details of list.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(list);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
