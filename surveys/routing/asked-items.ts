import type { Answer } from '../items/answer.ts';
import type { Condition } from '../schema/condition.ts';
import type { Item, Matrix } from '../schema/item.ts';
import { itemsOfPart } from '../items/items-of-part.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { isAsked } from './is-asked.ts';

/**
 * Codes of the items, and of the blocks of text, that one respondent meets: those whose own and whose section's `audience` and `askedWhen`
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
    for (const part of section.items) {
      for (const one of part.type === 'matrix' ? rowsOf(part) : [part]) {
        if (!bothHold(one, counted)) continue;
        asked.add(one.code);
        const answer = Object.hasOwn(answers, one.code) ? answers[one.code] : undefined;
        if (answer !== undefined) counted[one.code] = answer;
      }
    }
  }
  return asked;
}

const rowsOf = (matrix: Matrix): Item[] => itemsOfPart(matrix).map(({ item }) => item);

interface Routed {
  audience?: Condition | undefined;
  askedWhen?: Condition | undefined;
}

function bothHold(routed: Routed, answers: Readonly<Record<string, Answer>>): boolean {
  return isAsked(routed.audience, answers) && isAsked(routed.askedWhen, answers);
}
