import type { Answer } from '../items/answer.ts';
import { itemsOfPart } from '../items/items-of-part.ts';
import { isAsked } from '../routing/is-asked.ts';
import { answerChoices } from './answer-choices.ts';
import { conditionItems, conditionLeaves, type Leaf } from '../schema/condition-items.ts';
import type { Condition } from '../schema/condition.ts';
import type { Issue } from '../schema/issue.ts';
import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/** Steps of the search for one place, and for a whole questionnaire. Where it would take more, nothing is claimed. */
const workLimits = { place: 20_000, whole: 200_000 };

interface Conditional {
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
 * Certain: where looking through all answers would take more than a limit of work, nothing is claimed, and nobody can
 * keep the program busy with a questionnaire. For questionnaires whose conditions are sound.
 * Issues   `unreachable` with the code; `nothing-asked`.
 */
export function checkReachable(questionnaire: Questionnaire): Issue[] {
  const places = placesOf(questionnaire);
  const items = new Map(
    places.flatMap(({ code, conditions, item }): [string, Routed][] =>
      item === null ? [] : [[code, { item, conditions }]],
    ),
  );
  const work = { left: workLimits.whole };
  const issues = places
    .filter(({ conditions }) => conditions.length > 0 && !mayBeReached(conditions, items, work))
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

/** An item, and all that must hold for it to be asked. */
interface Routed {
  item: Item;
  conditions: Condition[];
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

function conditionsOf({ audience, askedWhen }: Conditional): Condition[] {
  return [audience, askedWhen].filter((condition) => condition !== undefined);
}

/**
 * Looks for answers, to the items the conditions depend on, with which all of them hold. False only if there are none:
 * where the work ends before the answers do, they may be reached.
 */
function mayBeReached(
  conditions: Condition[],
  items: ReadonlyMap<string, Routed>,
  work: { left: number },
): boolean {
  const end = Math.max(0, work.left - workLimits.place);
  const isOver = (steps: number): boolean => {
    work.left -= steps;
    return work.left < end;
  };
  const steps = dependencies(conditions, items, isOver);
  if (steps === null) return true;
  const leaves = leavesByItem([conditions, ...steps.map((step) => step.conditions)].flat());
  const answers: Record<string, Answer> = {};
  const search = (index: number): boolean => {
    if (isOver(1)) return true;
    const step = steps[index];
    if (step === undefined) return conditions.every((condition) => isAsked(condition, answers));
    if (!step.conditions.every((condition) => isAsked(condition, answers))) return search(index + 1);
    const { code } = step.item;
    let isFound = false;
    for (const answer of answerChoices(step.item, leaves.get(code) ?? [], () => isOver(1))) {
      if (answer === undefined) Reflect.deleteProperty(answers, code);
      else answers[code] = answer;
      isFound = search(index + 1);
      if (isFound) break;
    }
    Reflect.deleteProperty(answers, code);
    return isFound || isOver(0);
  };
  return search(0);
}

function leavesByItem(conditions: readonly Condition[]): Map<string, Leaf[]> {
  return Map.groupBy(conditions.flatMap(conditionLeaves), (leaf) => leaf.item);
}

/**
 * The items on which conditions depend, and those on which these do, in the order in which they are asked; null where
 * finding them is work enough.
 */
function dependencies(
  conditions: Condition[],
  items: ReadonlyMap<string, Routed>,
  isOver: (steps: number) => boolean,
): Routed[] | null {
  const codes = new Set<string>();
  const waiting = [...conditions];
  for (let condition = waiting.pop(); condition !== undefined; condition = waiting.pop()) {
    const looked = conditionItems(condition);
    if (isOver(looked.length)) return null;
    for (const code of looked) {
      if (codes.has(code)) continue;
      codes.add(code);
      waiting.push(...(items.get(code)?.conditions ?? []));
    }
  }
  return [...items.values()].filter(({ item }) => codes.has(item.code));
}
