import type { TabulatedItem } from '../../../surveys/items/as-tabulated.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Banner } from '../../../surveys/schema/table-plan.ts';

/** Among the options of a merged group: whoever stated none is counted with it. */
export const notStated = 'not_stated';

/** A group as the tables of a plan have it, in their order. */
export interface PlannedGroup {
  code: string;
  options: string[];
  label: LocalText;
}

/** The groups that a banner divides its item's respondents into, without nets and without those who stated none. */
export function groupsOfBanner({ merges = [] }: Pick<Banner, 'merges'>, item: TabulatedItem): PlannedGroup[] {
  const groups: PlannedGroup[] = [];
  for (const { code, label } of 'options' in item ? item.options : []) {
    const merge = merges.find(({ options }) => options.includes(code));
    if (merge === undefined) groups.push({ code, options: [code], label });
    else if (!groups.some((group) => group.code === merge.code)) groups.push(merge);
  }
  return groups;
}
