import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { roundHalfUp } from '../../numeric/round-half-up.ts';
import type { IndicatorPlanSheet, SheetIndicator, SheetProgress } from '../indicator-plan-sheet.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { indicatorNumber, plainFigure, signedFigure } from './indicator-cells.ts';
import { part, withUnit } from './plan-parts.ts';
import type { PlanPart } from './plan-view.ts';

/** Symbols beside the words, so that a status is seen without colour. */
const symbols: Record<SheetProgress['status'], string> = {
  met: '●',
  on_course: '○',
  undecided: '△',
  behind: '▽',
  not_met: '▼',
  before_target_year: '…',
};

/**
 * Where an indicator stands: status with its symbol.
 *
 * @example statusPart('met', 'ja').text // => '達成'
 */
export function statusPart(status: SheetProgress['status'], language: Language): PlanPart {
  return part({ status, symbol: symbols[status] }, reportWords(language).plan.statuses[status]);
}

/**
 * Status, how probable, against the path and the target, and by which year's figure.
 *
 * @example statusParts(planSheet.indicators[1], planSheet, 'ja')[0].text // => '達成'
 */
export function statusParts(
  line: SheetIndicator,
  { waves }: IndicatorPlanSheet,
  language: Language,
): PlanPart[] {
  const words = reportWords(language).plan;
  const { status } = line;
  if (!('gap' in status)) return [part('detail', words.statuses[status.status])];
  const { path, gap, probability, grade } = status;
  const difference = (value: number): string => words.differences[line.unit](signedFigure(value, line));
  const judged = waves.findIndex(({ wave }) => wave === status.wave);
  const about = path === null || status.status === 'met' ? 'target' : 'path';
  return [
    statusPart(status.status, language),
    ...(probability === null
      ? []
      : [part('detail', words.probabilities[about](probabilityWords(probability, language)))]),
    ...(grade === null ? [] : gradeParts(grade, language)),
    ...(path === null
      ? []
      : [
          part(
            'detail',
            words.path(withUnit(plainFigure(path.value, line), line, language), difference(path.gap)),
            [indicatorNumber(line, 'path', path.value), indicatorNumber(line, 'path-gap', path.gap)],
          ),
        ]),
    part('detail', words.gap(difference(gap)), [indicatorNumber(line, 'gap', gap)]),
    part('detail', words.asOf(fiscalYearWords(at(waves, judged).fiscalYear, language))),
  ];
}

function gradeParts(
  { label, probability }: NonNullable<SheetProgress['grade']>,
  language: Language,
): PlanPart[] {
  const words = reportWords(language).plan;
  const grade = sayIn(language)(label);
  return [
    part(
      'detail',
      probability === null
        ? words.grade(grade)
        : words.gradeProbability(grade, probabilityWords(probability, language)),
    ),
  ];
}

/**
 * A probability as a whole percentage; what chance leaves is never printed as none or as sure.
 *
 * @example probabilityWords(0.8349, 'ja') // => '83％'
 * @example probabilityWords(0.9999, 'ja') // => '99％超'
 */
export function probabilityWords(probability: number, language: Language): string {
  const words = reportWords(language).plan;
  if (probability < 0.01) return words.nearlyNone;
  if (probability > 0.99) return words.nearlySure;
  return words.probability(String(roundHalfUp(100 * probability, 0)));
}
