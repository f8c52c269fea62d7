import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { questionnaireItems } from '../items/questionnaire-items.ts';
import { rulesOf } from '../items/rules/rules-of.ts';

/** What became of an item between two versions. */
export interface ItemDifference {
  code: string;
  kind: 'added' | 'removed' | 'changed';
  /**
   * Of a changed one: which of its keys differ (`text`, `options`, `min` ...), `code` where it was called otherwise,
   * `translation` where only texts in other languages than Japanese differ, `order` where it was moved.
   */
  keys: string[];
  before: Item | null;
  after: Item | null;
}

type Version = Pick<Questionnaire, 'sections'> & Partial<Pick<Questionnaire, 'version'>>;

/**
 * The items that differ between two versions, in the order of the newer, then those that are gone. An item is known
 * by its code, or by what it says that it was called in the earlier version. As few as possible are moved.
 *
 * @example
 * differences(
 *   { sections: [{ items: [{ code: 'a', text: { ja: '旧' } }] }] },
 *   { sections: [{ items: [{ code: 'a', text: { ja: '新' } }, { code: 'b' }] }] },
 * ).map(({ code, kind, keys }) => [code, kind, ...keys]) // => [['a', 'changed', 'text'], ['b', 'added']]
 */
export function differences(before: Version, after: Version): ItemDifference[] {
  const [old, now] = [questionnaireItems(before), questionnaireItems(after)];
  const earlierOf = earlierItems(old, now, before.version);
  const continued = new Set(earlierOf.values());
  const unmoved = inOrder(now.flatMap((item) => earlierOf.get(item) ?? []).map((item) => old.indexOf(item)));
  const found = now.flatMap((item): ItemDifference[] => {
    const { code } = item;
    const earlier = earlierOf.get(item);
    if (earlier === undefined) return [{ code, kind: 'added', keys: [], before: null, after: item }];
    const keys = [...(earlier.code === code ? [] : ['code']), ...toldKeys(earlier, item)];
    if (!unmoved.has(old.indexOf(earlier))) keys.push('order');
    return keys.length === 0 ? [] : [{ code, kind: 'changed', keys, before: earlier, after: item }];
  });
  const gone = old
    .filter((item) => !continued.has(item))
    .map((item): ItemDifference => ({
      code: item.code,
      kind: 'removed',
      keys: [],
      before: item,
      after: null,
    }));
  return [...found, ...gone];
}

/** The item of the version before that each item was, if it was one. */
function earlierItems(
  old: readonly Item[],
  now: readonly Item[],
  version: number | undefined,
): ReadonlyMap<Item, Item> {
  const byCode = new Map(old.map((item) => [item.code, item]));
  const namedThere = ({ continues }: Item): string | undefined =>
    continues !== undefined && continues.version === version ? continues.item : undefined;
  const claimed = new Set(now.flatMap((item) => namedThere(item) ?? []));
  return new Map(
    now.flatMap((item): [Item, Item][] => {
      const own = namedThere(item) ?? (claimed.has(item.code) ? undefined : item.code);
      const earlier = own === undefined ? undefined : byCode.get(own);
      return earlier === undefined ? [] : [[item, earlier]];
    }),
  );
}

/** What of an item is told to differ; that it continues an earlier one is no difference from that one. */
function toldKeys(before: Item, after: Item): string[] {
  const all = changedKeys(before, after).filter((key) => key !== 'continues');
  const own = changedKeys(before, after, withoutTranslations).filter((key) => all.includes(key));
  return own.length < all.length ? [...own, 'translation'] : own;
}

/** Most of some numbers that stand in ascending order already (the longest increasing subsequence). */
function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  const longest: number[][] = [];
  for (const number of numbers) {
    const before = longest.findLast((run) => (run.at(-1) ?? number) < number) ?? [];
    const run = [...before, number];
    const rival = longest[run.length - 1];
    if (rival === undefined || number < (rival.at(-1) ?? number)) longest[run.length - 1] = run;
  }
  return new Set(longest.at(-1));
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

type Seen = (part: object) => object;

/** The keys under which two items differ, by what of each part is looked at. */
function changedKeys(before: Item, after: Item, seen: Seen = (part) => part): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const under = (item: Item, key: string): string => written({ [key]: Reflect.get(item, key) }, seen);
  return [...keys].filter((key) => key !== 'code' && under(before, key) !== under(after, key));
}

function withoutTranslations(part: object): object {
  return 'ja' in part ? { ja: part.ja } : part;
}

/** What means the same as nothing at all. */
const asIfLeftOut: Readonly<Record<string, unknown>> = { isSubstantive: true, decimals: 0, minChoices: 1 };

/** As JSON with keys in order: what was left out, is undefined, or means the same as nothing is the same. */
function written(value: unknown, seen: Seen): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(seen(part))
            .filter(([key, own]) => own !== (Object.hasOwn(asIfLeftOut, key) ? asIfLeftOut[key] : false))
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
