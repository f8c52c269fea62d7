import {
  adjustedPValues,
  chiSquareUpperTail,
  itemNonresponse,
  mentionOptionTests,
  type MentionOptionTest,
} from '../../../analysis/index.ts';
import { isBlank, type Reference, type Row } from '../reference.ts';
import { keyed } from '../recipes/figures.ts';
import { mentionFigures, testFigures } from '../recipes/multiple-response.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { dataOf, selectedRows, type EntryData } from '../selection.ts';

interface Several extends EntryData {
  options: string[];
  ticks?: string[][];
  groups_of: string[];
}

/** The answer of the staff survey that says none of the others; whoever ticked only that is no case of the test. */
const noneOfThem = 'none';

const ticksOf = (cell: string | undefined): string[] => (isBlank(cell) ? [] : cell.split(';'));

/** Who ticked anything but that none applies, and in which group. */
function casesOf(reference: Reference, data: Several): { ticks: string[]; group: number }[] {
  const people =
    data.ticks === undefined
      ? selectedRows(reference, data).map((row) => ({
          ticks: ticksOf(row[data.column]).filter((tick) => tick !== noneOfThem),
          group: row[data.by],
        }))
      : data.ticks.map((ticks, index) => ({ ticks, group: data.groups_of[index] }));
  return people
    .map(({ ticks, group }) => ({ ticks, group: data.groups.indexOf(group ?? '') }))
    .filter(({ ticks, group }) => ticks.length > 0 && group !== -1);
}

/** The p-values of options beside those of the chi-square alone, which rare ones must not have. */
function rareFigures(
  groups: readonly { base: number; counts: number[] }[],
  options: readonly string[],
): Record<string, unknown> {
  const tests = mentionOptionTests(groups, { seed: 1, rounds: 999, workLimit: 1e7 });
  const byOption = (of: (test: MentionOptionTest) => unknown) =>
    Object.fromEntries(tests.map((test) => [options[test.option], of(test)]));
  const chiSquared = tests.map(({ chiSquare }) => chiSquareUpperTail(chiSquare, groups.length - 1));
  const adjusted = adjustedPValues(chiSquared, 'holm');
  return {
    minimum_expected: byOption(({ minimumExpected }) => minimumExpected),
    chi2_p: byOption((test) => chiSquared[tests.indexOf(test)]),
    chi2_p_holm: byOption((test) => adjusted[tests.indexOf(test)]),
    fisher_freeman_halton_p: byOption(({ p }) => p),
    mixed_fisher_freeman_halton_p: byOption(({ p }) => p),
    mixed_holm_fisher_freeman_halton_p: byOption(({ pAdjusted }) => pAdjusted),
  };
}

/** Families about items with several answers, and about who did not answer. */
export const answerFamilies = {
  multiple_response: (reference, entry) => {
    const data = dataOf(entry) as Several;
    const rows = selectedRows(reference, data);
    return mentionFigures(
      rows.map((row) => ticksOf(row[data.column])),
      data.options,
    );
  },
  multiple_response_rare: (reference, entry) => {
    const data = dataOf(entry) as Several & { counts?: number[]; bases?: number[] };
    if (data.counts !== undefined) {
      const groups = data.counts.map((count, group) => ({
        base: data.bases?.[group] ?? Number.NaN,
        counts: [count],
      }));
      return rareFigures(groups, ['a']);
    }
    const cases = casesOf(reference, data);
    const groups = data.groups.map((_, group) => {
      const own = cases.filter((one) => one.group === group);
      const counts = data.options.map((option) => own.filter(({ ticks }) => ticks.includes(option)).length);
      return { base: own.length, counts };
    });
    const pooled = testFigures(cases, data.groups, data.options)['pooled'] as Record<string, unknown>;
    return {
      ...rareFigures(groups, data.options),
      pooled_statistic: pooled['X2_RS2'],
      pooled_df: pooled['df_RS2'],
      pooled_p: pooled['p_RS2'],
    };
  },
  multiple_response_test: (reference, entry) => {
    const data = dataOf(entry) as Several;
    return testFigures(casesOf(reference, data), data.groups, data.options);
  },
  item_nonresponse: (reference, entry) => {
    const data = dataOf(entry) as {
      file: string;
      filter: string;
      asked: string;
      column: string;
      answers: string[];
    };
    const rows = selectedRows(reference, data);
    const isAsked = (row: Row): boolean => row[data.filter] === data.asked;
    const isAnswered = (row: Row): boolean => !isBlank(row[data.column]);
    const status = itemNonresponse(rows.map(isAsked), rows.map(isAnswered));
    const asked = rows.filter(isAsked);
    const filterCount = (answer: string): number =>
      rows.filter((row) => (row[data.filter] ?? '') === answer).length;
    const counts = data.answers.map((answer) => asked.filter((row) => row[data.column] === answer).length);
    const [first = 0] = counts;
    const answeredCount = counts.reduce((sum, count) => sum + count, 0);
    return {
      rows: rows.length,
      filter_yes: filterCount('yes'),
      filter_no: filterCount('no'),
      filter_blank: filterCount(''),
      followup_answered: answeredCount,
      followup_answered_by_not_asked: status.strayCount,
      followup_asked_blank: status.blankCount,
      followup_distribution: keyed(data.answers, counts),
      percent_1_of_answered: (100 * first) / answeredCount,
      percent_1_of_asked: (100 * first) / asked.length,
      nonresponse_proportion: status.nonresponseProportion,
    };
  },
} satisfies Record<string, Recipe>;
