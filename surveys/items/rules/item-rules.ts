import type { Leaf } from '../../schema/condition-items.ts';
import type { Issue } from '../../schema/issue.ts';
import type {
  Item,
  MultipleResponseItem,
  OpenEndedItem,
  RatingScaleItem,
  SingleResponseItem,
} from '../../schema/item.ts';
import type { Answer } from '../answer.ts';

/** What can be a table's stub: the types that tables know. All others are counted as items of these. */
export type TabulatedItem = SingleResponseItem | MultipleResponseItem | RatingScaleItem | OpenEndedItem;

/** As what an item is counted, and as what an answer to it. */
export interface Tabulation<I extends Item> {
  items(item: I): TabulatedItem[];
  /** Codes of these items -> answers to them. */
  answers(item: I, answer: Answer): Readonly<Record<string, Answer>>;
}

/**
 * What a type of item means to all who make, read in and count questionnaires. How an answer is read stands apart
 * (`readAnswer`): it is all that the answering page needs.
 */
export interface ItemRules<I extends Item> {
  /** What the schema cannot say: whether its numbers and options agree with each other. Paths start at the item. */
  check(item: I): Issue[];
  /**
   * Answers to it, at least one of every kind that the conditions on it (`leaves`) can tell apart. They may be too many
   * to look at them all: who asks for them sets the end.
   */
  choices(item: I, leaves: readonly Leaf[]): Iterable<Answer>;
  /**
   * The raw value that a text stands for, in a cell of a file or as keyed from paper: codes as they are, numbers and
   * dates as they are written. `parts`: the text split where its source parts several answers. A text that stands for
   * nothing stays what it is: `readAnswer` names what is wrong.
   */
  fromText(item: I, text: string, parts: readonly string[]): unknown;
  tabulation: Tabulation<I>;
  /** Which of its keys make answers to two versions incomparable. Of options only codes, number and order count. */
  scaleKeys: readonly string[];
  /** Whether a condition may look at it by `atLeast` and `atMost`: its answers are numbers. */
  takesBounds: boolean;
  /** Whether its answer is a text in the respondent's own words: kept apart from all others, never tabulated. */
  isFreeText: boolean;
}

/** Of types that tables know: each is counted as it is. */
export const asItself: Tabulation<TabulatedItem> = {
  items: (item) => [item],
  answers: (item, answer) => ({ [item.code]: answer }),
};
