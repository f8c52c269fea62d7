import type { Table } from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';

/** A published table as it was computed. */
export function withoutWords(table: PublishedTable): Table {
  return { ...table, points: [...table.points], categories: table.categories.map(({ code }) => code) };
}
