import type { Condition } from '../../../surveys/schema/condition.ts';

/** One line of the form for conditions. */
export type Rule = Extract<Condition, { item: string }> & { isNot: boolean };

/** What the form can show: rules of which all or any must hold. */
export interface SimpleCondition {
  join: 'all' | 'any';
  rules: Rule[];
}

/** A condition as rules; null where it is nested deeper than the form shows. */
export function simpleCondition(condition: Condition | undefined): SimpleCondition | null {
  if (condition === undefined) return { join: 'all', rules: [] };
  const [join, parts]: ['all' | 'any', Condition[]] =
    'all' in condition
      ? ['all', condition.all]
      : 'any' in condition
        ? ['any', condition.any]
        : ['all', [condition]];
  const rules = parts.map(ruleOf);
  return rules.every((rule) => rule !== null) ? { join, rules } : null;
}

function ruleOf(part: Condition): Rule | null {
  if ('all' in part || 'any' in part) return null;
  if (!('not' in part)) return { ...part, isNot: false };
  return 'item' in part.not ? { ...part.not, isNot: true } : null;
}

/** The condition that rules make; undefined for none. */
export function conditionOf({ join, rules }: SimpleCondition): Condition | undefined {
  const parts = rules.map(({ isNot, ...leaf }): Condition => (isNot ? { not: leaf } : leaf));
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 1) return first;
  return join === 'all' ? { all: parts } : { any: parts };
}
