import type { Issue } from '../../schema/issue.ts';
import type { RatingScaleItem } from '../../schema/item.ts';
import { asItself, type ItemRules } from './item-rules.ts';
import { nearBounds } from './near-bounds.ts';
import { numberOfText } from './number-of-text.ts';

/**
 * Issues   `empty-scale`; `boxes-overlap` (a point would be in the top and in the bottom box);
 *          `bipolar-without-words`.
 */
export const ratingScaleRules: ItemRules<RatingScaleItem> = {
  check: (item) => {
    const { min, max, topBoxCount, bottomBoxCount } = item;
    if (min >= max) return [{ code: 'empty-scale', path: ['max'], facts: { min, max } }];
    const [boxes, points] = [topBoxCount + bottomBoxCount, max - min + 1];
    const issues: Issue[] =
      boxes > points ? [{ code: 'boxes-overlap', path: ['topBoxCount'], facts: { boxes, points } }] : [];
    const hasWords = item.minLabel !== undefined && item.maxLabel !== undefined;
    if (item.isBipolar && !hasWords)
      issues.push({ code: 'bipolar-without-words', path: ['isBipolar'], facts: {} });
    return issues;
  },
  choices: (item, leaves) => nearBounds(item, leaves, 1),
  fromText: (_, text, parts) => (parts.length > 1 ? text : numberOfText(parts[0] ?? text)),
  tabulation: asItself,
  scaleKeys: ['min', 'max'],
  takesBounds: true,
  isFreeText: false,
};
