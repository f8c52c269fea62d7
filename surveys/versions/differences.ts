import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { questionnaireItems } from '../items/questionnaire-items.ts';
import { rulesOf } from '../items/rules/rules-of.ts';

/** What became of an item between two versions. */
export interface ItemDifference {
  code: string;
  kind: 'added' | 'removed' | 'changed';
  /** Of a changed one: which of its keys differ (`text`, `options`, `min` ...), or `order` where it was moved. */
  keys: string[];
  before: Item | null;
  after: Item | null;
}

/**
 * The items that differ between two versions, in the order of the newer, then those that are gone. An item is known
 * by its code; one whose neighbour before it is another is moved.
 *
 * @example
 * differences(
 *   { sections: [{ items: [{ code: 'a', text: { ja: '旧' } }] }] },
 *   { sections: [{ items: [{ code: 'a', text: { ja: '新' } }, { code: 'b' }] }] },
 * ).map(({ code, kind, keys }) => [code, kind, ...keys]) // => [['a', 'changed', 'text'], ['b', 'added']]
 */
export function differences(
  before: Pick<Questionnaire, 'sections'>,
  after: Pick<Questionnaire, 'sections'>,
): ItemDifference[] {
  const [old, now] = [questionnaireItems(before), questionnaireItems(after)];
  const oldByCode = new Map(old.map((item) => [item.code, item]));
  const kept = new Set(now.map(({ code }) => code));
  const orderBefore = old.filter(({ code }) => kept.has(code)).map(({ code }) => code);
  const orderAfter = now.filter(({ code }) => oldByCode.has(code)).map(({ code }) => code);
  const found = now.flatMap((item): ItemDifference[] => {
    const earlier = oldByCode.get(item.code);
    if (earlier === undefined)
      return [{ code: item.code, kind: 'added', keys: [], before: null, after: item }];
    const keys = changedKeys(earlier, item);
    const place = orderAfter.indexOf(item.code);
    if (orderBefore[orderBefore.indexOf(item.code) - 1] !== orderAfter[place - 1]) keys.push('order');
    return keys.length === 0
      ? []
      : [{ code: item.code, kind: 'changed', keys, before: earlier, after: item }];
  });
  const gone = old
    .filter(({ code }) => !kept.has(code))
    .map((item): ItemDifference => ({
      code: item.code,
      kind: 'removed',
      keys: [],
      before: item,
      after: null,
    }));
  return [...found, ...gone];
}

/** What does not change a question as it is asked. */
const silent = new Set(['reportText', 'continues']);

/**
 * Whether figures of an item may stand beside those of its earlier version: unchanged, only worded otherwise, or on
 * another scale. Labels of options are wording; their codes, number and order are the scale.
 *
 * @example continuationOf({ type: 'rating-scale', min: 1, max: 5 }, { type: 'rating-scale', min: 1, max: 7 }) // => 'scale'
 */
export function continuationOf(before: Item, after: Item): 'none' | 'wording' | 'scale' {
  const keys = changedKeys(before, after);
  const { scaleKeys } = rulesOf(after);
  const isOtherScale =
    before.type !== after.type ||
    keys.some(
      (key) => scaleKeys.includes(key) && (key !== 'options' || optionCodes(before) !== optionCodes(after)),
    );
  if (isOtherScale) return 'scale';
  return keys.some((key) => !silent.has(key)) ? 'wording' : 'none';
}

function optionCodes(item: Item): string {
  return 'options' in item ? item.options.map(({ code }) => code).join(' ') : '';
}

function changedKeys(before: Item, after: Item): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter(
    (key) => key !== 'code' && written(Reflect.get(before, key)) !== written(Reflect.get(after, key)),
  );
}

/** As JSON with keys in order: what was left out and what is undefined are the same. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
