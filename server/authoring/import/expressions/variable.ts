import type { Condition } from '../../../../surveys/schema/condition.ts';

/** What a name in a condition of a file stands for: an item with its options or limits, or one option of an item. */
export interface Variable {
  item: string;
  /** Option codes by their names in the file. */
  options?: ReadonlyMap<string, string>;
  /** Smallest step of a number. */
  step?: number;
  /** Several may be chosen: "equal" means these and no others. */
  isList?: boolean;
  /** The one option whose tick this is about. */
  tick?: string;
  /** Answered in free text, which no condition may look at. */
  isText?: boolean;
  /** One question of the file that has become several, of which everybody is asked one at most. */
  among?: readonly Variable[];
  /** Worked out by the file itself: whether this holds. */
  holds?: Condition;
}

/**
 * Why a condition cannot be said here: it looks at free text, at what has not been asked before it, calls a function,
 * compares two answers with each other, never holds, or is of another form that is not read.
 */
export type UnreadableReason = 'free-text' | 'not-before' | 'function' | 'two-answers' | 'never' | 'form';

/** Thrown within the room, told by `readExpression`. */
export class Unreadable extends Error {
  readonly why: UnreadableReason;
  /** The name or the function that it is about; empty where there is none. */
  readonly what: string;

  constructor(why: UnreadableReason = 'form', what = '') {
    super(why);
    this.why = why;
    this.what = what;
  }
}
