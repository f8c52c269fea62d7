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
  /** Worked out by the file itself: whether this holds. */
  holds?: Condition;
}

/**
 * Why a condition cannot be said here: it is not of the simple forms, or it looks at free text. Thrown within the room,
 * told by `readExpression`.
 */
export class Unreadable extends Error {
  readonly why: 'form' | 'free-text';

  constructor(why: 'form' | 'free-text' = 'form') {
    super(why);
    this.why = why;
  }
}
