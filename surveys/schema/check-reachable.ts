import type { Answer } from '../items/answer.ts';
import { itemsOfPart } from '../items/items-of-part.ts';
import { isAsked } from '../routing/is-asked.ts';
import { answerChoices } from './answer-choices.ts';
import { conditionItems } from './condition-items.ts';
import type { Condition } from './condition.ts';
import type { Issue } from './issue.ts';
import type { Item } from './item.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Steps of the search for one place. Where it would take more, nothing is claimed. */
const workLimit = 100_000;

interface Routed {
  audience?: Condition | undefined;
  askedWhen?: Condition | undefined;
}

interface Place {
  path: Issue['path'];
  code: string;
  /** All that must hold: of the section, of the matrix, its own. */
  conditions: Condition[];
  item: Item | null;
}

/**
 * Whether everything in a questionnaire can be met by somebody: sections, items, rows and blocks of text whose
 * conditions no answers satisfy are named, and a questionnaire in which nobody is asked anything.
 * Exact up to a limit of work, beyond which nothing is claimed. For questionnaires whose conditions are sound.
 * Issues   `unreachable` with the code; `nothing-asked`.
 */
export function checkReachable(questionnaire: Questionnaire): Issue[] {
  const places = placesOf(questionnaire);
  const items = places.filter(({ item }) => item !== null);
  const issues = places
    .filter(({ conditions }) => conditions.length > 0 && !isReachable(conditions, items))
    .map(({ path, code }): Issue => ({ code: 'unreachable', path, facts: { code } }));
  // A section that cannot be reached is named once, not again by everything in it.
  const isWithin = (inner: Issue, outer: Issue): boolean =>
    inner !== outer && outer.path.every((key, index) => inner.path[index] === key);
  const outermost = issues.filter((issue) => !issues.some((other) => isWithin(issue, other)));
  const isMet = items.some(
    ({ path }) => !outermost.some((issue) => issue.path.every((key, index) => path[index] === key)),
  );
  return isMet ? outermost : [...outermost, { code: 'nothing-asked', path: ['sections'], facts: {} }];
}

function placesOf(questionnaire: Questionnaire): Place[] {
  return questionnaire.sections.flatMap((section, sectionIndex) => {
    const path = ['sections', sectionIndex];
    const outer = conditionsOf(section);
    const own = section.items.flatMap((part, partIndex): Place[] => {
      const partPath = [...path, 'items', partIndex];
      const whole = {
        path: partPath,
        code: part.code,
        conditions: [...outer, ...conditionsOf(part)],
        item: null,
      };
      const items = itemsOfPart(part).map(({ item, place }) => ({
        path: [...partPath, ...place],
        code: item.code,
        conditions: [...outer, ...conditionsOf(item)],
        item,
      }));
      return part.type === 'text-block' || part.type === 'matrix' ? [whole, ...items] : items;
    });
    return [{ path, code: section.code, conditions: outer, item: null }, ...own];
  });
}

function conditionsOf({ audience, askedWhen }: Routed): Condition[] {
  return [audience, askedWhen].filter((condition) => condition !== undefined);
}

/** Looks for answers, to the items the conditions depend on, with which all of them hold. */
function isReachable(conditions: Condition[], items: Place[]): boolean {
  const needed = dependencies(conditions, items);
  const all = [...conditions, ...needed.flatMap((place) => place.conditions)];
  let steps = 0;
  const search = (index: number, answers: Record<string, Answer>): boolean => {
    steps += 1;
    if (steps > workLimit) return true;
    const place = needed[index];
    if (place === undefined || place.item === null)
      return conditions.every((condition) => isAsked(condition, answers));
    const { item } = place;
    if (!place.conditions.every((condition) => isAsked(condition, answers)))
      return search(index + 1, answers);
    return answerChoices(item, all).some((answer) =>
      search(index + 1, answer === undefined ? answers : { ...answers, [item.code]: answer }),
    );
  };
  return search(0, {});
}

/** The items on which conditions depend, and those on which these do, in the order in which they are asked. */
function dependencies(conditions: Condition[], items: Place[]): Place[] {
  const codes = new Set<string>();
  const add = (condition: Condition): void => {
    for (const code of conditionItems(condition)) {
      if (codes.has(code)) continue;
      codes.add(code);
      items.find((place) => place.code === code)?.conditions.forEach(add);
    }
  };
  conditions.forEach(add);
  return items.filter(({ code }) => codes.has(code));
}
