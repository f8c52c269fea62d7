import type { Answer } from '../items/answer.ts';
import { itemsOfPart } from '../items/items-of-part.ts';
import { isAsked } from '../routing/is-asked.ts';
import { answerChoices } from './answer-choices.ts';
import { conditionItems, conditionLeaves } from '../schema/condition-items.ts';
import type { Condition } from '../schema/condition.ts';
import type { Issue } from '../schema/issue.ts';
import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/** Steps of the search for one place, and for a whole questionnaire. Where it would take more, nothing is claimed. */
const workLimits = { place: 20_000, whole: 200_000 };

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
 * Exact up to a limit of work, beyond which nothing is claimed: nobody can keep the program busy with a questionnaire. For questionnaires whose conditions are sound.
 * Issues   `unreachable` with the code; `nothing-asked`.
 */
export function checkReachable(questionnaire: Questionnaire): Issue[] {
  const places = placesOf(questionnaire);
  const leaves = Map.groupBy(
    places.flatMap(({ conditions }) => conditions.flatMap(conditionLeaves)),
    (leaf) => leaf.item,
  );
  const steps = new Map(
    places.flatMap(({ code, conditions, item }): [string, Step][] =>
      item === null
        ? []
        : [[code, { code, conditions, choices: answerChoices(item, leaves.get(code) ?? []) }]],
    ),
  );
  const work = { left: workLimits.whole };
  const issues = places
    .filter(({ conditions }) => conditions.length > 0 && !isReachable(conditions, steps, work))
    .map(({ path, code }): Issue => ({ code: 'unreachable', path, facts: { code } }));
  // A section that cannot be reached is named once, not again by everything in it.
  const isWithin = (inner: Issue, outer: Issue): boolean =>
    inner !== outer && outer.path.every((key, index) => inner.path[index] === key);
  const outermost = issues.filter((issue) => !issues.some((other) => isWithin(issue, other)));
  const isMet = places.some(
    ({ item, path }) =>
      item !== null && !outermost.some((issue) => issue.path.every((key, index) => path[index] === key)),
  );
  return isMet ? outermost : [...outermost, { code: 'nothing-asked', path: ['sections'], facts: {} }];
}

/** An item on the way: when it is asked, and the answers to it that conditions can tell apart. */
interface Step {
  code: string;
  conditions: Condition[];
  choices: (Answer | undefined)[];
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
function isReachable(
  conditions: Condition[],
  items: ReadonlyMap<string, Step>,
  work: { left: number },
): boolean {
  const steps = dependencies(conditions, items);
  const end = Math.max(0, work.left - workLimits.place);
  const answers: Record<string, Answer> = {};
  const search = (index: number): boolean => {
    work.left -= 1;
    if (work.left < end) return true;
    const step = steps[index];
    if (step === undefined) return conditions.every((condition) => isAsked(condition, answers));
    if (!step.conditions.every((condition) => isAsked(condition, answers))) return search(index + 1);
    const isFound = step.choices.some((answer) => {
      if (answer === undefined) Reflect.deleteProperty(answers, step.code);
      else answers[step.code] = answer;
      return search(index + 1);
    });
    Reflect.deleteProperty(answers, step.code);
    return isFound;
  };
  return search(0);
}

/** The items on which conditions depend, and those on which these do, in the order in which they are asked. */
function dependencies(conditions: Condition[], items: ReadonlyMap<string, Step>): Step[] {
  const codes = new Set<string>();
  const waiting = [...conditions];
  for (let condition = waiting.pop(); condition !== undefined; condition = waiting.pop()) {
    for (const code of conditionItems(condition)) {
      if (codes.has(code)) continue;
      codes.add(code);
      waiting.push(...(items.get(code)?.conditions ?? []));
    }
  }
  return [...items.values()].filter(({ code }) => codes.has(code));
}
