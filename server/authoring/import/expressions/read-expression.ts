import { compared, counted, answered, mirrored, truthOf, type Comparison } from './compared.ts';
import { allOf, anyOf, notOf, type Truth } from './joined.ts';
import { tokensOf, type Token } from './tokens.ts';
import { Unreadable, type UnreadableReason, type Variable } from './variable.ts';

const comparisons: Record<string, Comparison> = {
  '=': '=',
  '==': '=',
  eq: '=',
  equal: '=',
  '!=': '!=',
  '<>': '!=',
  ne: '!=',
  notequal: '!=',
  '>=': '>=',
  ge: '>=',
  greaterorequal: '>=',
  '<=': '<=',
  le: '<=',
  lessorequal: '<=',
  '>': '>',
  gt: '>',
  greater: '>',
  '<': '<',
  lt: '<',
  less: '<',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  noneof: 'noneof',
  allof: 'allof',
};

const deepest = 50;

/** What stands beside a comparison: an answer, values, how many of several answers there are. */
type Operand = { name: Variable } | { values: string[] } | { count: Variable[] };

/** What a condition says: that it holds always or never, or when; or why it cannot be said. */
export type Reading = { truth: Truth } | { unreadable: UnreadableReason; what: string };

/**
 * A condition as LimeSurvey, SurveyJS and XLSForm write it, as far as it compares answers with values, asks whether
 * there are any or how many, and joins that by and, or, not. Everything else is told as unreadable: half a condition
 * would ask the wrong people.
 *
 * Shape    `variableOf`: what a name stands for; undefined: unknown, which makes the whole unreadable.
 *          `bareWords`: a word that is no name is a text (SurveyJS), not another answer.
 * @example readExpression("{a} = '1' and not ({a} = '2')", () => ({ item: 'a', options: new Map([['1', '1'], ['2', '2']]) }))
 * // => { truth: { all: [{ item: 'a', is: ['1'] }, { not: { item: 'a', is: ['2'] } }] } }
 */
export function readExpression(
  text: string,
  variableOf: (name: string) => Variable | undefined,
  { bareWords = false }: { bareWords?: boolean } = {},
): Reading {
  try {
    const reader = new Reader(tokensOf(text), variableOf, bareWords);
    const truth = reader.any(0);
    return reader.isDone ? { truth } : { unreadable: 'form', what: '' };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.why, what: error.what };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #variableOf: (name: string) => Variable | undefined;
  readonly #bareWords: boolean;
  #at = 0;

  constructor(
    tokens: readonly Token[],
    variableOf: (name: string) => Variable | undefined,
    bareWords: boolean,
  ) {
    this.#tokens = tokens;
    this.#variableOf = variableOf;
    this.#bareWords = bareWords;
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length;
  }

  any(depth: number): Truth {
    const parts = [this.#all(depth)];
    while (this.#takes('or', '||')) parts.push(this.#all(depth));
    return anyOf(parts);
  }

  #all(depth: number): Truth {
    const parts = [this.#one(depth)];
    while (this.#takes('and', '&&')) parts.push(this.#one(depth));
    return allOf(parts);
  }

  #one(depth: number): Truth {
    if (depth > deepest) throw new Unreadable();
    if (this.#takes('not', '!')) return notOf(this.#one(depth + 1));
    if (this.#takes('(')) {
      const inner = this.any(depth + 1);
      this.#must(')');
      return inner;
    }
    if (this.#takes('selected')) return this.#called(() => this.#selected());
    if (this.#takes('is_empty', 'empty')) return this.#called(() => notOf(answered(this.#name())));
    if (this.#takes('iif', 'if')) return this.#called(() => this.#either(depth + 1));
    if (this.#peek()?.kind === 'call') {
      if (this.#takes('true')) return this.#called(() => true);
      if (this.#takes('false')) return this.#called(() => false);
    }
    return this.#comparison();
  }

  #called<T>(read: () => T): T {
    this.#must('(');
    const result = read();
    this.#must(')');
    return result;
  }

  #selected(): Truth {
    const name = this.#name();
    this.#must(',');
    return compared(name, 'contains', this.#values());
  }

  /** `iif(condition, this, or that)` */
  #either(depth: number): Truth {
    const condition = this.any(depth);
    this.#must(',');
    const then = this.any(depth);
    this.#must(',');
    const otherwise = this.any(depth);
    return anyOf([allOf([condition, then]), allOf([notOf(condition), otherwise])]);
  }

  #comparison(): Truth {
    const left = this.#operand();
    if ('name' in left && this.#takes('empty')) return notOf(answered(left.name));
    if ('name' in left && this.#takes('notempty')) return answered(left.name);
    const sign = this.#peek();
    const comparison =
      sign === undefined || sign.kind === 'text' || sign.kind === 'name'
        ? undefined
        : comparisons[sign.value.toLowerCase()];
    if (comparison === undefined) return 'name' in left ? truthOf(left.name) : constant(left);
    this.#at += 1;
    const right = this.#operand();
    if ('count' in left && 'values' in right) return counted(left.count, comparison, right.values[0] ?? '');
    if ('name' in left && 'values' in right) return compared(left.name, comparison, right.values);
    const turned = mirrored[comparison];
    if (turned !== undefined && 'values' in left && 'name' in right)
      return compared(right.name, turned, left.values);
    if ('values' in left && 'values' in right && comparison === '=')
      return left.values.join() === right.values.join();
    throw new Unreadable('name' in right ? 'two-answers' : 'form');
  }

  #operand(): Operand {
    const token = this.#peek();
    if (token?.kind === 'text' || token?.value === '[') return { values: this.#values() };
    if (token?.kind === 'call') {
      if (this.#takes('true')) return { values: [this.#called(() => 'true')] };
      if (this.#takes('false')) return { values: [this.#called(() => 'false')] };
      if (this.#takes('count', 'count-selected')) return { count: this.#called(() => this.#names()) };
      if (this.#takes('string-length', 'strlen')) return { count: this.#called(() => [this.#name()]) };
      throw new Unreadable('function', token.value);
    }
    if (token?.kind === 'word' && (isTruthWord(token.value) || this.#isBareWord(token.value)))
      return { values: this.#values() };
    const list = this.#counted();
    return list === undefined ? { name: this.#name() } : { count: [list] };
  }

  /** How many of a list are ticked, as `list.length`. */
  #counted(): Variable | undefined {
    const name = this.#peek()?.value ?? '';
    if (!name.endsWith('.length') || this.#variableOf(name) !== undefined) return undefined;
    const list = this.#variableOf(name.slice(0, -'.length'.length));
    if (list?.isList !== true) return undefined;
    this.#at += 1;
    return list;
  }

  #names(): Variable[] {
    const names = [this.#name()];
    while (this.#takes(',')) names.push(this.#name());
    return names;
  }

  #name(): Variable {
    const token = this.#next();
    if (token.kind === 'call') throw new Unreadable('function', token.value);
    if (token.kind !== 'name' && token.kind !== 'word') throw new Unreadable();
    const variable = this.#variableOf(token.value) ?? this.#variableOf(withoutSuffix(token.value));
    if (variable === undefined) throw new Unreadable('not-before', withoutSuffix(token.value));
    return variable;
  }

  #values(): string[] {
    if (!this.#takes('[')) return [this.#value()];
    const values: string[] = [];
    do values.push(this.#value());
    while (this.#takes(','));
    this.#must(']');
    return values;
  }

  #value(): string {
    const token = this.#next();
    if (token.kind === 'text') return token.value;
    if (token.kind === 'word' && isTruthWord(token.value)) return token.value.toLowerCase();
    if (token.kind === 'word' && this.#isBareWord(token.value)) return token.value;
    throw new Unreadable();
  }

  #isBareWord(word: string): boolean {
    return this.#bareWords && this.#variableOf(word) === undefined;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token {
    const token = this.#peek();
    if (token === undefined) throw new Unreadable();
    this.#at += 1;
    return token;
  }

  #takes(...values: string[]): boolean {
    const token = this.#peek();
    const isIt = token !== undefined && token.kind !== 'text' && token.kind !== 'name';
    if (!isIt || !values.includes(token.value.toLowerCase())) return false;
    this.#at += 1;
    return true;
  }

  #must(sign: string): void {
    if (!this.#takes(sign)) throw new Unreadable();
  }
}

function isTruthWord(word: string): boolean {
  return /^(?:true|false)$/i.test(word);
}

/** LimeSurvey asks for forms of an answer (`Q1.NAOK`), of which the answer itself is one. */
function withoutSuffix(name: string): string {
  return name.replace(/\.(?:NAOK|valueNAOK|value|code)$/, '');
}

/** A value alone: `1` always holds, `0` never. */
function constant(operand: Operand): boolean {
  const [value] = 'values' in operand ? operand.values : [];
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new Unreadable();
}
