import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** How one respondent sees the questionnaire. */
export interface ShownForm {
  /** Of the order of questions and options; what is sent knows nothing of it. */
  seed: number;
  shownWith(sheet: AnswerSheet): Questionnaire;
}
