import { z } from 'zod';
import { localTextSchema, type Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { SheetCell, SheetIndicator } from '../indicator-plan-sheet.ts';
import { plainFigure, signedFigure } from '../indicator-plans/indicator-cells.ts';
import { withUnit } from '../indicator-plans/plan-parts.ts';
import { movements, type Movement } from '../plan-review/movements.ts';
import { followUpWords } from '../words/follow-up-words.ts';
import { planReportWords } from '../words/plan-words.ts';
import { inEveryLanguage, reportWords } from '../words/report-words.ts';

export const followUpVerdicts = ['moved', 'not-moved', 'undecided', 'not-comparable'] as const;

/** What became of a figure until the next wave, and the sentence that says why. */
export const followUpSchema = z
  .object({
    verdict: z.enum(followUpVerdicts).describe('undecided: hidden in one of the two, or without an interval'),
    sentence: localTextSchema,
  })
  .meta({ id: 'FollowUp' });

export type FollowUp = z.infer<typeof followUpSchema>;

/** Two figures that may not stand side by side, and why not. */
type Obstacle = 'wording' | 'scale' | 'group' | 'missing' | 'hidden' | 'noAnswers';

/**
 * What became of some figures from a wave to the next: their p-values are adjusted together, so that at most one list
 * in twenty calls something moved that did not. A figure whose question was put in other words is not compared, and a
 * hidden one is not judged: nothing is told of it but the published reason.
 *
 * Shape    lines of two cells, the wave, which is their baseline, and the next one; the result in their order.
 * Missing  undecided without an interval, as index scores are published.
 * Source   movements: intervals of the changes, Holm 1979.
 * @example followUps([], 10) // => []
 */
export function followUps(lines: readonly SheetIndicator[], minimumBase: number): FollowUp[] {
  const judged = movements({
    indicators: lines.map((line) => ({
      ...line,
      change: obstacleOf(line) === null ? line.change : null,
    })),
  });
  return judged.map((movement) => {
    const obstacle = obstacleOf(movement.line);
    const sentence = (language: Language): string =>
      obstacle === null ? sentenceOf(movement, language) : obstacleWords(obstacle, minimumBase, language);
    return {
      verdict: obstacle === null ? verdicts[movement.kind] : obstacleVerdicts[obstacle],
      sentence: inEveryLanguage(sentence),
    };
  });
}

const verdicts: Record<Movement['kind'], FollowUp['verdict']> = {
  moved: 'moved',
  seems: 'not-moved',
  same: 'not-moved',
  unknown: 'undecided',
  'not-comparable': 'undecided',
};

const obstacleVerdicts: Record<Obstacle, FollowUp['verdict']> = {
  wording: 'not-comparable',
  scale: 'not-comparable',
  group: 'not-comparable',
  missing: 'not-comparable',
  hidden: 'undecided',
  noAnswers: 'undecided',
};

/** What changed is said before what is hidden: it is known whatever the figures are. */
function obstacleOf({ cells }: SheetIndicator): Obstacle | null {
  const found = [at(cells, 0), at(cells, 1)].map(obstacleIn);
  return obstacles.find((obstacle) => found.includes(obstacle)) ?? null;
}

const obstacles: readonly Obstacle[] = ['missing', 'group', 'scale', 'wording', 'hidden', 'noAnswers'];

function obstacleIn(cell: SheetCell): Obstacle | null {
  if (!('change' in cell)) return cell.status === 'other_group' ? 'group' : 'missing';
  if (cell.change !== 'none') return cell.change;
  if (cell.status === 'suppressed') return 'hidden';
  return cell.status === 'shown' ? null : 'noAnswers';
}

function obstacleWords(obstacle: Obstacle, minimumBase: number, language: Language): string {
  const words = followUpWords(language);
  return obstacle === 'hidden'
    ? words.hidden(reportWords(language).table.hiddenReason(minimumBase))
    : words[obstacle];
}

function sentenceOf({ line, kind }: Movement, language: Language): string {
  const words = followUpWords(language);
  const { plan } = planReportWords(language);
  const { change, cells } = line;
  const [before, after] = [at(cells, 0), at(cells, 1)];
  if (change === null || before.status !== 'shown' || after.status !== 'shown') return words.unknown;
  const { difference, interval } = change;
  const printed = (value: number): string => withUnit(plainFigure(value, line), line, language);
  const verdict =
    kind === 'moved'
      ? words[difference > 0 ? 'higher' : 'lower']
      : kind === 'not-comparable'
        ? words.unknown
        : words[kind];
  return words.sentence({
    before: printed(before.value),
    after: printed(after.value),
    difference: plan.differences[line.unit](signedFigure(difference, line)),
    interval:
      interval === null
        ? ''
        : plan.interval(signedFigure(interval.lower, line), signedFigure(interval.upper, line)),
    verdict,
  });
}
