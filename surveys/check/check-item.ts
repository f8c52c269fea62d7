import { duplicateCodes } from './duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import type {
  Item,
  MultipleResponseItem,
  NumberItem,
  RankingItem,
  RatingScaleItem,
  SingleResponseItem,
} from '../schema/item.ts';
import { reservedCodes } from './reserved-codes.ts';

/**
 * What the schema cannot say about one item: whether its numbers and options agree with each other.
 * Issues   rating scale: `empty-scale`, `boxes-overlap` (a point would be in the top and in the bottom box),
 *          `bipolar-without-words`; number: `empty-scale`, `bands-not-ascending` (or the last ends below `max`);
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
      return [...checkOptionCodes(item), ...checkMost(item, 'maxChoices', item.maxChoices)];
    case 'ranking':
      return [...checkOptionCodes(item), ...checkMost(item, 'rankCount', item.rankCount)];
    case 'number':
      return checkNumber(item);
    default:
      return [];
  }
}

function checkScale(item: RatingScaleItem): Issue[] {
  const { min, max, topBoxCount, bottomBoxCount } = item;
  if (min >= max) return [{ code: 'empty-scale', path: ['max'], facts: { min, max } }];
  const [boxes, points] = [topBoxCount + bottomBoxCount, max - min + 1];
  const issues: Issue[] =
    boxes > points ? [{ code: 'boxes-overlap', path: ['topBoxCount'], facts: { boxes, points } }] : [];
  const hasWords = item.minLabel !== undefined && item.maxLabel !== undefined;
  if (item.isBipolar && !hasWords)
    issues.push({ code: 'bipolar-without-words', path: ['isBipolar'], facts: {} });
  return issues;
}

function checkNumber({ min, max, decimals = 0, bands }: NumberItem): Issue[] {
  const step = 10 ** -decimals;
  if (Math.ceil(min / step) > Math.floor(max / step))
    return [{ code: 'empty-scale', path: ['max'], facts: { min, max } }];
  const ends = bands.map(({ atMost }) => atMost ?? Infinity);
  const wrong = ends.findIndex((end, index) =>
    index === ends.length - 1
      ? end < max
      : end <= (ends[index - 1] ?? -Infinity) || end >= (ends[index + 1] ?? 0),
  );
  return [
    ...duplicateCodes(bands.map(({ code }, index) => ({ code, path: ['bands', index, 'code'] }))),
    ...(wrong < 0
      ? []
      : [{ code: 'bands-not-ascending' as const, path: ['bands', wrong, 'atMost'], facts: {} }]),
  ];
}

function checkOptionCodes(item: SingleResponseItem | MultipleResponseItem | RankingItem): Issue[] {
  return duplicateCodes(item.options.map(({ code }, index) => ({ code, path: ['options', index, 'code'] })));
}

function checkSingle(item: SingleResponseItem): Issue[] {
  return item.options.flatMap(({ code, isExclusive }, index): Issue[] => [
    ...(item.isAttribute && reservedCodes.includes(code)
      ? [{ code: 'reserved-code' as const, path: ['options', index, 'code'], facts: { code } }]
      : []),
    ...(isExclusive
      ? [
          {
            code: 'exclusive-on-single-response' as const,
            path: ['options', index, 'isExclusive'],
            facts: { option: code },
          },
        ]
      : []),
  ]);
}

function checkMost(
  { options }: MultipleResponseItem | RankingItem,
  key: 'maxChoices' | 'rankCount',
  most: number | undefined,
): Issue[] {
  if (most === undefined || most <= options.length) return [];
  const facts = { max: most, options: options.length };
  return [{ code: 'max-choices-above-options', path: [key], facts }];
}
