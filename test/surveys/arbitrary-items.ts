import * as fc from 'fast-check';
import type { Item, ResponseOption } from '../../surveys/schema/item.ts';

const base = { code: 'item', text: { ja: '設問' } };

const options: fc.Arbitrary<ResponseOption[]> = fc
  .uniqueArray(fc.constantFrom('1', '2', '3', '90', '99', 'constructor', 'to-string'), { minLength: 2 })
  .chain((codes) =>
    fc
      .array(fc.record({ isExclusive: fc.boolean(), takesText: fc.boolean() }), {
        minLength: codes.length,
        maxLength: codes.length,
      })
      .map((marks) => codes.map((code, index) => ({ code, label: { ja: code }, ...marks[index] }))),
  );

/** Any item of any type. */
export const arbitraryItem: fc.Arbitrary<Item> = fc.oneof(
  options.map((some): Item => ({ type: 'single-response', ...base, options: some })),
  fc
    .tuple(options, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }))
    .map(([some, maxChoices]): Item => ({ type: 'multiple-response', ...base, options: some, maxChoices })),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 10 })).map(([min, width]): Item => ({
    type: 'rating-scale',
    ...base,
    min,
    max: min + width,
    topBoxCount: 1,
    bottomBoxCount: 1,
  })),
  fc.constantFrom('2025-11-30', '2025-11', '2025').map((latest): Item => ({
    type: 'date',
    ...base,
    precision: latest.length === 10 ? 'day' : latest.length === 7 ? 'month' : 'year',
    earliest: '1980-04-01'.slice(0, latest.length),
    latest,
    bands: [
      { code: 'old', label: { ja: '前' }, atMost: '1999-12-31'.slice(0, latest.length) },
      { code: 'new', label: { ja: '後' } },
    ],
  })),
  fc.integer({ min: 1, max: 20 }).map((maxLength): Item => ({ type: 'open-ended', ...base, maxLength })),
);

/** Values that are close to right for some item, and any JSON besides. */
export const arbitraryRaw: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', ' ', '1', '99', 'constructor', null, undefined, 0, 1, 3, 11, 2.5, [], ['1']),
  fc.array(fc.constantFrom('1', '2', '3', '90', '99', 'constructor', 'no')),
  fc.constantFrom('2025-11-30', '2025-02-29', '2025-11', '2025-13', '2025', '1979', '令和7年11月30日'),
  fc.integer({ min: -1, max: 20 }),
  fc.string({ unit: fc.constantFrom('あ', 'a', ' ', '\r', '\n', '𠮷') }),
);
