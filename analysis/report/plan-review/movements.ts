import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { reachProbability } from '../../compare/reach-probability.ts';
import { adjustedPValues } from '../../multiplicity/adjusted-p-values.ts';
import { at } from '../../numeric/at.ts';
import type { IndicatorPlanSheet, SheetIndicator } from '../indicator-plan-sheet.ts';
import { indicatorNumber, plainFigure, signedFigure } from '../indicator-plans/indicator-cells.ts';
import { withUnit } from '../indicator-plans/plan-parts.ts';
import type { Line } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/** moved: said over all indicators of the plan; seems: what chance explains; same: nothing to see; unknown: no interval. */
export type MovementKind = 'moved' | 'seems' | 'same' | 'unknown' | 'not-comparable';

export interface Movement {
  line: SheetIndicator;
  kind: MovementKind;
}

const level = 0.95;

/**
 * What moved from the baseline to the latest wave, and what only seems to have: by the intervals of the changes, their
 * p-values adjusted by Holm over all indicators of the plan, so that at most one plan in twenty claims a move that is
 * none.
 *
 * Shape    in the order of the plan, those with a baseline only.
 * Missing  not-comparable without two figures to compare, unknown without an interval.
 * @example movements(planSheet).map(({ kind }) => kind) // => ['moved', 'moved', 'not-comparable']
 */
export function movements({ indicators }: Pick<IndicatorPlanSheet, 'indicators'>): Movement[] {
  const lines = indicators.filter(({ indicator }) => indicator.baselineWave !== undefined);
  const adjusted = adjustedPValues(lines.map(pOf), 'holm');
  return lines.map((line, place) => ({ line, kind: kindOf(line, at(adjusted, place)) }));
}

/** Two-sided, as the interval has it: 0.05 exactly where a limit of the 95 % interval is no change. */
function pOf({ change }: SheetIndicator): number | null {
  if (change === null || change.interval === null) return null;
  const { difference: estimate, interval } = change;
  if (interval.lower === interval.upper) return estimate === 0 ? 1 : 0;
  const reached = reachProbability({ estimate, ...interval, level }, 0, 'at_least');
  return Math.min(1, 2 * Math.min(reached, 1 - reached));
}

function kindOf(line: SheetIndicator, p: number | null): MovementKind {
  const { change } = line;
  if (change === null) return 'not-comparable';
  if (p === null) return 'unknown';
  if (p < 1 - level) return 'moved';
  return /[1-9]/.test(signedFigure(change.difference, line)) ? 'seems' : 'same';
}

/**
 * A sentence a movement, with its figures.
 *
 * @example movementLine(movements(planSheet)[0], planSheet, 'ja').text // => '到達度：令和3年度（2021年度）の60.0％から令和6年度（2024年度）の64.0％へ、+4.0ポイント（+0.4～+7.6）。望ましい方向に動きました。'
 */
export function movementLine({ line, kind }: Movement, sheet: IndicatorPlanSheet, language: Language): Line {
  const words = reportWords(language).planReview.movements;
  const { indicator, cells, change } = line;
  const label = sayIn(language)(indicator.label);
  const before = sheet.waves.findIndex(({ wave }) => wave === indicator.baselineWave);
  const after = sheet.waves.findIndex(({ wave }) => wave === change?.wave);
  const [first, last] = [cells[before], cells[after]];
  if (change === null || first?.status !== 'shown' || last?.status !== 'shown') {
    return { kind: 'finding', text: words.notComparable(label), figures: [] };
  }
  const [waveBefore, waveAfter] = [at(sheet.waves, before), at(sheet.waves, after)];
  const plan = reportWords(language).plan;
  const { difference, interval } = change;
  const printed = (value: number): string => withUnit(plainFigure(value, line), line, language);
  const isUp = difference > 0;
  const direction = isUp === (indicator.direction === 'higher') ? 'good' : 'bad';
  const verdicts = {
    moved: words.moved[direction],
    seems: words.seems,
    same: words.same,
    unknown: words.unknown,
    'not-comparable': words.unknown,
  };
  return {
    kind: 'finding',
    text: words.sentence({
      label,
      from: words.figure(fiscalYearWords(waveBefore.fiscalYear, language), printed(first.value)),
      to: words.figure(fiscalYearWords(waveAfter.fiscalYear, language), printed(last.value)),
      difference: plan.differences[line.unit](signedFigure(difference, line)),
      interval:
        interval === null
          ? ''
          : plan.interval(signedFigure(interval.lower, line), signedFigure(interval.upper, line)),
      verdict: verdicts[kind],
    }),
    figures: [
      indicatorNumber(line, 'value', first.value, waveBefore.wave),
      indicatorNumber(line, 'value', last.value, waveAfter.wave),
      indicatorNumber(line, 'change', difference),
      ...(interval === null
        ? []
        : [
            indicatorNumber(line, 'change-lower', interval.lower),
            indicatorNumber(line, 'change-upper', interval.upper),
          ]),
    ],
  };
}
