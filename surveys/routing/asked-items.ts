import type { Answer } from '../items/answer.ts';
import type { Condition } from '../schema/condition.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { isAsked } from './is-asked.ts';

/**
 * Codes of the items that one respondent is asked: those whose own and whose section's `audience` and `askedWhen`
 * hold. It is the asked base of one case, in the page and in the tables alike.
 * The walk goes forward once. An answer to an item that was not asked counts as absent, so that a chain of routed
 * items closes as a whole when its first condition fails, whatever is still in the answers.
 *
 * @example
 * [...askedItems(
 *   { sections: [{ items: [{ code: 'a' }, { code: 'b', askedWhen: { item: 'a', is: ['1'] } }] }] },
 *   { a: '2' },
 * )] // => ['a']
 */
export function askedItems(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, Answer>>,
): Set<string> {
  const asked = new Set<string>();
  const counted: Record<string, Answer> = {};
  for (const section of questionnaire.sections) {
    if (!bothHold(section, counted)) continue;
    for (const item of section.items) {
      if (!bothHold(item, counted)) continue;
      asked.add(item.code);
      const answer = Object.hasOwn(answers, item.code) ? answers[item.code] : undefined;
      if (answer !== undefined) counted[item.code] = answer;
    }
  }
  return asked;
}

interface Routed {
  audience?: Condition | undefined;
  askedWhen?: Condition | undefined;
}

function bothHold(routed: Routed, answers: Readonly<Record<string, Answer>>): boolean {
  return isAsked(routed.audience, answers) && isAsked(routed.askedWhen, answers);
}
