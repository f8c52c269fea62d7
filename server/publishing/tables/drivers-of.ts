import {
  indexDrivers,
  itemScores,
  roundHalfUp,
  type CaseFile,
  type DriverAnalysis,
  type NoDrivers,
} from '../../../analysis/index.ts';
import type {
  PublishedDriver,
  PublishedDrivers,
} from '../../../analysis/report/drivers/published-drivers.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { TabulatedItem, TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { labelOf } from './label-table.ts';
import { positiveCategories } from './positive-categories.ts';

/** Of fewer responses, correlations of two digits might tell who answered how. */
const fewestResponses = 100;
const options = { level: 0.95, rounds: 200, seed: 1 };

/** What is to be explained: the mean of some scored items. */
interface Outcome {
  code: string;
  label: LocalText;
  items: { code: string; scores: number[] }[];
  minimumAnsweredCount: number;
}

type Candidate = Pick<PublishedDriver, 'item' | 'option' | 'label' | 'optionLabel' | 'positive'> & {
  scores: number[];
};

/**
 * What goes with each index and each overall rating of a wave, over all responses. Drivers are items that everybody was
 * asked, whose total is published and that are not sensitive. Rows and options without an order are no drivers.
 */
export function driversOf(
  questionnaire: TabulatedQuestionnaire,
  caseFile: CaseFile,
  tables: readonly PublishedTable[],
): PublishedDrivers[] {
  const isUsable = usableItems(caseFile, tables);
  const items = questionnaire.sections
    .flatMap((section) => section.items)
    .filter(({ code }) => isUsable(code));
  const outcomes = outcomesOf(questionnaire, items);
  const candidates = candidatesOf(questionnaire, items).filter(
    ({ item }) => !outcomes.some(({ code }) => code === item),
  );
  return outcomes.flatMap(({ code, label, ...index }) => {
    const own = new Set(index.items.map((item) => item.code));
    const outside = candidates.filter(({ item }) => !own.has(item));
    if (outside.length < 2) return [];
    const analysis = indexDrivers(caseFile, index, {
      candidates: outside.map(({ item, option, scores }) => ({ code: item, option, scores })),
      ...options,
    });
    return [{ outcome: code, outcomeLabel: label, result: resultOf(analysis, outside) }];
  });
}

function usableItems(caseFile: CaseFile, tables: readonly PublishedTable[]): (code: string) => boolean {
  const published = new Set(
    tables.flatMap(({ kind, stub, points }) =>
      kind === 'frequency' && points.every(({ column }) => column.status === 'shown') ? [stub] : [],
    ),
  );
  const known = new Map(caseFile.items.map((item) => [item.code, item]));
  return (code) => {
    const item = known.get(code);
    return (
      item !== undefined && published.has(code) && item.isSensitive !== true && item.routedOn === undefined
    );
  };
}

/** Indices, and ratings that no index is made of. */
function outcomesOf({ indices = [] }: TabulatedQuestionnaire, items: readonly TabulatedItem[]): Outcome[] {
  const inIndices = new Set(indices.flatMap((index) => index.items));
  const scored = indices.flatMap((index) => {
    const parts = index.items.flatMap((code) => items.find((item) => item.code === code) ?? []);
    if (parts.length < index.items.length) return [];
    const { code, label, minimumAnsweredCount, scoring } = index;
    const own = parts.map((item) => ({ code: item.code, scores: itemScores(item, scoring) }));
    return [{ code, label, minimumAnsweredCount, items: own }];
  });
  const ratings = items
    .filter((item) => item.type === 'rating-scale' && !inIndices.has(item.code))
    .map((item) => ({
      code: item.code,
      label: labelOf(item),
      minimumAnsweredCount: 1,
      items: [{ code: item.code, scores: itemScores(item, 'score') }],
    }));
  return [...scored, ...ratings];
}

function candidatesOf(questionnaire: TabulatedQuestionnaire, items: readonly TabulatedItem[]): Candidate[] {
  const positiveOf = positiveCategories(questionnaire);
  return items.flatMap((item): Candidate[] => {
    const own = { item: item.code, label: labelOf(item) };
    if (item.type === 'multiple-response') {
      return item.options
        .filter(({ isSubstantive, isExclusive }) => isSubstantive !== false && isExclusive !== true)
        .map(({ code, label }) => ({
          ...own,
          option: code,
          optionLabel: label,
          positive: [code],
          scores: [0, 100],
        }));
    }
    if (item.type !== 'single-response' && item.type !== 'rating-scale') return [];
    if (item.type === 'single-response' && !isOrdered(item)) return [];
    const scores = itemScores(item, 'score');
    return [{ ...own, option: null, optionLabel: null, positive: positiveOf(item), scores }];
  });
}

/** Answers of a single response have an order where each is worth something. */
function isOrdered({
  isAttribute,
  options: chosen,
}: Extract<TabulatedItem, { type: 'single-response' }>): boolean {
  return (
    isAttribute !== true &&
    chosen.every(({ score, isSubstantive }) => isSubstantive === false || score !== undefined)
  );
}

function resultOf(
  analysis: DriverAnalysis | NoDrivers,
  candidates: readonly Candidate[],
): PublishedDrivers['result'] {
  if ('drivers' in analysis && analysis.base >= fewestResponses) {
    const drivers = analysis.drivers.flatMap(
      ({ driver, relativeShare, relativeShareInterval: { lower, upper }, zeroOrder }) => {
        const candidate = candidates[driver];
        if (candidate === undefined) return [];
        const { scores: _scores, ...published } = candidate;
        return {
          ...published,
          importance: roundHalfUp(relativeShare, 3),
          importanceInterval: { lower: roundHalfUp(lower, 3), upper: roundHalfUp(upper, 3) },
          correlation: roundHalfUp(zeroOrder, 2),
        };
      },
    );
    return {
      status: 'shown',
      base: analysis.base,
      explained: roundHalfUp(analysis.regression.rSquared, 2),
      drivers: drivers.toSorted((a, b) => b.importance - a.importance),
    };
  }
  if ('drivers' in analysis) return { status: 'refused', reason: 'too_few_cases', required: fewestResponses };
  if (analysis.status === 'zero_variance')
    return { status: 'refused', reason: 'no_variation', required: null };
  if (analysis.reason !== 'too_few_cases')
    return { status: 'refused', reason: 'same_answers', required: null };
  const required = Math.max(fewestResponses, analysis.required);
  return { status: 'refused', reason: 'too_few_cases', required };
}
