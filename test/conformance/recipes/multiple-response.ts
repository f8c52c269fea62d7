import {
  adjustedPValues,
  coMentions,
  frequencyTable,
  itemNonresponse,
  mentionShares,
  mentionSharesByGroup,
  mentionsTest,
  notAsked,
} from '../../../analysis/index.ts';
import { caseFileOf, left } from '../../analysis/case-file-of.ts';
import { isBlank, type Reference } from '../reference.ts';
import { estimated, inPercent, keyed } from './figures.ts';
import type { Recipe } from './recipe.ts';

/** Who ticked what; null: not asked. */
export type Ticks = string[] | null;

function learnCode({ rows }: Reference): { ticks: string[]; role: string | undefined }[] {
  return rows('so2025_first1000.csv').map((row) => ({
    ticks: isBlank(row['LearnCode']) ? [] : row['LearnCode'].split(';'),
    role: isBlank(row['ICorPM']) ? undefined : row['ICorPM'],
  }));
}

const thanksgiving = 'thanksgiving-2015-poll-data.csv';
const dishColumns = Array.from({ length: 14 }, (_, index) => 11 + index);

function sideDishes({ cells }: Reference, names: readonly string[]): { ticks: Ticks; place: string }[] {
  const [head = [], ...rows] = cells(thanksgiving);
  const place = head.findIndex((text) => text.includes('where you live'));
  return rows.map((row) => ({
    ticks:
      row[1] === 'Yes'
        ? dishColumns.flatMap((column, dish) => (isBlank(row[column]) ? [] : (names[dish] ?? [])))
        : null,
    place: row[place] ?? '',
  }));
}

/** The names of the dishes, as the entries have them: what stands in the column, up to its explanation. */
function dishNames({ cells }: Reference, known: readonly string[]): string[] {
  const [, ...rows] = cells(thanksgiving);
  return dishColumns.map((column) => {
    const written = rows.map((row) => row[column]).find((cell) => !isBlank(cell)) ?? '';
    // The longest name first: "Cornbread" begins with "Corn".
    const names = known.toSorted((a, b) => b.length - a.length);
    return names.find((name) => written.startsWith(name)) ?? 'Other';
  });
}

/** Counts on the three bases, by way of a case file and a frequency table. */
export function mentionFigures(cases: Ticks[], options: readonly string[]): Record<string, unknown> {
  const caseFile = caseFileOf(
    [{ code: 'q', kind: 'multiple', categories: [...options], exclusive: [] }],
    cases.map((ticks) => ({ q: ticks ?? left(notAsked) })),
  );
  const column = frequencyTable(caseFile, 'q').points[0]?.column;
  if (column?.status !== 'shown') throw new Error('no cases');
  const counts = column.counts.map(Number);
  const shares = mentionShares(counts, {
    caseBase: column.answeredBase,
    askedBase: column.askedBase,
  });
  return {
    n_asked: column.askedBase,
    n_cases_at_least_one: column.answeredBase,
    n_no_selection: column.nonresponseCount,
    total_responses: shares.mentionCount,
    responses_per_case: shares.mentionsPerCase,
    items: keyed(
      options,
      shares.options.map(({ count, ofCases, ofResponses, ofAsked }) => ({
        count,
        percent_of_cases: inPercent(ofCases),
        percent_of_responses: inPercent(ofResponses),
        percent_of_asked: inPercent(ofAsked),
      })),
    ),
  };
}

/** The test by groups of those who ticked anything. */
export function testFigures(
  cases: { ticks: string[]; group: number }[],
  keys: readonly string[],
  options: readonly string[],
): Record<string, unknown> {
  const masks = cases.map(({ ticks }) =>
    ticks.reduce((mask, tick) => {
      const option = options.indexOf(tick);
      return option === -1 ? mask : mask | (1 << option);
    }, 0),
  );
  const groupOf = cases.map(({ group }) => group);
  const together = coMentions(masks, groupOf, { groupCount: keys.length, optionCount: options.length });
  const groups = keys.map((_, group) => ({
    base: groupOf.filter((own) => own === group).length,
    coMentions: together[group] ?? [],
  }));
  const test = estimated(mentionsTest(groups));
  const p = test.items.map((item) => item.p);
  return {
    n: cases.length,
    groups: keyed(
      keys,
      groups.map(({ base }) => base),
    ),
    percent_of_cases_by_group: keyed(
      keys,
      mentionSharesByGroup(groups).map((shares) => keyed(options, shares.map(inPercent))),
    ),
    item_chi2: keyed(
      options,
      test.items.map(({ chiSquare }) => chiSquare),
    ),
    item_df: test.itemDf,
    item_p: keyed(options, p),
    item_p_bonferroni: keyed(options, adjustedPValues(p, 'bonferroni')),
    item_p_holm: keyed(options, adjustedPValues(p, 'holm')),
    item_p_bh: keyed(options, adjustedPValues(p, 'bh')),
    X2_S: test.chiSquareSum,
    df_first_order: test.firstOrder.df,
    p_first_order: test.firstOrder.p,
    sum_lambda: test.raoScott.eigenvalueSum,
    sum_lambda_sq: test.raoScott.eigenvalueSquareSum,
    X2_RS2: test.raoScott.statistic,
    df_RS2: test.raoScott.df,
    p_RS2: test.raoScott.p,
    pooled: {
      sum_r_sq: test.pooled.correlationSquareSum,
      X2_RS2: test.pooled.statistic,
      df_RS2: test.pooled.df,
      p_RS2: test.pooled.p,
    },
  };
}

const itemKeys = (value: unknown): string[] => Object.keys(value as Record<string, unknown>);

export const multipleResponse: Record<string, Recipe> = {
  'S-MR-01': (reference, { value }) =>
    mentionFigures(
      learnCode(reference).map(({ ticks }) => ticks),
      itemKeys(value['items']),
    ),
  'S-MR-02': (reference) => {
    const keys = ['Individual contributor', 'People manager'];
    const cases = learnCode(reference).flatMap(({ ticks, role }) =>
      role === undefined || ticks.length === 0 ? [] : [{ ticks, group: keys.indexOf(role) }],
    );
    const all = [...new Set(cases.flatMap(({ ticks }) => ticks))].toSorted();
    const options = all.filter((option) => cases.filter(({ ticks }) => ticks.includes(option)).length >= 30);
    return testFigures(cases, keys, options);
  },
  'S-MR-03': (reference, { value }) => {
    const names = dishNames(reference, itemKeys(value['items']));
    return mentionFigures(
      sideDishes(reference, names).map(({ ticks }) => ticks),
      names,
    );
  },
  'S-MR-04': (reference, { value }) => {
    const keys = ['Rural', 'Suburban', 'Urban'];
    const names = dishNames(reference, itemKeys(value['item_chi2']));
    const cases = sideDishes(reference, names).flatMap(({ ticks, place }) =>
      ticks === null || ticks.length === 0 || place === '' ? [] : [{ ticks, group: keys.indexOf(place) }],
    );
    return testFigures(cases, keys, names);
  },
  'S-IN-01': ({ cells }) => {
    const [head = [], ...rows] = cells(thanksgiving);
    const [filter, followUp] = ['Do you work in retail', 'make you work on Black Friday'].map((words) =>
      head.findIndex((text) => text.includes(words)),
    );
    const answers = ["Doesn't apply", 'No', 'Yes'];
    const filterOf = (row: string[]): string => row[filter ?? 0] ?? '';
    const followUpOf = (row: string[]): string => row[followUp ?? 0] ?? '';
    const caseFile = caseFileOf(
      [
        { code: 'retail', kind: 'single', categories: ['Yes', 'No'], isAttribute: false },
        { code: 'friday', kind: 'single', categories: answers, isAttribute: false },
      ],
      rows.map((row) => ({
        ...(isBlank(filterOf(row)) ? {} : { retail: filterOf(row) }),
        ...(filterOf(row) === 'Yes'
          ? isBlank(followUpOf(row))
            ? {}
            : { friday: followUpOf(row) }
          : { friday: left(notAsked) }),
      })),
    );
    const shown = (item: string) => {
      const column = frequencyTable(caseFile, item).points[0]?.column;
      if (column?.status !== 'shown') throw new Error('no cases');
      return column;
    };
    const [retail, friday] = [shown('retail'), shown('friday')];
    const yes = Number(friday.counts[2]);
    const status = (isAsked: (row: string[]) => boolean, isAnswered: (row: string[]) => boolean) =>
      itemNonresponse(rows.map(isAsked), rows.map(isAnswered));
    return {
      rows: rows.length,
      retail_yes: retail.counts[0],
      retail_no: retail.counts[1],
      retail_blank_among_celebrating: status(
        (row) => row[1] === 'Yes',
        (row) => !isBlank(filterOf(row)),
      ).blankCount,
      followup_answered: friday.answeredBase,
      followup_answered_by_not_asked: status(
        (row) => filterOf(row) === 'Yes',
        (row) => !isBlank(followUpOf(row)),
      ).strayCount,
      followup_asked_blank: friday.nonresponseCount,
      followup_distribution: keyed(answers, friday.counts),
      percent_yes_of_answered: (100 * yes) / friday.answeredBase,
      percent_yes_of_asked: (100 * yes) / friday.askedBase,
    };
  },
};
