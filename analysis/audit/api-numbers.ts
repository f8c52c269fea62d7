import type { PrintedNumber, Quantity } from '../report/quantity.ts';
import type { Column, ShownColumn } from '../tabulate/table.ts';
import type { AuditedRate, AuditedTable } from './audited-table.ts';
import { unrounded } from './facts/precision.ts';

type Index = NonNullable<AuditedTable['index']>;

/**
 * The numbers of a table as it is served to programs: counts as they are, means unrounded, shares in percent.
 *
 * Missing  a hidden column says nothing, unless a figure was left in it; one without cases that nobody was asked.
 * @example apiNumbers({ ...singleTable, points: [{ code: 'total', kind: 'total', column: { status: 'no_cases' } }] })[0] // => { group: 'total', quantity: { kind: 'asked' }, value: 0, decimals: 0 }
 */
export function apiNumbers(table: AuditedTable): PrintedNumber[] {
  return [
    ...table.points.flatMap(({ code, column }): PrintedNumber[] => {
      const numbers = column.status === 'no_cases' ? ofNobody(table) : ofColumn(column, table);
      return numbers.map((number) => ({ group: code, ...number }));
    }),
    ...weightedNumbers(table),
  ];
}

/**
 * The numbers of response rates as they are served to programs; how many responded is what says something.
 * @example apiRateNumbers(hirakataResponseRate).every(({ quantity }) => quantity.kind === 'responded') // => true
 */
export function apiRateNumbers({ rows }: Pick<AuditedRate, 'rows'>): PrintedNumber[] {
  return rows.map(({ code, responseCount }) => ({
    group: code,
    quantity: { kind: 'responded' },
    value: responseCount,
    decimals: 0,
  }));
}

type ColumnNumber = Omit<PrintedNumber, 'group'>;

/** A column with whatever is served of it: what stands in a hidden one by mistake is read like the rest. */
type ServedColumn = Pick<Column, 'status'> & Partial<Omit<ShownColumn, 'status'>>;

function ofColumn(column: ServedColumn, table: AuditedTable): ColumnNumber[] {
  const number = (quantity: Quantity, value: unknown, decimals = 0): ColumnNumber[] =>
    typeof value === 'number' ? [{ quantity, value, decimals }] : [];
  const { statistics } = column;
  return [
    ...number({ kind: 'asked' }, column.askedBase),
    ...number({ kind: 'answered' }, column.answeredBase),
    ...number({ kind: 'nonresponse' }, column.nonresponseCount),
    ...number({ kind: 'non-substantive' }, column.nonSubstantiveCount),
    ...(table.nonSubstantive ?? []).flatMap(({ code }, place) =>
      number({ kind: 'non-substantive', option: code }, column.nonSubstantiveCounts?.[place]),
    ),
    ...number({ kind: 'mentions' }, column.mentionCount),
    ...table.categories.flatMap(({ code }, place) =>
      number({ kind: 'count', category: code }, column.counts?.[place]),
    ),
    ...number({ kind: 'score' }, column.indexScore, decimalsOfScore(table.index)),
    ...number({ kind: 'mean' }, statistics?.mean, unrounded),
    ...number({ kind: 'standard-deviation' }, statistics?.standardDeviation, unrounded),
    ...number({ kind: 'median' }, statistics?.median, unrounded),
  ];
}

/** Scores are rounded where they are published; without an index there is none. */
function decimalsOfScore(index: Index | null | undefined): number {
  return index?.decimals ?? unrounded;
}

function ofNobody({ categories }: AuditedTable): ColumnNumber[] {
  const kinds = ['asked', 'answered', 'nonresponse', 'non-substantive'] as const;
  return [
    ...kinds.map((kind) => ({ quantity: { kind }, value: 0, decimals: 0 })),
    ...categories.map(({ code }) => ({
      quantity: { kind: 'count' as const, category: code },
      value: 0,
      decimals: 0,
    })),
  ];
}

function weightedNumbers({ weighted, categories, points }: AuditedTable): PrintedNumber[] {
  const total = points.find(({ kind }) => kind === 'total');
  if (!weighted || total === undefined) return [];
  const number = (quantity: Quantity, value: number): PrintedNumber => ({
    group: total.code,
    quantity,
    value,
    decimals: unrounded,
  });
  return [
    ...categories.flatMap(({ code }, place) => {
      const share = weighted.proportions[place];
      return share === undefined ? [] : [number({ kind: 'weighted-share', category: code }, 100 * share)];
    }),
    ...(weighted.mean === null ? [] : [number({ kind: 'weighted-mean' }, weighted.mean)]),
  ];
}
