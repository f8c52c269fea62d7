import type { Questionnaire } from '../schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../schema/table-plan.ts';
import { asTabulated, type TabulatedItem } from '../items/as-tabulated.ts';
import { followedCodes } from './followed-codes.ts';

/**
 * The table plan of a questionnaire after a change of the questionnaire. Other codes of items and options are
 * followed, what became an attribute is a banner, and what is gone leaves the plan: crosses and banners of the item,
 * the option out of merged groups and nets, and a group of which less than two options are left.
 * What the change has not touched stays as it is, right or wrong; checkTablePlan (surveys/schema) names what is wrong.
 *
 * @example
 * followedPlan(
 *   { banners: [], crosses: [{ stub: 'a', banner: 'b' }] },
 *   { sections: [{ items: [{ type: 'open-ended', code: 'a' }] }] },
 *   { sections: [{ items: [{ type: 'open-ended', code: 'c' }] }] },
 * ).crosses // => [{ stub: 'c', banner: 'b' }]
 */
export function followedPlan(plan: TablePlan, before: Questionnaire, after: Questionnaire): TablePlan {
  const [old, now] = [tabulatedItems(before), tabulatedItems(after)];
  const items = renamed(old, now);
  const next = (code: string): string => items.get(code) ?? code;
  const optionsBefore = (code: string): readonly Coded[] => optionsOf(old, code);
  const changes = {
    items,
    options: new Map(
      old.map(({ code }) => [code, renamed(optionsBefore(code), optionsOf(now, next(code)))] as const),
    ),
  };
  const { banners, crosses, ...rest } = followedCodes(plan, changes);
  const attributesBefore = new Set(old.filter(isAttribute).map(({ code }) => next(code)));
  const attributes = now.filter(isAttribute).map(({ code }) => code);
  const gone = new Set(
    old.map(({ code }) => next(code)).filter((code) => !now.some((item) => item.code === code)),
  );
  const lost = new Set([...attributesBefore].filter((code) => !attributes.includes(code)));
  const isLost = (code: string): boolean => gone.has(code) || lost.has(code);
  const kept = banners.flatMap((banner, index) => {
    if (isLost(banner.item) || (banner.within !== undefined && isLost(banner.within))) return [];
    const earlier = optionsBefore(plan.banners[index]?.item ?? '').map(({ code }) => code);
    const left = optionsOf(now, banner.item).map(({ code }) => code);
    return [withoutOptions(banner, new Set(earlier.filter((code) => !left.includes(code))))];
  });
  const gained = attributes.filter(
    (code) =>
      !attributesBefore.has(code) && !kept.some(({ item, within }) => item === code && within === undefined),
  );
  return {
    ...rest,
    banners: [...kept, ...gained.map((item) => ({ item }))],
    // Every item stands by a banner already: a cross with it would be the same table again.
    crosses: crosses.filter(
      ({ stub, banner }) => !gone.has(stub) && !gone.has(banner) && !gained.includes(banner),
    ),
  };
}

interface Coded {
  code: string;
}

/** Codes that are not there any more, each with the one that stands in its place, if that is new. */
function renamed(before: readonly Coded[], after: readonly Coded[]): Map<string, string> {
  const [old, now] = [before.map(({ code }) => code), after.map(({ code }) => code)];
  if (old.length !== now.length) return new Map();
  return new Map(
    old.flatMap((code, index): [string, string][] => {
      const inPlace = now[index];
      return now.includes(code) || inPlace === undefined || old.includes(inPlace) ? [] : [[code, inPlace]];
    }),
  );
}

/** The banner without options that are gone: as followed codes, the renamed are none of them. */
function withoutOptions(banner: Banner, gone: ReadonlySet<string>): Banner {
  if (gone.size === 0) return banner;
  const groups = (points: readonly MergedPoint[]): MergedPoint[] =>
    points.flatMap((point) => {
      const options = point.options.filter((option) => !gone.has(option));
      return options.length < 2 && options.length < point.options.length ? [] : [{ ...point, options }];
    });
  return {
    ...banner,
    ...(banner.merges && { merges: groups(banner.merges) }),
    ...(banner.nets && { nets: groups(banner.nets) }),
  };
}

function tabulatedItems(questionnaire: Questionnaire): TabulatedItem[] {
  return asTabulated(questionnaire).sections.flatMap(({ items }) => items);
}

function optionsOf(items: readonly TabulatedItem[], code: string): readonly Coded[] {
  const item = items.find((one) => one.code === code);
  return item !== undefined && 'options' in item ? item.options : [];
}

function isAttribute(item: TabulatedItem): boolean {
  return item.type === 'single-response' && item.isAttribute === true;
}
