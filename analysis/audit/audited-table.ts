import type { PublishedIndex, PublishedResponseRate, WeightedTotal } from '../report/published-table.ts';
import type { PrintedNumber } from '../report/quantity.ts';
import type { Table } from '../tabulate/table.ts';

/** A published table without its words: of what it is, and which groups it shows, hides and leaves out. */
export interface AuditedTable extends Omit<Table, 'categories' | 'points'> {
  categories: readonly { code: string }[];
  points: readonly Table['points'][number][];
  nonSubstantive?: readonly { code: string }[];
  bannerKind: 'single' | 'multiple' | null;
  scale: { topBoxCount: number; bottomBoxCount: number } | null;
  index?: Omit<PublishedIndex, 'items'> | null | undefined;
  weighted?: Pick<WeightedTotal, 'proportions' | 'mean'> | null | undefined;
}

/** Response rates without their words. */
export type AuditedRate = Pick<PublishedResponseRate, 'item' | 'rows' | 'eligibleCount' | 'responseCount'>;

/** What one kind of output prints about a table, wherever it stands: a page, a chart, the line of a plan. */
export interface PrintedOutput {
  output: string;
  table: AuditedTable;
  numbers: readonly PrintedNumber[];
}

/** What one kind of output prints about response rates. */
export interface PrintedRate {
  output: string;
  rate: AuditedRate;
  numbers: readonly PrintedNumber[];
}

/** An item that is asked of exactly those who chose some categories of another one of one answer. */
export interface Routing {
  stub: string;
  on: string;
  categories: readonly string[];
}
