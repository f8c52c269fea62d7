import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { pipedItems, withAnswers } from '../../../surveys/items/words/piping.ts';
import type { ShownForm } from './shown-form.ts';
import { hasOwnOrder, inOwnOrder } from '../../../surveys/routing/own-order.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/**
 * The questionnaire as one respondent sees it: in the order that a seed of this device decides, with words of earlier
 * answers where they are repeated. Neither leaves the device; what is sent is read by the questionnaire as written.
 */
export class OwnForm implements ShownForm {
  /** Kept with saved answers, so that the order stays; not the name of the response, which the server knows. */
  readonly seed: number;
  readonly #ordered: Questionnaire;
  readonly #piped: readonly string[];
  #last: { key: string; shown: Questionnaire } | undefined;

  constructor(questionnaire: Questionnaire, seed: number = newSeed()) {
    this.seed = seed;
    this.#ordered = hasOwnOrder(questionnaire) ? inOwnOrder(questionnaire, seed) : questionnaire;
    const codes = questionnaireItems(questionnaire).map(({ code }) => code);
    this.#piped = pipedItems(questionnaire, new Set(codes));
  }

  /** The same object as long as no answer changes that is repeated somewhere. */
  shownWith(sheet: AnswerSheet): Questionnaire {
    if (this.#piped.length === 0) return this.#ordered;
    const key = JSON.stringify([this.#piped.map((code) => sheet.answers[code] ?? null), sheet.texts]);
    if (this.#last?.key !== key) this.#last = { key, shown: withAnswers(this.#ordered, sheet) };
    return this.#last.shown;
  }
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
