import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuationOf, differences } from '../../../surveys/versions/differences.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import { arbitraryQuestionnaire } from '../arbitrary-questionnaire.ts';
import { grade, opinion, questionnaire, reason, rewarding, section } from '../planted-questionnaire.ts';

const told = (before: Item[], after: Item[]): string[] =>
  differences(questionnaire(section('a', before)), questionnaire(section('a', after))).map(
    ({ code, kind, keys }) => [code, kind, ...keys].join(' '),
  );

describe('differences between versions', () => {
  it('are none between a version and itself', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, (own) => {
        expect(differences(own, structuredClone(own))).toEqual([]);
      }),
    );
  });

  it('name what was added, removed, moved and changed', () => {
    expect(told([grade, rewarding], [grade, rewarding, opinion])).toEqual(['opinion added']);
    expect(told([grade, rewarding, reason], [grade, reason])).toEqual(['rewarding removed']);
    expect(told([grade, rewarding, reason], [rewarding, grade, reason])).toEqual(['rewarding changed order']);
    expect(told([grade, rewarding, reason, opinion], [rewarding, reason, opinion, grade])).toEqual([
      'grade changed order',
    ]);
    expect(told([grade, rewarding], [grade, { ...rewarding, text: { ja: '新' }, isRequired: true }])).toEqual(
      ['rewarding changed text isRequired'],
    );
  });

  it('do not see keys that are there without a value, nor their order', () => {
    expect(told([rewarding], [{ ...rewarding, help: undefined }])).toEqual([]);
    const { type, ...rest } = rewarding;
    expect(told([rewarding], [{ ...rest, type }])).toEqual([]);
  });
});

describe('what has not changed', () => {
  it('is an item that says what it continues', () => {
    expect(told([rewarding], [{ ...rewarding, continues: { version: 1, change: 'none' } }])).toEqual([]);
  });

  it('is what means the same as nothing', () => {
    expect(told([rewarding], [{ ...rewarding, isRequired: false, isReversed: false }])).toEqual([]);
    const plain = { ...reason, options: reason.options.map(({ code, label }) => ({ code, label })) };
    const said = plain.options.map((option) => ({ ...option, isSubstantive: true, takesText: false }));
    expect(told([plain], [{ ...plain, options: said, minChoices: 1 }])).toEqual([]);
    const apart = plain.options.map((option) => ({ ...option, isSubstantive: false }));
    expect(told([plain], [{ ...plain, options: apart }])).toEqual(['reason changed options']);
  });

  it('is a question of which only a translation was written, or written anew', () => {
    const translated = { ...rewarding, text: { ...rewarding.text, en: 'Another wording' } };
    expect(told([rewarding], [translated])).toEqual(['rewarding changed translation']);
    const both = { ...translated, text: { ja: '新', en: 'Anew' } };
    expect(told([rewarding], [both])).toEqual(['rewarding changed text']);
  });

  it('is what an addition or a removal before it has moved', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, fc.nat(), (own, pick) => {
        const parts = own.sections.flatMap(({ items }) => items);
        const gone = parts[pick % parts.length];
        const less = {
          ...own,
          sections: own.sections.map((one) => ({ ...one, items: one.items.filter((part) => part !== gone) })),
        };
        expect(
          differences(own, less)
            .map(({ kind }) => kind)
            .filter((kind) => kind !== 'removed'),
        ).toEqual([]);
        expect(
          differences(less, own)
            .map(({ kind }) => kind)
            .filter((kind) => kind !== 'added'),
        ).toEqual([]);
      }),
    );
  });

  it('is an item under another code that says so, and another under its old code is new', () => {
    const named = {
      ...rewarding,
      code: 'worth',
      continues: { version: 1, item: 'rewarding', change: 'none' as const },
    };
    const found = differences(
      questionnaire(section('a', [grade, rewarding])),
      questionnaire(section('a', [grade, named, rewarding])),
    );
    expect(found.map(({ code, kind, keys }) => [code, kind, ...keys].join(' '))).toEqual([
      'worth changed code',
      'rewarding added',
    ]);
  });
});

describe('what an item continues', () => {
  const first = reason.options[0];
  if (first === undefined) throw new Error('no option');
  it.each<[string, Item, Item, string]>([
    ['the same', rewarding, { ...rewarding }, 'none'],
    ['a shorter wording in tables', rewarding, { ...rewarding, reportText: { ja: '短' } }, 'none'],
    ['another wording', rewarding, { ...rewarding, text: { ja: '新' } }, 'wording'],
    [
      'another label of an option',
      reason,
      { ...reason, options: [{ ...first, label: { ja: '新' } }, ...reason.options.slice(1)] },
      'wording',
    ],
    [
      'one option more',
      reason,
      { ...reason, options: [...reason.options, { code: '9', label: { ja: '新' } }] },
      'scale',
    ],
    ['options in another order', reason, { ...reason, options: reason.options.toReversed() }, 'scale'],
    ['more points', rewarding, { ...rewarding, max: 7 }, 'scale'],
    ['another type', rewarding, { ...opinion, code: 'rewarding' }, 'scale'],
    ['asked of others', reason, { ...reason, askedWhen: undefined }, 'wording'],
  ])('%s', (_, before, after, change) => {
    expect(continuationOf(before, after)).toBe(change);
  });
});
