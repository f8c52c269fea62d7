import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Choice } from '../../../analysis/report/tables/chosen-table.ts';
import { sortOrders, type SortOrder } from '../../../analysis/report/tables/sorted-view.ts';
import { units } from '../../../analysis/report/table-view.ts';
import { possibleBases, usualBasis } from '../../../analysis/report/table-choice.ts';

export type Shows = 'table' | 'chart' | 'both';
export type ViewChoice = Choice & {
  shows: Shows;
  /** The column whose figures order the rows; null: as the questionnaire has them. */
  sort: string | null;
  order: SortOrder;
  /** Whether groups have letters that say which of the others are lower. */
  hasLetters: boolean;
  /** The one group that groups within groups are shown of; null: all. */
  within: string | null;
};

/** How an address wants a table to be seen; what it does not say, or says wrongly, is as usual for the kind of item. */
export function choiceOf(search: string, stubKind: PublishedTable['stubKind']): ViewChoice {
  const asked = new URLSearchParams(search);
  const shows = asked.get('show');
  return {
    shows: shows === 'table' || shows === 'chart' ? shows : 'both',
    unit: units.find((unit) => unit === asked.get('unit')) ?? 'percent',
    basis: possibleBases(stubKind).find((basis) => basis === asked.get('base')) ?? usualBasis(stubKind),
    sort: asked.get('sort'),
    order: sortOrders.find((order) => order === asked.get('order')) ?? 'highest',
    hasLetters: asked.get('letters') === 'yes',
    within: asked.get('within'),
  };
}

/** The address of this view, to hand on: everything else in it stays. */
export function addressOf(choice: ViewChoice, stubKind: PublishedTable['stubKind'], href: string): string {
  const url = new URL(href);
  const unusual = {
    show: choice.shows === 'both' ? null : choice.shows,
    unit: choice.unit === 'percent' ? null : choice.unit,
    base: choice.basis === usualBasis(stubKind) ? null : choice.basis,
    sort: choice.sort,
    order: choice.sort === null || choice.order === 'highest' ? null : choice.order,
    letters: choice.hasLetters ? 'yes' : null,
    within: choice.within,
  };
  for (const [name, value] of Object.entries(unusual)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
