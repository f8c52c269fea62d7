import type { Questionnaire } from '../schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../schema/table-plan.ts';
import { asTabulated, type TabulatedItem } from '../items/as-tabulated.ts';

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
  const codes = codeChanges(old, now);
  const attributesBefore = new Set(old.filter(isAttribute).map(({ code }) => codes.get(code) ?? code));
  const attributes = now.filter(isAttribute).map(({ code }) => code);
  const lost = [...attributesBefore].filter((code) => !attributes.includes(code));
  const attribute = (code: string): string | null => {
    const item = followed(codes, code);
    return item === null || lost.includes(item) ? null : item;
  };
  const banners = plan.banners.flatMap((banner) => {
    const item = attribute(banner.item);
    const within = banner.within === undefined ? undefined : attribute(banner.within);
    if (item === null || within === null) return [];
    const options = codeChanges(optionsOf(old, banner.item), optionsOf(now, item));
    return [withOptions({ ...banner, item, ...(within !== undefined && { within }) }, options)];
  });
  const gained = attributes.filter(
    (code) =>
      !attributesBefore.has(code) &&
      !banners.some(({ item, within }) => item === code && within === undefined),
  );
  const crosses = plan.crosses.flatMap((cross) => {
    const [stub, banner] = [followed(codes, cross.stub), followed(codes, cross.banner)];
    // Every item stands by a banner already: a cross with it would be the same table again.
    return stub === null || banner === null || gained.includes(banner) ? [] : [{ ...cross, stub, banner }];
  });
  return { ...plan, banners: [...banners, ...gained.map((item) => ({ item }))], crosses };
}

interface Coded {
  code: string;
}

/** Codes that are not there any more, each with the one that stands in its place, or null where it is gone. */
type CodeChanges = ReadonlyMap<string, string | null>;

function codeChanges(before: readonly Coded[], after: readonly Coded[]): CodeChanges {
  const [old, now] = [before.map(({ code }) => code), after.map(({ code }) => code)];
  return new Map(
    old.flatMap((code, index): [string, string | null][] => {
      if (now.includes(code)) return [];
      const inPlace = old.length === now.length ? now[index] : undefined;
      return [[code, inPlace === undefined || old.includes(inPlace) ? null : inPlace]];
    }),
  );
}

function followed(changes: CodeChanges, code: string): string | null {
  const next = changes.get(code);
  return next === undefined ? code : next;
}

function withOptions(banner: Banner, changes: CodeChanges): Banner {
  if (changes.size === 0) return banner;
  const groups = (points: readonly MergedPoint[]): MergedPoint[] =>
    points.flatMap((point) => {
      const options = point.options.flatMap((option) => followed(changes, option) ?? []);
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
