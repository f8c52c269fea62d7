import type { Answer } from '../items/answer.ts';
import { isBlank } from '../items/is-blank.ts';
import type { Condition } from '../schema/condition.ts';

/**
 * Whether a condition of routing or audience holds for the answers given so far. No condition: asked of everyone.
 * Missing  an unanswered item makes every leaf about it false, and so `not` of that leaf true.
 * Multiple response: `is` holds when any of the listed options was ticked, `hasAll` when every one of them was.
 *
 * @example isAsked({ item: 'guideline', is: ['1', '2'] }, { guideline: ['2', '7'] }) // => true
 * @example isAsked({ item: 'guideline', hasAll: ['1', '2'] }, { guideline: ['2', '7'] }) // => false
 * @example isAsked({ item: 'guideline', isAnswered: true }, { guideline: ['2', '7'] }) // => true
 * @example isAsked({ item: 'attainment1', atMost: 3 }, {}) // => false
 * @example isAsked({ not: { item: 'attainment1', atMost: 3 } }, {}) // => true
 */
export function isAsked(
  condition: Condition | undefined,
  answers: Readonly<Record<string, Answer>>,
): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => isAsked(part, answers));
  if ('any' in condition) return condition.any.some((part) => isAsked(part, answers));
  if ('not' in condition) return !isAsked(condition.not, answers);

  // `constructor` is a valid item code: only the sheet's own keys are answers.
  const answer = Object.hasOwn(answers, condition.item) ? answers[condition.item] : undefined;
  if (answer === undefined || isBlank(answer)) return false;
  if ('isAnswered' in condition) return true;
  const chosen = Array.isArray(answer) ? answer : [answer];
  if ('is' in condition) return condition.is.some((option) => chosen.includes(option));
  if ('hasAll' in condition) return condition.hasAll.every((option) => chosen.includes(option));
  const { atLeast = -Infinity, atMost = Infinity } = condition;
  return typeof answer === 'number' && answer >= atLeast && answer <= atMost;
}
