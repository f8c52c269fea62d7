import { sortOrders, type SortOrder } from '../../../analysis/report/tables/sorted-view.ts';
import type { GridGroup } from '../../../analysis/report/overview/grid-of-items.ts';

/** What a reader chose on the grid of items. */
export interface GridChoice extends GridGroup {
  basis: 'asked' | 'cases';
  /** The column whose figures order the rows; null: as the questionnaire has them. */
  sort: string | null;
  order: SortOrder;
}

/** How an address wants the grid to be seen; what it does not say is as usual. */
export function gridChoiceOf(search: string): GridChoice {
  const asked = new URLSearchParams(search);
  return {
    by: asked.get('by'),
    group: asked.get('group') ?? 'total',
    basis: asked.get('base') === 'cases' ? 'cases' : 'asked',
    sort: asked.get('sort'),
    order: sortOrders.find((order) => order === asked.get('order')) ?? 'highest',
  };
}

/** The address of this view, to hand on: everything else in it stays. */
export function gridAddressOf({ by, group, basis, sort, order }: GridChoice, href: string): string {
  const url = new URL(href);
  const unusual = {
    by,
    group: by === null ? null : group,
    base: basis === 'asked' ? null : basis,
    sort,
    order: sort === null || order === 'highest' ? null : order,
  };
  for (const [name, value] of Object.entries(unusual)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
