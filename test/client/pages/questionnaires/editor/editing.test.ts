import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionSentence } from '../../../../../client/pages/questionnaires/condition-sentence.ts';
import {
  conditionOf,
  conditionTree,
  isCondition,
  isGroup,
} from '../../../../../client/pages/questionnaires/editor/parts/condition-tree.ts';
import {
  changed,
  newHistory,
  redone,
  undone,
} from '../../../../../client/pages/questionnaires/editor/draft/edit-history.ts';
import {
  editedQuestionnaire,
  emptyPart,
  emptyQuestionnaire,
  placeBeside,
  withNewPart,
  withPartMoved,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-questionnaire.ts';
import { freeCode } from '../../../../../client/pages/questionnaires/editor/draft/codes.ts';
import { moved } from '../../../../../client/forms/moved.ts';
import { pasteOptions } from '../../../../../client/items/paste-options.ts';
import { enAuthoring } from '../../../../../client/strings/console/authoring/en-authoring.ts';
import { jaAuthoring } from '../../../../../client/strings/console/authoring/ja-authoring.ts';
import { isAsked } from '../../../../../surveys/routing/is-asked.ts';
import type { Condition } from '../../../../../surveys/schema/condition.ts';
import type { Item } from '../../../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';

const withParts = (...counts: number[]): Questionnaire => ({
  ...emptyQuestionnaire('own'),
  sections: counts.map((count, section) => ({
    code: `s${section}`,
    title: { ja: `${section}` },
    items: Array.from({ length: count }, (_, part) => emptyPart('open-ended', `q${section}-${part}`)),
  })),
});
const codesOf = ({ sections }: Questionnaire): string[][] =>
  sections.map(({ items }) => items.map(({ code }) => code));

describe('moving parts', () => {
  test('over the ends of sections, into empty ones too, and back to where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom<1 | -1>(1, -1),
        (counts, pick, step) => {
          const before = withParts(...counts);
          const places = counts.flatMap((count, section) =>
            Array.from({ length: count }, (_, part) => ({ section, part })),
          );
          const place = places[pick % Math.max(1, places.length)];
          if (place === undefined) return;
          const to = placeBeside(before, place, step);
          if (to === null) return;
          const after = withPartMoved(before, place, to);
          expect(codesOf(after).flat().toSorted()).toEqual(codesOf(before).flat().toSorted());
          expect(codesOf(withPartMoved(after, to, place))).toEqual(codesOf(before));
        },
      ),
    );
  });

  test('the first goes no higher, the last no lower', () => {
    const own = withParts(1, 0, 1);
    expect(placeBeside(own, { section: 0, part: 0 }, -1)).toBeNull();
    expect(placeBeside(own, { section: 2, part: 0 }, 1)).toBeNull();
    expect(placeBeside(own, { section: 0, part: 0 }, 1)).toEqual({ section: 1, part: 0 });
    expect(placeBeside(own, { section: 2, part: 0 }, -1)).toEqual({ section: 1, part: 0 });
    expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
    expect(moved([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
  });
});

test('new codes are free among sections, parts and rows', () => {
  const own = withNewPart(
    withParts(1),
    { section: 0, part: 0 },
    {
      type: 'matrix',
      code: 'q1',
      text: { ja: '' },
      rows: [{ code: 'q2', text: { ja: '' } }],
      columns: { options: [] },
    },
  );
  expect(freeCode(own, 'q')).toBe('q3');
  expect(freeCode(own, 's')).toBe('s1');
});

test('whatever has sections with parts can be shown, however little is in them', () => {
  const types = [
    'single-response',
    'multiple-response',
    'ranking',
    'rating-scale',
    'number',
    'date',
    'open-ended',
    'matrix',
    'text-block',
  ];
  const edited = editedQuestionnaire({
    code: 'x',
    sections: [{ code: 's', items: types.map((type) => ({ type, code: type })) }],
  });
  expect(edited.sections[0]?.items.map((part) => part.text)).toEqual(types.map(() => ({ ja: '' })));
  expect(edited).toMatchObject({ title: { ja: '' }, languages: ['ja'] });
});

describe('undo', () => {
  test('takes back what was typed into one field at once, and brings it again', () => {
    let history = newHistory('');
    for (const text of ['職', '職員', '職員の']) history = changed(history, text, 'title');
    history = changed(history, '別', 'purpose');
    expect(undone(history).present).toBe('職員の');
    expect(undone(undone(history)).present).toBe('');
    expect(redone(undone(history)).present).toBe('別');
  });

  test('any steps back and forth end where they began', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom('', 'a', 'b'))), (edits) => {
        let history = newHistory('first');
        for (const [state, topic] of edits) history = changed(history, state, topic);
        const end = history.present;
        const steps = history.past.length;
        for (let step = 0; step < steps + 2; step += 1) history = undone(history);
        expect(history.present).toBe('first');
        for (let step = 0; step < steps + 2; step += 1) history = redone(history);
        expect(history.present).toBe(end);
      }),
    );
  });
});

describe('pasted options', () => {
  test.for([
    ['はい\nいいえ', ['はい', 'いいえ']],
    ['1. はい\r\n2．いいえ\r\n\r\n', ['はい', 'いいえ']],
    ['(1) 大\n（2）小', ['大', '小']],
    ['・甲\n● 乙', ['甲', '乙']],
    ['2024年度\n30分未満', ['2024年度', '30分未満']],
  ] as const)('%j', ([text, labels]) => {
    expect(pasteOptions(text, []).map(({ label }) => label.ja)).toEqual(labels);
  });

  test('columns of a spreadsheet are label, description and English; codes are new', () => {
    expect(pasteOptions('市民感覚\t市民に寄り添うこと\tCitizens’ sense\n責任', ['1', '3'])).toEqual([
      {
        code: '2',
        label: { ja: '市民感覚', en: 'Citizens’ sense' },
        description: { ja: '市民に寄り添うこと' },
      },
      { code: '4', label: { ja: '責任' } },
    ]);
  });
});

describe('conditions', () => {
  const items: Item[] = [
    {
      type: 'single-response',
      code: 'worth',
      text: { ja: 'やりがい', en: 'Worth' },
      options: [
        { code: '1', label: { ja: 'ある', en: 'yes' } },
        { code: '2', label: { ja: 'ない', en: 'no' } },
      ],
    },
    {
      type: 'rating-scale',
      code: 'score',
      text: { ja: '点数', en: 'Score' },
      min: 1,
      max: 10,
      topBoxCount: 2,
      bottomBoxCount: 2,
    },
  ];
  const ja = { items, language: 'ja' as const, words: jaAuthoring.condition };
  const en = { items, language: 'en' as const, words: enAuthoring.condition };

  test.for<[Condition, string, string]>([
    [
      { item: 'worth', is: ['1', '2'] },
      '「やりがい」で「ある」または「ない」を選んだ',
      'chose “yes” or “no” for “Worth”',
    ],
    [{ item: 'score', atLeast: 3 }, '「点数」が3以上の', 'gave “Score” 3 or more'],
    [{ item: 'score', atLeast: 3, atMost: 5 }, '「点数」が3から5までの', 'gave “Score” 3 to 5'],
    [
      {
        all: [
          { item: 'worth', is: ['2'] },
          { any: [{ item: 'score', atMost: 2 }, { not: { item: 'worth', is: ['1'] } }] },
        ],
      },
      '「やりがい」で「ない」を選んだ、かつ、（「点数」が2以下の、または、（「やりがい」で「ある」を選んだ、ではない））',
      'chose “no” for “Worth” and (gave “Score” 2 or less or not (chose “yes” for “Worth”))',
    ],
    [
      { item: 'worth', hasAll: ['1', '2'] },
      '「やりがい」で「ある」と「ない」をすべて選んだ',
      'chose all of “yes” and “no” for “Worth”',
    ],
    [{ item: 'score', isAnswered: true }, '「点数」に回答した', 'answered “Score”'],
    [{ item: 'score' }, '「点数」が（範囲が決まっていません）の', 'gave “Score” (no range yet)'],
    [
      { item: 'worth', is: [] },
      '「やりがい」で（選択肢が決まっていません）を選んだ',
      'chose (no option yet) for “Worth”',
    ],
    [{ item: 'gone', is: ['x'] }, '「gone」で「x」を選んだ', 'chose “x” for “gone”'],
  ])('%j', ([condition, japanese, english]) => {
    expect(conditionSentence(condition, ja)).toBe(japanese);
    expect(conditionSentence(condition, en)).toBe(english);
  });

  const worth = { item: 'worth', is: ['1'] };
  const score = { item: 'score', atLeast: 3 };
  const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.record({ item: fc.constant('worth'), is: fc.subarray(['1', '2'], { minLength: 1 }) }),
      fc.record({ item: fc.constant('worth'), hasAll: fc.subarray(['1', '2'], { minLength: 1 }) }),
      fc.record({ item: fc.constantFrom('worth', 'score'), isAnswered: fc.constant(true as const) }),
      fc.record({ item: fc.constant('score'), atLeast: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ item: fc.constant('score'), atMost: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  })).condition;

  test.for<Condition>([
    worth,
    { not: worth },
    { all: [worth, { not: score }] },
    { any: [worth, { all: [score, { not: { any: [worth, score] } }] }] },
    { not: { all: [worth, score] } },
    { all: [{ any: [worth] }] },
    { not: { item: 'worth', isAnswered: true } },
    { any: [{ item: 'worth', hasAll: ['1', '2'] }, worth] },
  ])('%j is the same after it was in the form', (condition) => {
    expect(conditionOf(conditionTree(condition))).toEqual(condition);
  });

  test('no condition is an empty form, and the other way round', () => {
    expect(conditionTree(undefined)).toEqual({ join: 'all', isNot: false, parts: [] });
    expect(conditionOf(conditionTree(undefined))).toBeUndefined();
  });

  test('one rule left in a form is a rule without a group; one group left stays a group', () => {
    const [rule] = conditionTree(worth).parts;
    if (rule === undefined) throw new Error('no rule');
    expect(conditionOf({ join: 'any', isNot: false, parts: [rule] })).toEqual(worth);
    const group = { join: 'any' as const, isNot: false, parts: [rule] };
    const condition = conditionOf({ join: 'all', isNot: false, parts: [group] });
    expect(condition).toEqual({ all: [{ any: [worth] }] });
    expect(conditionTree(condition).parts.map(isGroup)).toEqual([true]);
  });

  test('what is turned round twice means the same, and each part of the form turns it round once', () => {
    expect(conditionTree({ not: { not: worth } })).toEqual({
      join: 'all',
      isNot: false,
      parts: [{ join: 'all', isNot: true, parts: [{ ...worth, isNot: true }] }],
    });
  });

  test('whatever has the form of a condition can be shown; what has not is known', () => {
    const keys = fc.constantFrom('all', 'any', 'not', 'item', 'is', 'hasAll', 'atLeast');
    const wild = fc.oneof(
      conditions,
      fc.jsonValue(),
      fc.dictionary(keys, fc.oneof(conditions, fc.jsonValue())),
    );
    fc.assert(
      fc.property(wild, (raw) => {
        if (isCondition(raw)) {
          expect(conditionSentence(raw, ja)).toBeTypeOf('string');
          expect(conditionOf(conditionTree(raw)) === undefined).toBe(conditionTree(raw).parts.length === 0);
        }
      }),
    );
    fc.assert(fc.property(conditions, isCondition));
    for (const raw of [
      null,
      [],
      'x',
      {},
      { all: {} },
      { not: 1 },
      { any: [{}] },
      { item: 1, is: [] },
      { item: 'a', is: 'b' },
      { item: 'a', hasAll: 'b' },
    ])
      expect(isCondition(raw)).toBe(false);
  });

  test('any condition asks the same people after it was in the form, and then looks the same in it', () => {
    const answers = fc.record(
      { worth: fc.constantFrom('1', '2'), score: fc.integer({ min: 1, max: 10 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(conditions, answers, (condition, sheet) => {
        const after = conditionOf(conditionTree(condition));
        expect(isAsked(after, sheet)).toBe(isAsked(condition, sheet));
        expect(conditionOf(conditionTree(after))).toEqual(after);
      }),
    );
  });
});
