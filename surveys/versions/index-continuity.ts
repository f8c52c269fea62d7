import { itemContinuity, worst, type Change, type Continuity } from './item-continuity.ts';
import { questionnaireItems } from '../items/questionnaire-items.ts';
import type { Index } from '../schema/index-definition.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

type Version = Pick<Questionnaire, 'code' | 'version' | 'sections' | 'indices'>;

/**
 * What an index of one version is in another version of the same questionnaire; undefined where it is not there. It is
 * the same only with the same items, scored and put together in the same way: anything else is another scale.
 *
 * @example
 * indexContinuity(
 *   'i',
 *   { code: 'q', version: 1, sections: [], indices: [{ code: 'i', items: [], aggregation: 'pooled' }] },
 *   { code: 'q', version: 2, sections: [], indices: [{ code: 'i', items: [], aggregation: 'item-mean' }] },
 *   [],
 * ) // => { code: 'i', change: 'scale' }
 */
export function indexContinuity(
  code: string,
  from: Version,
  to: Version,
  versions: readonly Version[],
): Continuity | undefined {
  if (from.code !== to.code) return undefined;
  const [before, after] = [from, to].map(({ indices = [] }) => indices.find((index) => index.code === code));
  if (before === undefined || after === undefined) return undefined;
  const items = before.items.map((item) => itemContinuity(item, from, to, versions));
  const codes = items.map((item) => item?.code ?? '');
  const isSame =
    ruleOf(before) === ruleOf(after) &&
    codes.toSorted().join(' ') === after.items.toSorted().join(' ') &&
    before.items.every((item, place) => worthOf(item, from) === worthOf(codes[place] ?? '', to));
  const change = items.reduce<Change>((sum, item) => worst(sum, item?.change ?? 'scale'), 'none');
  return { code, change: isSame ? change : 'scale' };
}

function ruleOf({ scoring, aggregation, minimumAnsweredCount }: Index): string {
  return `${scoring} ${aggregation} ${minimumAnsweredCount}`;
}

/** All of an item that decides what an answer to it is worth. */
function worthOf(code: string, version: Version): string {
  const item = questionnaireItems(version).find((one) => one.code === code);
  if (item?.type === 'rating-scale')
    return JSON.stringify([item.min, item.max, item.topBoxCount, item.isReversed === true]);
  return item?.type === 'single-response'
    ? JSON.stringify(item.options.map((option) => [option.code, option.score, option.isPositive === true]))
    : '';
}
