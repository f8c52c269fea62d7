import type { CaseFile, CodebookItem, ScoredItem } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { respondentScores } from '../index-score/respondent-scores.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import type { ItemValues } from '../reliability/item-covariances.ts';
import { driverAnalysis, type DriverAnalysis, type NoDrivers } from './driver-analysis.ts';

/** `option`: of a multiple response, which of its options is ticked; null of any other item. */
export interface Candidate extends ScoredItem {
  option: string | null;
}

/**
 * Which of some items go with an index most, over all cases of a wave.
 *
 * Shape    candidates: items outside the index with what their categories are worth, or an option of a multiple
 *          response with what leaving and ticking it are worth; the drivers of the result are places in that list.
 * Base     cases that are in the index and answered every candidate.
 * Missing  as driverAnalysis.
 * Throws   "indexDrivers requires candidates outside the index"; what driverAnalysis throws.
 * @example indexDrivers(exampleCaseFile, { kind: 'index', code: 'i', items: [{ code: 'pride', scores: [0, 33, 67, 100] }], minimumAnsweredCount: 1 }, { candidates: [{ code: 'grade', option: null, scores: [0, 100] }], level: 0.95, rounds: 50, seed: 1 }) // => { status: 'not_estimable', reason: 'too_few_cases', base: 4, required: 10 }
 */
export function indexDrivers(
  caseFile: CaseFile,
  index: Pick<Extract<CodebookItem, { kind: 'index' }>, 'items' | 'minimumAnsweredCount'>,
  {
    candidates,
    ...options
  }: { candidates: readonly Candidate[]; level: number; rounds: number; seed: number },
): DriverAnalysis | NoDrivers {
  const own = new Set(index.items.map(({ code }) => code));
  if (candidates.some(({ code }) => own.has(code))) {
    throw new RangeError('indexDrivers requires candidates outside the index');
  }
  const scores = respondentScores(
    index.items.map((item) => valuesOf(caseFile, { ...item, option: null })),
    index,
  );
  return driverAnalysis(
    scores,
    candidates.map((item) => valuesOf(caseFile, item)),
    options,
  );
}

/** What each case's answer is worth; null where it gave none in substance. */
function valuesOf(caseFile: CaseFile, { code, option, scores }: Candidate): ItemValues {
  const { item, column } = itemColumn(caseFile, code);
  const worth = (place: number): number | null => scores[place] ?? null;
  if (column.kind !== 'multiple' || item.kind !== 'multiple') {
    return Array.from(column.outcomes, (outcome) =>
      outcome < firstCategory ? null : worth(outcome - firstCategory),
    );
  }
  const bit = item.categories.findIndex((category) => category === option);
  return Array.from(column.outcomes, (outcome, index) =>
    outcome < firstCategory ? null : worth((at(column.masks, index) >>> bit) & 1),
  );
}
