/**
 * One thing wrong with an input, as data. Words are added late, in the reader's language
 * (surveys/schema/issue-words.ts), so that a test compares codes and a page shows sentences.
 */
export interface Issue {
  /** Stable name of the problem, e.g. `unknown-option`. */
  code: string;
  /** Where: keys and positions from the top of the input. */
  path: (string | number)[];
  /** What the sentence needs: the offending value, the limits. */
  facts: Record<string, string | number | string[]>;
}
