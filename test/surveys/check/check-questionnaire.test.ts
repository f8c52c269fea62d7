import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { Issue } from '../../../surveys/schema/issue.ts';
import {
  grade,
  opinion,
  option,
  questionnaire,
  reason,
  rewarding,
  section,
} from '../planted-questionnaire.ts';

const issues = (raw: unknown) => checkQuestionnaire(raw).issues;
const ofSecond = (item: Item) => issues(questionnaire(section('a', [grade, item])));
const routed = (condition: Condition) =>
  issues(
    questionnaire(
      section('a', [grade, rewarding, { ...reason, askedWhen: condition }]),
      section('b', [{ ...opinion, askedWhen: undefined }]),
    ),
  );
const first = ['sections', 0, 'items', 0] as const;

it('gives back a clean questionnaire', () => {
  expect(checkQuestionnaire(questionnaire())).toEqual({ questionnaire: questionnaire(), issues: [] });
});

describe('shape', () => {
  it('names every missing and unknown key and every bad value at once', () => {
    const { title: _, ...raw } = questionnaire();
    const bad = {
      ...raw,
      colour: 'red',
      code: 'Two Words',
      estimatedMinutes: 0,
      languages: ['fr'],
      version: '1',
    };
    expect(issues(bad)).toEqual(
      expect.arrayContaining<Issue>([
        { code: 'missing-key', path: ['title'], facts: { key: 'title' } },
        { code: 'unknown-key', path: ['colour'], facts: { key: 'colour' } },
        { code: 'invalid', path: ['code'], facts: { zod: 'invalid_format' } },
        {
          code: 'invalid',
          path: ['estimatedMinutes'],
          facts: { zod: 'too_small', minimum: 1, origin: 'number' },
        },
        {
          code: 'invalid',
          path: ['languages', 0],
          facts: { zod: 'invalid_value', values: ['ja', 'ja-easy', 'en'] },
        },
        { code: 'invalid', path: ['version'], facts: { zod: 'invalid_type', expected: 'number' } },
      ]),
    );
    expect(issues(bad)).toHaveLength(6);
  });
  it('names an unknown item type with those there are', () => {
    const bad = {
      ...questionnaire(),
      sections: [{ ...section('a', []), items: [{ ...grade, type: 'slider' }] }],
    };
    const values = [
      'single-response',
      'multiple-response',
      'rating-scale',
      'number',
      'date',
      'ranking',
      'open-ended',
      'matrix',
      'text-block',
    ];
    expect(issues(bad)).toEqual([
      { code: 'invalid', path: [...first, 'type'], facts: { zod: 'invalid_union', values } },
    ]);
  });
  it('says what is wrong in the form of a condition that is meant', () => {
    const asked = (askedWhen: unknown) => ({
      ...questionnaire(),
      sections: [section('a', [grade]), { ...section('b', [opinion]), askedWhen }],
    });
    const none = { item: 'grade', is: [] };
    const few = { zod: 'too_small', minimum: 1, origin: 'array' };
    const path = ['sections', 1, 'askedWhen'];
    expect(issues(asked(none))).toEqual([{ code: 'invalid', path: [...path, 'is'], facts: few }]);
    expect(issues(asked({ all: [none, { not: none }] }))).toEqual([
      { code: 'invalid', path: [...path, 'all', 0, 'is'], facts: few },
      { code: 'invalid', path: [...path, 'all', 1, 'not', 'is'], facts: few },
    ]);
    expect(issues(asked(5))).toEqual([{ code: 'invalid', path, facts: { zod: 'invalid_union' } }]);
  });
  it.each([null, 5, 'text', [], [[]]])('refuses %j', (raw) => {
    expect(issues(raw)).toEqual([
      { code: 'invalid', path: [], facts: { zod: 'invalid_type', expected: 'object' } },
    ]);
  });
  it('never throws on JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('title', 'sections', 'populationItem', 'languages'),
        (raw, key) => {
          expect(issues(raw)).not.toEqual([]);
          expect(() => issues({ ...questionnaire(), [key]: raw })).not.toThrow();
        },
      ),
    );
  });
});

describe('codes', () => {
  it.each([
    ['of sections', [section('a', [grade]), section('a', [opinion])], ['sections', 1, 'code'], 'a'],
    [
      'of items',
      [section('a', [grade]), section('b', [grade])],
      ['sections', 1, 'items', 0, 'code'],
      'grade',
    ],
    [
      'of options',
      [section('a', [{ ...grade, options: [option('1'), option('2'), option('1')] }])],
      [...first, 'options', 2, 'code'],
      '1',
    ],
  ])('are unique among those %s', (_, sections, path, code) => {
    const found = issues(questionnaire(...sections)).filter((issue) => issue.code === 'duplicate-code');
    expect(found).toEqual([{ code: 'duplicate-code', path, facts: { code } }]);
  });
  it('of tables are reserved in attributes only', () => {
    const options = [option('total'), option('not_stated')];
    expect(issues(questionnaire(section('a', [{ ...grade, options }])))).toEqual([
      { code: 'reserved-code', path: [...first, 'options', 0, 'code'], facts: { code: 'total' } },
      { code: 'reserved-code', path: [...first, 'options', 1, 'code'], facts: { code: 'not_stated' } },
    ]);
    const { askedWhen: _, ...unrouted } = reason;
    expect(issues(questionnaire(section('a', [grade, { ...unrouted, options }])))).toEqual([]);
  });
});

describe('items', () => {
  const second = ['sections', 0, 'items', 1];

  it('a scale needs two points', () => {
    expect(ofSecond({ ...rewarding, min: 4, max: 4 })).toEqual([
      { code: 'empty-scale', path: [...second, 'max'], facts: { min: 4, max: 4 } },
    ]);
  });
  it('boxes may meet and not overlap', () => {
    expect(ofSecond({ ...rewarding, topBoxCount: 2 })).toEqual([]);
    expect(ofSecond({ ...rewarding, topBoxCount: 3 })).toEqual([
      { code: 'boxes-overlap', path: [...second, 'topBoxCount'], facts: { boxes: 5, points: 4 } },
    ]);
  });
  it('a single response has no exclusive option', () => {
    const options = [option('1'), { ...option('2'), isExclusive: true }];
    expect(ofSecond({ ...grade, code: 'other', options })).toEqual([
      {
        code: 'exclusive-on-single-response',
        path: [...second, 'options', 1, 'isExclusive'],
        facts: { option: '2' },
      },
    ]);
  });
  it('no more choices than options', () => {
    const { askedWhen: _, ...unrouted } = reason;
    expect(ofSecond({ ...unrouted, maxChoices: 3 })).toEqual([]);
    expect(ofSecond({ ...unrouted, maxChoices: 4 })).toEqual([
      { code: 'max-choices-above-options', path: [...second, 'maxChoices'], facts: { max: 4, options: 3 } },
    ]);
  });
});

describe('population item', () => {
  it('is in the questionnaire', () => {
    expect(issues({ ...questionnaire(), populationItem: 'rank' })).toEqual([
      { code: 'unknown-item', path: ['populationItem'], facts: { item: 'rank' } },
    ]);
  });
  it.each(['rewarding', 'reason'])('is an attribute, not %s', (item) => {
    expect(issues({ ...questionnaire(), populationItem: item })).toEqual([
      { code: 'not-an-attribute', path: ['populationItem'], facts: { item } },
    ]);
  });
});

describe('conditions', () => {
  const place = ['sections', 0, 'items', 2, 'askedWhen'];

  it.each<[string, Condition, Issue['code'], Issue['path']]>([
    ['an unknown item', { item: 'age', is: ['1'] }, 'unknown-item', ['item']],
    ['the item itself', { item: 'reason', is: ['1'] }, 'condition-looks-ahead', ['item']],
    ['a later item', { not: { item: 'opinion', is: ['1'] } }, 'condition-looks-ahead', ['not', 'item']],
    [
      'an unknown option',
      { any: [{ item: 'grade', is: ['1', '9'] }] },
      'unknown-option',
      ['any', 0, 'is', 1],
    ],
    ['bounds on options', { all: [{ item: 'grade', atMost: 2 }] }, 'wrong-condition', ['all', 0, 'atMost']],
    ['options of a rating', { item: 'rewarding', is: ['1'] }, 'wrong-condition', ['is']],
  ])('cannot look at %s', (_, condition, code, path) => {
    const found = routed(condition);
    expect(found[0]?.code).toBe(code);
    expect(found[0]?.path).toEqual([...place, ...path]);
  });
  it('of a section look at earlier sections only', () => {
    const own = { item: 'rewarding', atMost: 2 };
    const inside = questionnaire(section('a', [grade]), section('b', [rewarding], own));
    expect(issues(inside)).toEqual([
      {
        code: 'condition-looks-ahead',
        path: ['sections', 1, 'askedWhen', 'item'],
        facts: { item: 'rewarding' },
      },
    ]);
    expect(issues(questionnaire(section('a', [grade, rewarding]), section('b', [opinion], own)))).toEqual([
      {
        code: 'unknown-item',
        path: ['sections', 1, 'items', 0, 'askedWhen', 'item'],
        facts: { item: 'reason' },
      },
    ]);
  });
  it('are checked in the audience too', () => {
    const audience = { item: 'age', is: ['1'] };
    expect(issues(questionnaire(section('a', [{ ...grade, audience }])))).toEqual([
      { code: 'unknown-item', path: [...first, 'audience', 'item'], facts: { item: 'age' } },
    ]);
  });
});

describe('translations', () => {
  const untranslated = questionnaire(section('a', [{ ...grade, help: { ja: '任意です' } }]));
  it('are complete when English is one of the languages', () => {
    expect(issues(untranslated)).toEqual([
      { code: 'missing-translation', path: [...first, 'help'], facts: { text: '任意です', language: 'en' } },
    ]);
  });
  it('may be missing when it is not', () => {
    expect(issues({ ...untranslated, languages: ['ja'] })).toEqual([]);
  });
});

it('says all cross checks at once', () => {
  const bad = questionnaire(
    section('a', [
      { ...rewarding, max: 1, askedWhen: { item: 'age', is: ['1'] } },
      { ...reason, text: { ja: '理由' } },
    ]),
  );
  expect(issues(bad).map((issue) => issue.code)).toEqual([
    'unknown-item',
    'empty-scale',
    'unknown-item',
    'missing-translation',
  ]);
});
