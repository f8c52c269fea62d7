import type { Condition } from '../../../../surveys/schema/condition.ts';
import { allOf, anyOf, notOf, type Truth } from './joined.ts';
import { Unreadable, type Variable } from './variable.ts';

export type Comparison =
  '=' | '!=' | '>=' | '<=' | '>' | '<' | 'contains' | 'notcontains' | 'anyof' | 'noneof' | 'allof';

/** What says the opposite. */
const opposites: Partial<Record<Comparison, Comparison>> = {
  '!=': '=',
  notcontains: 'contains',
  noneof: 'anyof',
};

/** How a comparison reads from the other side: `5 < n` is `n > 5`. */
export const mirrored: Partial<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '>': '<',
  '<': '>',
  '>=': '<=',
  '<=': '>=',
};

/** That an item was answered. Throws  Unreadable for free text. */
export function answered({ item, tick, isText, holds, among }: Variable): Truth {
  if (among !== undefined) return anyOf(among.map(answered));
  // What is worked out has a value always.
  if (holds !== undefined) throw new Unreadable();
  if (isText === true) throw new Unreadable('free-text');
  return tick === undefined ? { item, isAnswered: true } : { item, is: [tick] };
}

/** An answer that stands alone: whether there is one, and it is neither zero nor no. Throws  Unreadable for free text. */
export function truthOf(variable: Variable): Truth {
  const { item, options, step, holds } = variable;
  if (holds !== undefined) return holds;
  if (step !== undefined) return allOf([answered(variable), notOf({ item, atLeast: 0, atMost: 0 })]);
  if (options === undefined || variable.isList === true) return answered(variable);
  const isNo = (name: string): boolean => name === '0' || name.toLowerCase() === 'false';
  return oneOf(
    item,
    [...options].flatMap(([name, code]) => (isNo(name) ? [] : [code])),
  );
}

/** An answer compared with values of the file. Throws  Unreadable. */
export function compared(variable: Variable, comparison: Comparison, values: readonly string[]): Truth {
  const opposite = opposites[comparison];
  if (opposite !== undefined) return notOf(compared(variable, opposite, values));
  const { item, options, tick, isText, isList, holds, among } = variable;
  if (among !== undefined) return anyOf(among.map((one) => compared(one, comparison, values)));
  const [value = ''] = values;
  if (holds !== undefined) {
    const truth = truths.get(value.toLowerCase());
    if (comparison !== '=' || truth === undefined) throw new Unreadable();
    return truth ? holds : notOf(holds);
  }
  if (isText === true) throw new Unreadable('free-text');
  if (tick !== undefined) {
    if (comparison !== '=') throw new Unreadable();
    return ['Y', '1', 'true'].includes(value) ? { item, is: [tick] } : { not: { item, is: [tick] } };
  }
  if (value === '' && comparison === '=') return notOf(answered(variable));
  if (options === undefined)
    return comparison === 'anyof'
      ? anyOf(values.map((one) => ofNumber(variable, '=', one)))
      : ofNumber(variable, comparison, value);
  const codes = values.map((one) => options.get(one)).filter((code) => code !== undefined);
  const isKnown = codes.length === values.length;
  switch (comparison) {
    case '=':
      return isList === true ? only(item, options, isKnown ? codes : []) : oneOf(item, codes);
    case 'anyof':
      return oneOf(item, codes);
    case 'contains':
    case 'allof':
      if (!isKnown) return false;
      return codes.length > 1 ? { item, hasAll: codes } : oneOf(item, codes);
    default:
      if (isList === true) throw new Unreadable();
      return oneOf(item, codesWithin(options, comparison, value));
  }
}

/** How files write that something worked out holds, or does not. */
const truths = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function oneOf(item: string, is: string[]): Truth {
  return is.length > 0 && { item, is };
}

/** These options and no others. */
function only(item: string, options: ReadonlyMap<string, string>, codes: string[]): Truth {
  if (codes.length === 0) return false;
  const others = [...options.values()].filter((code) => !codes.includes(code));
  return allOf([
    codes.length > 1 ? { item, hasAll: codes } : { item, is: codes },
    notOf(oneOf(item, others)),
  ]);
}

function codesWithin(options: ReadonlyMap<string, string>, comparison: Comparison, value: string): string[] {
  const bound = numberOf(value);
  return [...options].flatMap(([name, code]) =>
    name.trim() !== '' && isWithin(Number(name), comparison, bound) ? [code] : [],
  );
}

function isWithin(value: number, comparison: Comparison, bound: number): boolean {
  if (comparison === '>=') return value >= bound;
  if (comparison === '<=') return value <= bound;
  return comparison === '>' ? value > bound : value < bound;
}

function ofNumber({ item, step }: Variable, comparison: Comparison, value: string): Condition {
  if (step === undefined) throw new Unreadable();
  const number = numberOf(value);
  switch (comparison) {
    case '=':
      return { item, atLeast: number, atMost: number };
    case '>=':
      return { item, atLeast: number };
    case '<=':
      return { item, atMost: number };
    case '>':
      return { item, atLeast: rounded(number + step) };
    case '<':
      return { item, atMost: rounded(number - step) };
    default:
      throw new Unreadable();
  }
}

/** Without what adding tenths leaves behind. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function numberOf(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) throw new Unreadable();
  return number;
}

/** More combinations than this are nothing that anybody could check in the editor. */
const mostCombinations = 40;

/** How many of several things hold, compared with a number. Throws  Unreadable. */
export function counted(variables: readonly Variable[], comparison: Comparison, value: string): Truth {
  const bound = numberOf(value);
  const leaves = variables.flatMap((variable): Truth[] =>
    variable.isList === true && variable.options !== undefined
      ? [...variable.options.values()].map((code) => ({ item: variable.item, is: [code] }))
      : [answered(variable)],
  );
  const [list] = variables;
  const atLeast = (count: number): Truth => {
    if (count <= 0) return true;
    if (count > leaves.length) return false;
    if (count === 1 && list?.isList === true && variables.length === 1) return answered(list);
    const chosen = combinations(leaves, count);
    if (chosen !== null) return anyOf(chosen.map(allOf));
    // Or: whichever so many but one are set aside, one of the others holds.
    const aside = combinations(leaves, count - 1);
    if (aside === null) throw new Unreadable();
    return allOf(aside.map((some) => anyOf(leaves.filter((leaf) => !some.includes(leaf)))));
  };
  if (!Number.isInteger(bound)) throw new Unreadable();
  switch (comparison) {
    case '>=':
      return atLeast(bound);
    case '>':
      return atLeast(bound + 1);
    case '<':
      return notOf(atLeast(bound));
    case '<=':
      return notOf(atLeast(bound + 1));
    case '=':
      return allOf([atLeast(bound), notOf(atLeast(bound + 1))]);
    case '!=':
      return notOf(allOf([atLeast(bound), notOf(atLeast(bound + 1))]));
    default:
      throw new Unreadable();
  }
}

/** All ways to choose so many; null where they are too many. */
function combinations(leaves: readonly Truth[], size: number): Truth[][] | null {
  const count = Array.from({ length: size }).reduce<number>(
    (product, _, index) => (product * (leaves.length - index)) / (index + 1),
    1,
  );
  if (count > mostCombinations) return null;
  const choose = (from: number, left: number): Truth[][] =>
    left === 0
      ? [[]]
      : leaves.flatMap((leaf, index) =>
          index < from ? [] : choose(index + 1, left - 1).map((others) => [leaf, ...others]),
        );
  return choose(0, size);
}
