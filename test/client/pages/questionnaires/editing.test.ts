import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionSentence } from '../../../../client/pages/questionnaires/condition-sentence.ts';
import { changed, newHistory, redone, undone } from '../../../../client/pages/questionnaires/edit-history.ts';
import {
  editedQuestionnaire,
  emptyPart,
  emptyQuestionnaire,
  freeCode,
  moved,
  placeBeside,
  withNewPart,
  withPartMoved,
} from '../../../../client/pages/questionnaires/edited-questionnaire.ts';
import { pasteOptions } from '../../../../client/pages/questionnaires/paste-options.ts';
import { conditionOf, simpleCondition } from '../../../../client/pages/questionnaires/simple-condition.ts';
import { enAuthoring } from '../../../../client/strings/console/en-authoring.ts';
import { jaAuthoring } from '../../../../client/strings/console/ja-authoring.ts';
import type { Condition } from '../../../../surveys/schema/condition.ts';
import type { Item } from '../../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

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
    [{ item: 'gone', is: ['x'] }, '「gone」で「x」を選んだ', 'chose “x” for “gone”'],
  ])('%j', ([condition, japanese, english]) => {
    expect(conditionSentence(condition, ja)).toBe(japanese);
    expect(conditionSentence(condition, en)).toBe(english);
  });

  test('rules make the condition they came from; what is nested deeper is left to JSON', () => {
    const leaf = { item: 'worth', is: ['1'] };
    for (const condition of [leaf, { not: leaf }, { all: [leaf, { not: leaf }] }, { any: [leaf, leaf] }]) {
      const simple = simpleCondition(condition);
      expect(simple === null ? null : conditionOf(simple)).toEqual(condition);
    }
    expect(simpleCondition({ all: [{ any: [leaf, leaf] }, leaf] })).toBeNull();
    expect(simpleCondition({ not: { all: [leaf, leaf] } })).toBeNull();
    expect(conditionOf({ join: 'all', rules: [] })).toBeUndefined();
  });
});
