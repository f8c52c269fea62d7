import type { Condition } from '../../../surveys/schema/condition.ts';

/** What a name in a condition stands for: an item with its options or limits, or one option of an item. */
export interface Variable {
  item: string;
  /** Option codes by their names in the file. */
  options?: ReadonlyMap<string, string>;
  /** Smallest step of a number. */
  step?: number;
  /** Several may be chosen: whether one is among them can be asked, whether it is the only one cannot. */
  isList?: boolean;
  /** The one option whose tick this is about. */
  tick?: string;
}

type Token = { kind: 'name' | 'text' | 'word' | 'sign'; value: string };

const pattern =
  /\s*(?:\$?\{([^{}]+)\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\.\w+)?)|(&&|\|\||==|!=|<>|>=|<=|[=<>!()[\],]))/y;

const comparisons: Record<string, '=' | '!=' | '>=' | '<=' | '>' | '<' | 'contains'> = {
  '=': '=',
  '==': '=',
  eq: '=',
  '!=': '!=',
  '<>': '!=',
  ne: '!=',
  '>=': '>=',
  ge: '>=',
  '<=': '<=',
  le: '<=',
  '>': '>',
  gt: '>',
  '<': '<',
  lt: '<',
  contains: 'contains',
  contain: 'contains',
  anyof: 'contains',
};

const deepest = 50;

/** Something that is not of the simple forms: told by null at the outside. */
class Unreadable extends Error {}

/**
 * A condition as LimeSurvey, SurveyJS and XLSForm write it, as far as it compares answers with values and joins that by
 * and, or, not. Null for everything else: half a condition would ask the wrong people.
 *
 * Shape    `variableOf`: what a name stands for; undefined: unknown, which makes the whole unreadable.
 * @example readExpression("{a} = '1' and not ({a} = '2')", () => ({ item: 'a', options: new Map([['1', '1'], ['2', '2']]) }))
 * // => { all: [{ item: 'a', is: ['1'] }, { not: { item: 'a', is: ['2'] } }] }
 */
export function readExpression(
  text: string,
  variableOf: (name: string) => Variable | undefined,
): Condition | null {
  try {
    const reader = new Reader(tokensOf(text), variableOf);
    const condition = reader.any(0);
    return reader.isDone ? condition : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (match === null) throw new Unreadable();
    const [, braced, single, double, number, word, sign] = match;
    if (braced !== undefined) tokens.push({ kind: 'name', value: braced.trim() });
    else if (single !== undefined || double !== undefined)
      tokens.push({ kind: 'text', value: (single ?? double ?? '').replaceAll(/\\(.)/g, '$1') });
    else if (number !== undefined) tokens.push({ kind: 'text', value: number });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

class Reader {
  readonly #tokens: Token[];
  readonly #variableOf: (name: string) => Variable | undefined;
  #at = 0;

  constructor(tokens: Token[], variableOf: (name: string) => Variable | undefined) {
    this.#tokens = tokens;
    this.#variableOf = variableOf;
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length;
  }

  any(depth: number): Condition {
    const parts = [this.#all(depth)];
    while (this.#takes('or', '||')) parts.push(this.#all(depth));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { any: parts };
  }

  #all(depth: number): Condition {
    const parts = [this.#one(depth)];
    while (this.#takes('and', '&&')) parts.push(this.#one(depth));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { all: parts };
  }

  #one(depth: number): Condition {
    if (depth > deepest) throw new Unreadable();
    if (this.#takes('not', '!')) return { not: this.#one(depth + 1) };
    if (this.#takes('(')) {
      const inner = this.any(depth + 1);
      this.#must(')');
      return inner;
    }
    if (this.#takes('selected')) {
      this.#must('(');
      const name = this.#name();
      this.#must(',');
      const value = this.#values();
      this.#must(')');
      return compared(name, 'contains', value);
    }
    if (this.#takes('is_empty')) {
      this.#must('(');
      const variable = this.#name();
      this.#must(')');
      return { not: answered(variable) };
    }
    const variable = this.#name();
    if (this.#takes('empty')) return { not: answered(variable) };
    if (this.#takes('notempty')) return answered(variable);
    const sign = this.#next();
    const comparison =
      sign.kind === 'sign' || sign.kind === 'word' ? comparisons[sign.value.toLowerCase()] : undefined;
    if (comparison === undefined) throw new Unreadable();
    return compared(variable, comparison, this.#values());
  }

  #name(): Variable {
    const token = this.#next();
    if (token.kind !== 'name' && token.kind !== 'word') throw new Unreadable();
    const name =
      token.kind === 'word' ? token.value.replace(/\.(?:NAOK|shown|value|code)$/, '') : token.value;
    const variable = this.#variableOf(name);
    if (variable === undefined) throw new Unreadable();
    return variable;
  }

  #values(): string[] {
    if (!this.#takes('[')) {
      const token = this.#next();
      if (token.kind === 'text') return [token.value];
      if (token.kind === 'word' && /^(?:true|false)$/i.test(token.value)) return [token.value.toLowerCase()];
      throw new Unreadable();
    }
    const values: string[] = [];
    do {
      const token = this.#next();
      if (token.kind !== 'text') throw new Unreadable();
      values.push(token.value);
    } while (this.#takes(','));
    this.#must(']');
    return values;
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Unreadable();
    this.#at += 1;
    return token;
  }

  #takes(...values: string[]): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token !== undefined && (token.kind === 'word' || token.kind === 'sign');
    if (!isIt || !values.includes(token.value.toLowerCase())) return false;
    this.#at += 1;
    return true;
  }

  #must(sign: string): void {
    if (!this.#takes(sign)) throw new Unreadable();
  }
}

function compared(variable: Variable, comparison: (typeof comparisons)[string], values: string[]): Condition {
  const { item, options, step = 1, tick, isList } = variable;
  const [value = ''] = values;
  if (tick !== undefined) {
    const isTicked = ['Y', '1', 'true'].includes(value) === (comparison === '=');
    const leaf = { item, is: [tick] };
    if (comparison !== '=' && comparison !== '!=') throw new Unreadable();
    return isTicked ? leaf : { not: leaf };
  }
  if (value === '' && (comparison === '=' || comparison === '!='))
    return comparison === '=' ? { not: answered(variable) } : answered(variable);
  if (isList && comparison !== 'contains') throw new Unreadable();
  if (options !== undefined) return ofOptions(item, options, comparison, values);
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) throw new Unreadable();
  switch (comparison) {
    case '=':
      return { item, atLeast: number, atMost: number };
    case '!=':
      return { not: { item, atLeast: number, atMost: number } };
    case '>=':
      return { item, atLeast: number };
    case '<=':
      return { item, atMost: number };
    case '>':
      return { item, atLeast: number + step };
    case '<':
      return { item, atMost: number - step };
    default:
      throw new Unreadable();
  }
}

function ofOptions(
  item: string,
  options: ReadonlyMap<string, string>,
  comparison: (typeof comparisons)[string],
  values: string[],
): Condition {
  const known = values.map((value) => options.get(value));
  if (comparison === '=' || comparison === '!=' || comparison === 'contains') {
    const is = known.filter((code) => code !== undefined);
    if (is.length !== values.length) throw new Unreadable();
    return comparison === '!=' ? { not: { item, is } } : { item, is };
  }
  const bound = Number(values[0]);
  const is = [...options].flatMap(([name, code]) =>
    name.trim() !== '' && holds(Number(name), comparison, bound) ? [code] : [],
  );
  if (Number.isNaN(bound) || is.length === 0) throw new Unreadable();
  return { item, is };
}

function holds(value: number, comparison: string | undefined, bound: number): boolean {
  if (comparison === '>=') return value >= bound;
  if (comparison === '<=') return value <= bound;
  return comparison === '>' ? value > bound : value < bound;
}

/** Answered at all, as far as conditions can say it. */
function answered({ item, options, step }: Variable): Condition {
  if (options !== undefined && options.size > 0) return { item, is: [...options.values()] };
  if (step === undefined) throw new Unreadable();
  return { item, atLeast: -Number.MAX_SAFE_INTEGER };
}
