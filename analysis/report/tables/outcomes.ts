import type { Language } from '../../../surveys/schema/local-text.ts';
import { roundHalfUp } from '../../numeric/round-half-up.ts';
import type { PercentBasis } from '../../outcome/percent-base.ts';
import { at } from '../../numeric/at.ts';
import type { ShownColumn, Suppressed } from '../../tabulate/table.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Quantity } from '../quantity.ts';
import { baseQuantity } from '../table-choice.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

type Point = PublishedTable['points'][number];

/** One outcome of an item: a category, or one of those that are not answers. */
export interface Outcome {
  /** Of an option its code; of what is none a name that no code begins like. */
  code: string;
  label: string;
  /** Missing: null where it is not known of a group. */
  count: (point: Pick<Point, 'kind'> & { column: ShownColumn }) => number | Suppressed | null;
  quantity: Quantity;
  /** What its share of a base is; null: it is in no base, or not in this one. */
  share: (basis: PercentBasis) => Quantity | null;
}

/**
 * All outcomes of an item that occur, in order, in the words of its questionnaire: the categories, options outside the
 * substance of the question, no answer, not asked. Every respondent is in one of them; in several of a multiple response.
 *
 * Base     asked: without those who were not asked. cases, responses: the categories alone.
 * Missing  not asked is known of the total; of a group it would say how many gave the answer that the item is routed on.
 * @example outcomesOf(singleTable, 'ja').map(({ label }) => label) // => ['感じる', 'どちらでもない', '感じない', '無回答']
 */
export function outcomesOf(table: PublishedTable, language: Language): Outcome[] {
  return [...substantiveOutcomes(table, language), ...otherOutcomes(table, language)];
}

/**
 * The outcomes that a base is made of, and those beside it, which have a count and no share.
 *
 * @example outcomesBy(singleTable, 'cases', 'ja').beside.map(({ code }) => code) // => ['*nonresponse']
 */
export function outcomesBy(
  table: PublishedTable,
  basis: PercentBasis,
  language: Language,
): { within: Outcome[]; beside: Outcome[] } {
  const outcomes = outcomesOf(table, language);
  return {
    within: outcomes.filter(({ share }) => share(basis) !== null),
    beside: outcomes.filter(({ share }) => share(basis) === null),
  };
}

/**
 * The names of those outcomes that are no answers in substance, of those asked: what a base includes or leaves out.
 *
 * @example otherLabels(singleTable, 'ja') // => '無回答'
 */
export function otherLabels(table: PublishedTable, language: Language): string {
  const words = reportWords(language).table;
  const others = outcomesOf(table, language).slice(table.categories.length);
  return others
    .filter(({ share }) => share('asked') !== null)
    .map(({ label }) => label)
    .join(words.withinJoin);
}

function substantiveOutcomes({ categories }: PublishedTable, language: Language): Outcome[] {
  const say = sayIn(language);
  return categories.map(({ code, label }, place): Outcome => ({
    code,
    label: say(label),
    count: ({ column }) => at(column.counts, place),
    quantity: { kind: 'count', category: code },
    share: (basis) => ({ kind: 'share', categories: [code], of: baseQuantity[basis].kind }),
  }));
}

/** Sums of weights are off beyond that. */
const weightDecimals = 3;

/**
 * How many responded and were not asked; of weighted tables their weights.
 *
 * Missing  0 where the total is not shown.
 * @example notAskedCountOf({ ...singleTable, responseCount: 602 }) // => 2
 */
export function notAskedCountOf({
  points,
  responseCount,
  caseWeights,
}: Pick<PublishedTable, 'responseCount' | 'caseWeights'> & {
  points: readonly Pick<Point, 'kind' | 'column'>[];
}): number {
  const total = points.find(({ kind }) => kind === 'total')?.column;
  if (total?.status !== 'shown') return 0;
  return Math.max(0, roundHalfUp((caseWeights?.total ?? responseCount) - total.askedBase, weightDecimals));
}

function otherOutcomes(table: PublishedTable, language: Language): Outcome[] {
  const words = reportWords(language).table;
  const shown = table.points.flatMap(({ kind, column }) =>
    column.status === 'shown' ? [{ kind, column }] : [],
  );
  const notAskedCount = notAskedCountOf(table);
  const nonresponse: Outcome = {
    code: '*nonresponse',
    label: table.index ? words.notInIndex : words.notStated,
    count: ({ column }) => column.nonresponseCount,
    quantity: { kind: 'nonresponse' },
    share: (basis) => (basis === 'asked' ? { kind: 'nonresponse-share' } : null),
  };
  const notAsked: Outcome = {
    code: '*not-asked',
    label: words.notAsked,
    count: ({ kind }) => (kind === 'total' ? notAskedCount : null),
    quantity: { kind: 'not-asked' },
    share: () => null,
  };
  return [
    ...nonSubstantiveOutcomes(table, language).filter(({ count }) =>
      shown.some(({ kind, column }) => count({ kind, column }) !== 0),
    ),
    nonresponse,
    ...(notAskedCount > 0 ? [notAsked] : []),
  ];
}

/** One an option, in its own words; tables of earlier versions have neither counts nor words of them. */
function nonSubstantiveOutcomes({ nonSubstantive, points }: PublishedTable, language: Language): Outcome[] {
  const isCounted = points.every(({ column }) => column.status !== 'shown' || column.nonSubstantiveCounts);
  if (nonSubstantive === undefined || !isCounted) {
    const label = reportWords(language).table.nonSubstantive;
    return [nonSubstantiveOutcome({ label, count: ({ column }) => column.nonSubstantiveCount })];
  }
  return nonSubstantive.map(({ code, label }, place) =>
    nonSubstantiveOutcome({
      option: code,
      label: sayIn(language)(label),
      count: ({ column }) => at(column.nonSubstantiveCounts ?? [], place),
    }),
  );
}

function nonSubstantiveOutcome({
  option,
  label,
  count,
}: Pick<Outcome, 'label' | 'count'> & { option?: string }): Outcome {
  const of = option === undefined ? {} : { option };
  return {
    code: option ?? '*non-substantive',
    label,
    count,
    quantity: { kind: 'non-substantive', ...of },
    share: (basis) => (basis === 'asked' ? { kind: 'non-substantive-share', ...of } : null),
  };
}
