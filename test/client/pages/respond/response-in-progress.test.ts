import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ResponseInProgress } from '../../../../client/pages/respond/response-in-progress.ts';
import { inputOf, issuesOf } from '../../../../client/pages/respond/ending/hand-in.ts';
import { OwnForm } from '../../../../client/pages/respond/own-form.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { readAnswerSheet } from '../../../../surveys/routing/read-answer-sheet.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { questionnaire } from './questionnaire.ts';

const many = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, label: { ja: code } }));

const begin = (): ResponseInProgress => new ResponseInProgress(questionnaire);
const give = (
  response: ResponseInProgress,
  item: string,
  answer: Answer | undefined,
  texts: Record<string, string> = {},
): ResponseInProgress => response.with({ item, answer, texts });
const itemsAsked = (response: ResponseInProgress): string[] =>
  response.pages.flatMap((page) => page.items.map((item) => item.code));
const issueCodes = (response: ResponseInProgress): [string, string[]][] =>
  [...issuesOf(response)].map(([item, issues]) => [item, issues.map((issue) => issue.code)]);

test('items come and go with the answers they depend on', () => {
  const no = give(begin(), 'worth', '2');
  expect(itemsAsked(begin())).toEqual(['worth', 'score']);
  expect(itemsAsked(no)).toEqual(['worth', 'why', 'score']);
  expect(itemsAsked(give(no, 'why', ['b']))).toEqual(['worth', 'why', 'idea', 'score']);
});

test('who changes back finds the answers again; what is not asked is never sent', () => {
  const answered = give(give(give(begin(), 'worth', '2'), 'why', ['b']), 'idea', '応援体制');
  const changed = give(answered, 'worth', '1');
  expect(inputOf(changed).answers).toEqual({ worth: '1' });
  expect(issuesOf(changed).size).toBe(0);
  expect(inputOf(give(changed, 'worth', '2')).answers).toEqual({ worth: '2', why: ['b'], idea: '応援体制' });
});

test('a text beside an option is sent with it and not without it', () => {
  const written = give(give(begin(), 'worth', '2'), 'why', ['z'], { 'why/z': ' 人手 ' });
  expect(inputOf(written).texts).toEqual({ 'why/z': '人手' });
  expect(inputOf(give(written, 'why', ['a'])).texts).toEqual({});
  expect(issuesOf(give(written, 'why', ['a'])).size).toBe(0);
});

test('issues are found by item: required, too many, too long', () => {
  expect(issueCodes(begin())).toEqual([['worth', ['required']]]);
  const no = give(begin(), 'worth', '2');
  expect(issueCodes(give(no, 'why', ['a', 'b', 'z']))).toEqual([['why', ['too-many-choices']]]);
  expect(issueCodes(give(no, 'why', ['z'], { 'why/z': 'あ'.repeat(501) }))).toEqual([
    ['why', ['text-too-long']],
  ]);
});

test('a blank answer is taken out, and answering does not change the response before', () => {
  const first = give(begin(), 'score', 0);
  const blank = give(first, 'score', undefined);
  expect(first.sheet.answers).toEqual({ score: 0 });
  expect(blank.sheet.answers).toEqual({});
  expect(blank.isEmpty).toBe(true);
});

test('a response keeps its name, two responses have different names', () => {
  const response = begin();
  expect(response.submission).toMatch(/^[0-9a-f]{32}$/);
  expect(give(response, 'score', 3).submission).toBe(response.submission);
  expect(begin().submission).not.toBe(response.submission);
});

test('item numbers do not depend on what is asked', () => {
  const numbers = ['worth', 'why', 'idea', 'score'].map((item) => begin().numberOf(item));
  expect(numbers).toEqual([1, 2, 3, 4]);
});

test('without issues of its own, what is sent is accepted by the validation that the server runs', () => {
  const change = fc.oneof(
    fc.record({ item: fc.constant('worth'), answer: fc.constantFrom('1', '2', undefined) }),
    fc.record({ item: fc.constant('why'), answer: fc.subarray(['a', 'b', 'z']) }),
    fc.record({ item: fc.constant('idea'), answer: fc.string({ maxLength: 12 }) }),
    fc.record({ item: fc.constant('score'), answer: fc.constantFrom(0, 5, 10, undefined) }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const response = changes.reduce((before, { item, answer }) => give(before, item, answer), begin());
      const { issues } = readAnswerSheet(questionnaire, inputOf(response));
      if (issuesOf(response).size === 0) expect(issues).toEqual([]);
    }),
  );
});

test('options and questions in an order of one’s own: it stays, and what is sent does not tell it', () => {
  const [work, ...others] = questionnaire.sections;
  if (work === undefined) throw new Error('no section');
  const random: Questionnaire = {
    ...questionnaire,
    sections: [
      {
        ...work,
        items: work.items.map((part) =>
          part.type === 'multiple-response' ? { ...part, optionOrder: 'random', options: many } : part,
        ),
      },
      ...others,
    ],
  };
  const withSeed = (seed: number) =>
    give(
      give(
        new ResponseInProgress(random, 'f'.repeat(32), undefined, {}, new OwnForm(random, seed)),
        'worth',
        '2',
      ),
      'why',
      ['c', 'a'],
    );
  const orderOf = (response: ResponseInProgress) =>
    response.pages
      .flatMap(({ items }) => items)
      .flatMap((item) =>
        item.type === 'multiple-response' ? [item.options.map(({ code }) => code).join('')] : [],
      );
  const seeds = Array.from({ length: 50 }, (_, seed) => seed);
  expect(new Set(seeds.map((seed) => orderOf(withSeed(seed))[0])).size).toBeGreaterThan(10);
  for (const seed of seeds)
    expect(orderOf(give(withSeed(seed), 'why', ['b']))).toEqual(orderOf(withSeed(seed)));
  expect(new Set(seeds.map((seed) => JSON.stringify(inputOf(withSeed(seed))))).size).toBe(1);
});

test('words of an earlier answer stand in later questions', () => {
  const [work, ...others] = questionnaire.sections;
  if (work === undefined) throw new Error('no section');
  const piping = {
    ...questionnaire,
    sections: [work, ...others.map((section) => ({ ...section, title: { ja: '「{worth}」の方へ' } }))],
  };
  const titles = (response: ResponseInProgress) => response.pages.map(({ section }) => section.title.ja);
  const begun = new ResponseInProgress(piping, 'f'.repeat(32), undefined, {}, new OwnForm(piping));
  expect(titles(begun).at(-1)).toBe('「［問1の回答］」の方へ');
  expect(titles(give(begun, 'worth', '1')).at(-1)).toBe('「ある」の方へ');
});

test('blanks are what has no answer, words of one’s own apart; a page is done by shares', () => {
  const begun = give(begin(), 'worth', '2');
  const [page] = begun.pages;
  if (page === undefined) throw new Error('no page');
  expect(begun.blanksAmong(itemsAsked(begun))).toEqual(['why', 'score']);
  expect(begun.answeredProportion(page)).toBe(0.5);
  expect(give(begun, 'why', ['b']).blanksAmong(['why', 'idea'])).toEqual([]);
});
