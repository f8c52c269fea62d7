import { at } from '../numeric/at.ts';
import { scaleStatistics } from '../tabulate/scale-statistics.ts';
import type { Column, ShownColumn } from '../tabulate/table.ts';
import type { PublishedTable } from './published-table.ts';

/** A table as one round of a series published it. */
export interface RoundTable {
  round: number;
  table: PublishedTable;
}

/**
 * The answers of several rounds of a series added up, out of what each round has published and nothing else: a figure of
 * it is a sum of figures that everybody can read, so it tells nothing new of anybody. A group that one of the rounds hides
 * is hidden in the sum; a group that one of them does not have is not in it. What rests on respondents being different
 * people (sentences, weights) is left out: the same people answer again.
 *
 * Shape    rounds in order, of one table of one questionnaire; each answer counts as an answer.
 * Base     answers: whoever was asked or answered in several rounds is counted as often.
 * Missing  null: fewer than two rounds; an index, whose scores are no sums; tables that are not of the same make.
 * @example pooledTable([{ round: 1, table: singleTable }, { round: 2, table: singleTable }]).points[0].column.askedBase // => 1200
 */
export function pooledTable(rounds: readonly RoundTable[]): PublishedTable | null {
  const tables = rounds.map(({ table }) => table);
  const [first, ...others] = tables;
  const last = tables.at(-1);
  if (first === undefined || last === undefined || others.length === 0) return null;
  if (first.index || first.caseWeights !== undefined) return null;
  if (!others.every((other) => makeOf(other) === makeOf(first))) return null;
  const { finding: _finding, weighted: _weighted, coarsenings: _coarsenings, ...rest } = last;
  const notAskedCount = tables.reduce((sum, { notAskedCount: one = 0 }) => sum + one, 0);
  return {
    ...rest,
    pooledRounds: rounds.map(({ round }) => round),
    opensOn: first.opensOn,
    closesOn: last.closesOn,
    // How many different people the rounds were open to is not known.
    eligibleCount: 0,
    responseCount: tables.reduce((sum, { responseCount }) => sum + responseCount, 0),
    ...(notAskedCount > 0 && { notAskedCount }),
    points: first.points.flatMap((point) => {
      const same = tables.map(({ points }) => points.find((one) => groupOf(one) === groupOf(point)));
      const own = same.filter((one) => one !== undefined);
      if (own.length < tables.length) return [];
      const joined = own.some((one) => one.joined !== undefined);
      return [
        {
          ...point,
          ...(joined && { joined: 'not_stated' as const }),
          column: pooledColumn(
            own.map(({ column }) => column),
            first.scale,
          ),
        },
      ];
    }),
  };
}

/** What has to be equal for counts to be added up. */
function makeOf({ stub, banner, categories, nonSubstantive = [], scale }: PublishedTable): string {
  const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);
  const points = scale && [scale.min, scale.max, scale.topBoxCount, scale.bottomBoxCount];
  return JSON.stringify([stub, banner, codes(categories), codes(nonSubstantive), points]);
}

function groupOf({ code, kind, options = [], within }: PublishedTable['points'][number]): string {
  return JSON.stringify([code, kind, options, within?.code, within?.options]);
}

function pooledColumn(columns: readonly Column[], scale: PublishedTable['scale']): Column {
  const hidden = columns.find((column) => column.status === 'suppressed');
  if (hidden !== undefined) return hidden;
  const shown = columns.filter((column) => column.status === 'shown');
  const [first] = shown;
  return first === undefined ? { status: 'no_cases' } : addedUp(first, shown, scale);
}

function addedUp(
  first: ShownColumn,
  shown: readonly ShownColumn[],
  scale: PublishedTable['scale'],
): ShownColumn {
  const sumOf = (count: (column: ShownColumn) => number): number =>
    shown.reduce((sum, column) => sum + count(column), 0);
  const counts = first.counts.map((_, category): ShownColumn['counts'][number] => {
    const own = shown.map((column) => at(column.counts, category));
    return own.find((count) => typeof count !== 'number') ?? own.reduce<number>(added, 0);
  });
  const whole = counts.filter((count) => typeof count === 'number');
  const isWhole = whole.length === counts.length;
  const askedBase = sumOf((column) => column.askedBase);
  return {
    status: 'shown',
    askedBase,
    answeredBase: sumOf((column) => column.answeredBase),
    nonresponseCount: sumOf((column) => column.nonresponseCount),
    nonSubstantiveCount: sumOf((column) => column.nonSubstantiveCount),
    ...(first.nonSubstantiveCounts && {
      nonSubstantiveCounts: first.nonSubstantiveCounts.map((_, option) =>
        sumOf((column) => at(column.nonSubstantiveCounts ?? [], option)),
      ),
    }),
    counts,
    ...(first.mentionCount !== undefined && isWhole && { mentionCount: whole.reduce(added, 0) }),
    ...(scale !== null && isWhole && { statistics: scaleStatistics(whole, { ...scale, askedBase }) }),
  };
}

function added(sum: number, count: number | { status: string }): number {
  return typeof count === 'number' ? sum + count : sum;
}
