import { describe, expect, it } from 'vitest';
import { codedTexts } from '../../../../analysis/report/topics/coded-texts.ts';
import { codesView } from '../../../../analysis/report/topics/codes-view.ts';
import { hasTopic } from '../../../../analysis/report/topics/has-topic.ts';
import { hasWord } from '../../../../analysis/report/topics/has-word.ts';
import { topicsChart, topicsView } from '../../../../analysis/report/topics/topics-view.ts';
import type { PublishedTexts } from '../../../../analysis/report/published-table.ts';
import { figuresOf } from '../../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../../analysis/report/document/report-of.ts';
import { reportOptions, reportSource } from '../document/report-sample.ts';
import { singleTable } from '../../../client/published-tables.ts';

const rule = { anyOf: [] as string[], allOf: [] as string[], noneOf: [] as string[] };
const meetings = { ...rule, code: 'meetings', name: '会議', anyOf: ['会議', '打合せ'] };
const overtime = { ...rule, code: 'overtime', name: '残業', anyOf: ['残業'] };
const listOf = (texts: string[]): PublishedTexts => {
  const { kind: _kind, ...context } = singleTable;
  return {
    ...context,
    kind: 'texts',
    id: 'opinion',
    stub: 'opinion',
    stubLabel: { ja: 'ご意見' },
    optionLabel: null,
    givenCount: texts.length,
    minimumCount: 10,
    texts,
  };
};

describe('whether a text is one of a topic', () => {
  it.each([
    [{ anyOf: ['会議', '研修'] }, '研修がよい', true],
    [{ anyOf: ['会議'], allOf: ['長い'] }, '会議が短い', false],
    [{ allOf: ['会議', '長い'] }, '長い会議', true],
    [{ anyOf: ['会議'], noneOf: ['オンライン'] }, 'オンライン会議', false],
    [{ noneOf: ['会議'] }, '研修', false],
    [{ anyOf: ['ＩＣＴ'] }, 'ictの研修', true],
    [{ anyOf: ['𠮷'] }, '𠮷田', true],
    [{ anyOf: ['.*'] }, '何でも', false],
  ])('%j in %s: %s', (words, text, has) => {
    expect(hasTopic(text, { ...rule, ...words })).toBe(has);
  });

  it('letters are words of their own, Japanese is not parted', () => {
    expect(['email', 'AIを', 'A I', 'ai.', 'maid'].map((text) => hasWord(text, 'AI'))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('texts with their topics', () => {
  const texts = ['会議が長い', '打合せが多く残業になる', 'とくにない'];

  it('by words, and by hand where somebody decided otherwise', () => {
    const coded = codedTexts(
      texts,
      [meetings, overtime],
      [
        { text: 0, topic: 'meetings', has: false },
        { text: 2, topic: 'overtime', has: true },
        { text: 9, topic: 'overtime', has: true },
        { text: 1, topic: 'deleted', has: true },
      ],
    );
    expect(coded.map(({ codes }) => codes.map(({ topic, isByHand }) => `${topic} ${isByHand}`))).toEqual([
      [],
      ['meetings false', 'overtime false'],
      ['overtime true'],
    ]);
    expect(coded[0]?.takenAway).toEqual(['meetings']);
  });

  it('are listed with 1 and 0', () => {
    const view = codesView(listOf(texts), { topics: [meetings, overtime], corrections: [] }, 'ja');
    expect(view.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ['1', '会議が長い', '1', '0'],
      ['2', '打合せが多く残業になる', '1', '1'],
      ['3', 'とくにない', '0', '0'],
    ]);
  });
});

describe('how many wrote of a topic', () => {
  const many = (count: number, text: string): string[] => Array.from({ length: count }, () => text);
  const rules = { topics: [overtime, meetings], corrections: [] };
  const figures = (texts: string[]) =>
    topicsView(listOf(texts), rules, 'ja').rows.map(({ label, cells }) => [label, cells[0]?.text]);

  it('stands in tens, in the order of the topics, hidden on both sides alike', () => {
    expect(figures([...many(27, '会議'), ...many(13, 'なし')])).toEqual([
      ['残業', 'X'],
      ['会議', '20'],
    ]);
    expect(figures([...many(31, '会議'), ...many(9, '残業')])).toEqual([
      ['残業', 'X'],
      ['会議', 'X'],
    ]);
  });

  it('worlds that differ in what is hidden look the same', () => {
    const world = (rare: number, often: number) =>
      JSON.stringify(
        topicsView(
          listOf([...many(rare, '残業'), ...many(often, '会議'), ...many(60 - rare - often, 'なし')]),
          rules,
          'ja',
        ),
      );
    expect(world(0, 20)).toBe(world(9, 29));
    expect(world(0, 20)).not.toBe(world(10, 20));
  });

  it('is drawn as bars with the words "at least", none where hidden', () => {
    const view = topicsView(listOf([...many(27, '会議'), ...many(13, 'なし')]), rules, 'ja');
    const [panel] = topicsChart(view, 'ja').panels;
    expect(panel?.rows.map(({ text, proportion }) => [text, proportion])).toEqual([
      ['X', null],
      ['20～', 1],
    ]);
  });
});

describe('chapter 6 of a report', () => {
  const list = listOf([
    ...Array.from({ length: 27 }, () => '会議'),
    ...Array.from({ length: 13 }, () => 'なし'),
  ]);
  const figuresWith = (topics: (typeof meetings)[]) =>
    figuresOf(
      reportOf(
        { ...reportSource, results: [list], topics: new Map([[list.id, { topics, corrections: [] }]]) },
        { ...reportOptions, parts: ['texts'] },
        'ja',
      ),
    );

  it('has a numbered figure of the topics before the texts, and none without topics', () => {
    const [figure] = figuresWith([meetings, overtime]);
    expect(figure).toMatchObject({ code: 'topics:opinion', number: '図表1-1', caption: 'ご意見：話題' });
    expect(figure?.table.rows.map(({ label, cells }) => `${label} ${cells[0]?.text}`)).toEqual([
      '会議 20',
      '残業 X',
    ]);
    expect(figuresWith([])).toEqual([]);
  });
});
