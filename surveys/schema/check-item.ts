import { duplicateCodes } from './duplicate-codes.ts';
import type { Issue } from './issue.ts';
import type { Item, MultipleResponseItem, RatingScaleItem, SingleResponseItem } from './item.ts';
import { reservedCodes } from './reserved-codes.ts';

/**
 * What the schema cannot say about one item: whether its numbers and options agree with each other.
 * Issues   rating scale: `empty-scale`, `boxes-overlap` (a point would be in the top and in the bottom box);
 *          options: `duplicate-code`, `reserved-code` (attributes), `exclusive-on-single-response`,
 *          `max-choices-above-options`. Paths start at the item.
 *
 * @example
 * checkItem({ type: 'rating-scale', min: 5, max: 5, topBoxCount: 1, bottomBoxCount: 1 }).map((issue) => issue.code)
 * // => ['empty-scale']
 */
export function checkItem(item: Item): Issue[] {
  switch (item.type) {
    case 'rating-scale':
      return checkScale(item);
    case 'single-response':
      return [...checkOptionCodes(item), ...checkSingle(item)];
    case 'multiple-response':
      return [...checkOptionCodes(item), ...checkMultiple(item)];
    default:
      return [];
  }
}

function checkScale({ min, max, topBoxCount, bottomBoxCount }: RatingScaleItem): Issue[] {
  if (min >= max) return [{ code: 'empty-scale', path: ['max'], facts: { min, max } }];
  const [boxes, points] = [topBoxCount + bottomBoxCount, max - min + 1];
  return boxes > points ? [{ code: 'boxes-overlap', path: ['topBoxCount'], facts: { boxes, points } }] : [];
}

function checkOptionCodes(item: SingleResponseItem | MultipleResponseItem): Issue[] {
  return duplicateCodes(item.options.map(({ code }, index) => ({ code, path: ['options', index, 'code'] })));
}

function checkSingle(item: SingleResponseItem): Issue[] {
  return item.options.flatMap(({ code, isExclusive }, index): Issue[] => [
    ...(item.isAttribute && reservedCodes.includes(code)
      ? [{ code: 'reserved-code', path: ['options', index, 'code'], facts: { code } }]
      : []),
    ...(isExclusive
      ? [
          {
            code: 'exclusive-on-single-response',
            path: ['options', index, 'isExclusive'],
            facts: { option: code },
          },
        ]
      : []),
  ]);
}

function checkMultiple({ maxChoices, options }: MultipleResponseItem): Issue[] {
  if (maxChoices === undefined || maxChoices <= options.length) return [];
  const facts = { max: maxChoices, options: options.length };
  return [{ code: 'max-choices-above-options', path: ['maxChoices'], facts }];
}
