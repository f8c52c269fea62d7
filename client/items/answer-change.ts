import type { Answer } from '../../surveys/items/answer.ts';

/** What a respondent just did to one item. */
export interface AnswerChange {
  /** Item code. */
  item: string;
  /** undefined: left blank. */
  answer: Answer | undefined;
  /** `item/option` -> what stands beside the options of this item. */
  texts: Record<string, string>;
}

/** The one event of every item component, heard across shadow roots. */
export class AnswerChangeEvent extends CustomEvent<AnswerChange> {
  constructor(change: AnswerChange) {
    super('answer-change', { detail: change, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'answer-change': AnswerChangeEvent;
  }
}
