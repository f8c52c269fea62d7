import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { notStated } from './groups-of-banner.ts';

type Tables = readonly (PublishedTable | PublishedResponseRate)[];

/** How many respondents, and people, there are in a group, as far as everybody may read it; null: nowhere. */
export interface PublishedSizes {
  responsesOf: (item: string, options: readonly string[]) => number | null;
  peopleOf: (item: string, options: readonly string[]) => number | null;
}

/** Sizes as the tables of attributes by themselves and the response rates say them. */
export function publishedSizes(tables: Tables): PublishedSizes {
  const responses = new Map<string, Map<string, number>>();
  const people = new Map<string, Map<string, number>>();
  for (const table of tables) {
    if (table.kind === 'response-rate') {
      const rows = table.rows.flatMap(({ code, kind, eligibleCount }): [string, number][] =>
        kind === 'option' && eligibleCount !== null ? [[code, eligibleCount]] : [],
      );
      people.set(table.item ?? '', new Map(rows));
      continue;
    }
    const column = table.points[0]?.column;
    if (table.banner !== null || table.stubKind !== 'single' || column?.status !== 'shown') continue;
    const counts = table.categories.flatMap(({ code }, place): [string, number][] => {
      const count = column.counts[place];
      return typeof count === 'number' ? [[code, count]] : [];
    });
    const blanks = table.responseCount - column.answeredBase;
    responses.set(table.stub, new Map([...counts, [notStated, blanks]]));
  }
  return {
    responsesOf: (item, options) => sumOf(responses.get(item), options),
    peopleOf: (item, options) =>
      sumOf(
        people.get(item),
        options.filter((option) => option !== notStated),
      ),
  };
}

function sumOf(counts: ReadonlyMap<string, number> | undefined, options: readonly string[]): number | null {
  if (counts === undefined || options.length === 0) return null;
  let sum = 0;
  for (const option of options) {
    const count = counts.get(option);
    if (count === undefined) return null;
    sum += count;
  }
  return sum;
}
