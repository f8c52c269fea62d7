/**
 * One item's value, as stored and exported: an option code (single response), option codes in questionnaire
 * order (multiple response) or the first place first (ranking), a number (rating scale, number), a date as ISO 8601
 * writes it (date) or a text (open-ended).
 * Blank is the absence of the key.
 */
export type Answer = string | number | string[];

/** Everything one respondent answered. */
export interface AnswerSheet {
  /** item code -> answer */
  answers: Record<string, Answer>;
  /** `item/option` -> what was written beside an option that takes text */
  texts: Record<string, string>;
}
