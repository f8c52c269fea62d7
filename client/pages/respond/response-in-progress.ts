import type { Answer, AnswerSheet } from '../../../surveys/items/answer.ts';
import { questionsOf } from '../../../surveys/items/questionnaire-items.ts';
import { askedPages, pageOf, type AskedPage } from '../../../surveys/routing/asked-pages.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { AnswerChange } from '../../items/answer-change.ts';
import type { ShownForm } from './shown-form.ts';
import { newSubmission } from './delivery/new-submission.ts';

/**
 * One response while it is being given. It keeps everything that was entered, also answers to items that a later
 * answer took off the way: who changes back finds them again. Only what is asked is ever sent. What a ticket or a code
 * answers for its holder is neither asked nor sent, and counts for who is asked what.
 */
export class ResponseInProgress {
  readonly questionnaire: Questionnaire;
  readonly submission: string;
  readonly sheet: AnswerSheet;
  readonly attested: Record<string, Answer>;
  readonly form: ShownForm;

  constructor(
    questionnaire: Questionnaire,
    submission: string = newSubmission(),
    sheet: AnswerSheet = { answers: {}, texts: {} },
    attested: Record<string, Answer> = {},
    form: ShownForm = { seed: 0, shownWith: () => questionnaire },
  ) {
    this.questionnaire = questionnaire;
    this.submission = submission;
    this.sheet = sheet;
    this.attested = attested;
    this.form = form;
  }

  /** In this respondent's order, with the words of earlier answers. */
  get #shown(): Questionnaire {
    return this.form.shownWith({ ...this.sheet, answers: this.answers });
  }

  get pages(): AskedPage[] {
    return askedPages(this.#shown, this.answers)
      .map(({ section, parts }) => pageOf({ ...section, items: parts }, (code) => !(code in this.attested)))
      .filter(({ parts }) => parts.length > 0);
  }

  get isEmpty(): boolean {
    return Object.keys(this.sheet.answers).length === 0;
  }

  /** The number of a question as shown, a matrix being one, in the whole questionnaire: the same whatever else is asked. */
  numberOf(question: string): number {
    const isIt = (part: ReturnType<typeof questionsOf>[number]): boolean =>
      part.code === question || (part.type === 'matrix' && part.rows.some(({ code }) => code === question));
    return questionsOf(this.#shown).findIndex(isIt) + 1;
  }

  /** The place of a row among those of its matrix that are asked; 0 for what is no row. */
  rowOf(item: string): number {
    const matrices = this.pages.flatMap(({ parts }) => parts).filter((part) => part.type === 'matrix');
    return Math.max(0, ...matrices.map(({ rows }) => rows.findIndex(({ code }) => code === item) + 1));
  }

  /** Those of some items that have no answer; words of one's own are nobody's duty. */
  blanksAmong(items: readonly string[]): string[] {
    return this.pages
      .flatMap((page) => page.items)
      .filter(({ code, type }) => items.includes(code) && type !== 'open-ended')
      .map(({ code }) => code)
      .filter((code) => this.sheet.answers[code] === undefined);
  }

  /** The share of a page's items that have an answer. */
  answeredProportion({ items }: AskedPage): number {
    const answered = items.filter(({ code }) => this.sheet.answers[code] !== undefined);
    return items.length === 0 ? 1 : answered.length / items.length;
  }

  /** The response with one item answered anew. */
  with({ item, answer, texts }: AnswerChange): ResponseInProgress {
    const { [item]: _, ...others } = this.sheet.answers;
    return new ResponseInProgress(
      this.questionnaire,
      this.submission,
      {
        answers: answer === undefined ? others : { ...others, [item]: answer },
        texts: { ...this.sheet.texts, ...texts },
      },
      this.attested,
      this.form,
    );
  }

  /** What is answered, and what a ticket or a code answers. */
  get answers(): Record<string, Answer> {
    return { ...this.sheet.answers, ...this.attested };
  }
}
