import type { Leaf } from '../../../../../surveys/schema/condition-items.ts';
import type { Condition } from '../../../../../surveys/schema/condition.ts';

/** One line of the form for conditions. */
export type Rule = Leaf & { isNot: boolean };

/** Rules and groups of which all or any must hold, or must not. */
export interface ConditionGroup {
  join: 'all' | 'any';
  isNot: boolean;
  parts: ConditionPart[];
}

export type ConditionPart = Rule | ConditionGroup;

/** Whether a part is made of parts itself. */
export function isGroup(part: ConditionPart): part is ConditionGroup {
  return 'parts' in part;
}

/** Whether something out of the JSON view has the form of a condition at all, whatever it names. */
export function isCondition(raw: unknown): raw is Condition {
  if (typeof raw !== 'object' || raw === null) return false;
  const areConditions = (parts: unknown): boolean => Array.isArray(parts) && parts.every(isCondition);
  if ('all' in raw) return areConditions(raw.all);
  if ('any' in raw) return areConditions(raw.any);
  if ('not' in raw) return isCondition(raw.not);
  return (
    'item' in raw &&
    typeof raw.item === 'string' &&
    ['is', 'hasAll'].every((key) => !(key in raw) || Array.isArray(Reflect.get(raw, key)))
  );
}

/** A condition as the form shows it: always a group, empty where there is no condition. */
export function conditionTree(condition: Condition | undefined): ConditionGroup {
  const parts = condition === undefined ? [] : [partOf(condition)];
  const [first] = parts;
  return first !== undefined && isGroup(first) && !first.isNot ? first : { join: 'all', isNot: false, parts };
}

/** The condition of a form; undefined where nothing is left in it. */
export function conditionOf(root: ConditionGroup): Condition | undefined {
  const [first, ...others] = root.parts;
  if (first === undefined) return undefined;
  // One rule needs nothing around it. One group does: alone it would become the whole form.
  const isAlone = others.length === 0 && (!isGroup(first) || first.isNot);
  return isAlone ? conditionOfPart(first) : conditionOfPart({ ...root, isNot: false });
}

function partOf(condition: Condition): ConditionPart {
  if ('all' in condition) return { join: 'all', isNot: false, parts: condition.all.map(partOf) };
  if ('any' in condition) return { join: 'any', isNot: false, parts: condition.any.map(partOf) };
  if (!('not' in condition)) return { ...condition, isNot: false };
  const inner = partOf(condition.not);
  // What is turned round twice is a group of its own: the form turns each part round once.
  return inner.isNot ? { join: 'all', isNot: true, parts: [inner] } : { ...inner, isNot: true };
}

function conditionOfPart(part: ConditionPart): Condition {
  const { isNot, ...content } = part;
  const plain = 'parts' in content ? joined(content) : content;
  return isNot ? { not: plain } : plain;
}

function joined({ join, parts }: Pick<ConditionGroup, 'join' | 'parts'>): Condition {
  const conditions = parts.map(conditionOfPart);
  return join === 'all' ? { all: conditions } : { any: conditions };
}
