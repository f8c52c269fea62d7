import { asTabulated, type TabulatedItem } from '../../../../../surveys/items/as-tabulated.ts';
import type { SingleResponseItem } from '../../../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../../../../../surveys/schema/table-plan.ts';
import { nextCode } from './codes.ts';

/** What came from the server or out of the JSON view, with empty places where something is missing. */
export function editedTablePlan(
  raw: unknown,
  { code, version }: Pick<Questionnaire, 'code' | 'version'>,
): TablePlan {
  const whole = raw as Partial<TablePlan>;
  return {
    ...whole,
    format: 'kotae-table-plan/1',
    questionnaire: code,
    version,
    banners: (whole.banners ?? []).map((banner) => ({
      ...banner,
      ...(banner.merges && { merges: banner.merges.map(editedGroup) }),
      ...(banner.nets && { nets: banner.nets.map(editedGroup) }),
    })),
    crosses: whole.crosses ?? [],
  };
}

function editedGroup(group: MergedPoint): MergedPoint {
  const { label } = group as Partial<MergedPoint>;
  return { ...group, label: label ?? { ja: '' } };
}

/** What has tables: all items but free text, numbers by band, rankings by what was ranked and what came first. */
export function tabulatedItems(questionnaire: Questionnaire): TabulatedItem[] {
  return asTabulated(questionnaire).sections.flatMap(({ items }) =>
    items.filter(({ type }) => type !== 'open-ended'),
  );
}

/** Whether an item's groups can stand side by side as columns of every table. */
export function isAttribute(item: TabulatedItem): item is SingleResponseItem {
  return item.type === 'single-response' && item.isAttribute === true;
}

/** Whether a banner divides everybody, not the groups of another attribute. */
export function isPlain({ within }: Banner): boolean {
  return within === undefined;
}

/** What an item can be crossed with: items with options that no banner has yet. */
export function crossBanners(plan: TablePlan, items: readonly TabulatedItem[]): TabulatedItem[] {
  return items.filter(
    (item) =>
      'options' in item && !plan.banners.some((banner) => isPlain(banner) && banner.item === item.code),
  );
}

/** The plan with an item as a banner, in place of the crosses with it: a banner stands by every item. */
export function withBanner(plan: TablePlan, item: string): TablePlan {
  return {
    ...plan,
    banners: [...plan.banners, { item }],
    crosses: plan.crosses.filter(({ banner }) => banner !== item),
  };
}

/** The plan with an attribute within another one, in the groups that it has by itself: there they are smaller still. */
export function withNested(plan: TablePlan, within: string, item: string): TablePlan {
  const plain = plan.banners.find((banner) => isPlain(banner) && banner.item === item);
  return { ...plan, banners: [...plan.banners, { ...plain, item, within }] };
}

/** The plan without a banner. */
export function withoutBanner(plan: TablePlan, index: number): TablePlan {
  return { ...plan, banners: plan.banners.toSpliced(index, 1) };
}

/** The plan with other groups in a banner; whatever else the banner says stays. */
export function withGroups(
  plan: TablePlan,
  index: number,
  kind: 'merges' | 'nets',
  groups: MergedPoint[],
): TablePlan {
  return {
    ...plan,
    banners: plan.banners.map((banner, position) => {
      if (position !== index) return banner;
      const { [kind]: _, ...rest } = banner;
      return groups.length > 0 ? { ...rest, [kind]: groups } : rest;
    }),
  };
}

/** A group of a banner as it is when it has just been added, under a code that neither options nor groups have. */
export function newGroup(
  banner: Banner,
  item: SingleResponseItem | undefined,
  kind: 'merges' | 'nets',
): MergedPoint {
  const taken = [...(item?.options ?? []), ...(banner.merges ?? []), ...(banner.nets ?? [])];
  return {
    code: nextCode(
      taken.map(({ code }) => code),
      kind === 'nets' ? 'net' : 'group',
    ),
    label: { ja: '' },
    options: [],
  };
}
