import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Choice } from '../../../analysis/report/tables/chosen-table.ts';
import { possibleBases, usualBasis } from '../../../analysis/report/table-choice.ts';

export type Shows = 'table' | 'chart' | 'both';
export type ViewChoice = Choice & { shows: Shows };

/** How an address wants a table to be seen; what it does not say, or says wrongly, is as usual for the kind of item. */
export function choiceOf(search: string, stubKind: PublishedTable['stubKind']): ViewChoice {
  const asked = new URLSearchParams(search);
  const shows = asked.get('show');
  return {
    shows: shows === 'table' || shows === 'chart' ? shows : 'both',
    unit: asked.get('unit') === 'count' ? 'count' : 'percent',
    basis: possibleBases(stubKind).find((basis) => basis === asked.get('base')) ?? usualBasis(stubKind),
  };
}

/** The address of this view, to hand on: everything else in it stays. */
export function addressOf(choice: ViewChoice, stubKind: PublishedTable['stubKind'], href: string): string {
  const url = new URL(href);
  const unusual = {
    show: choice.shows === 'both' ? null : choice.shows,
    unit: choice.unit === 'percent' ? null : choice.unit,
    base: choice.basis === usualBasis(stubKind) ? null : choice.basis,
  };
  for (const [name, value] of Object.entries(unusual)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
