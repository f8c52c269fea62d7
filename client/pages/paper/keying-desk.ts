import { html, nothing, type TemplateResult } from 'lit';
import type { PaperBatchSummary } from '../../../server/contract/fieldwork/paper.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { readAnswer } from '../../../surveys/items/read-answer.ts';
import { askedItems } from '../../../surveys/routing/asked-items.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { keySheet } from '../../api/fieldwork/paper.ts';
import { LightElement } from '../../components/light-element.ts';
import { authoringOf } from '../../items/authoring-of.ts';
import { say } from '../../strings/language.ts';
import { readKeyed } from './read-keyed.ts';
import '../../components/error-notice.ts';
import { paperWords } from '../../strings/console/paper/paper-words.ts';

/** One sheet after the other, by keyboard alone: items in the order of the paper, codes as printed. */
export class KeyingDesk extends LightElement {
  static override properties = {
    wave: {},
    batch: { attribute: false },
    questionnaire: { attribute: false },
    pass: { type: Number },
    hasCodes: { type: Boolean },
    number: { state: true },
    typed: { state: true },
    error: { state: true },
    news: { state: true },
  };
  declare wave: string;
  declare batch: PaperBatchSummary;
  declare questionnaire: Questionnaire;
  declare pass: 1 | 2;
  declare hasCodes: boolean;
  declare protected number: number;
  declare protected typed: Record<string, string>;
  declare protected error: unknown;
  declare protected news: string;

  constructor() {
    super();
    this.wave = this.news = '';
    this.pass = 1;
    this.hasCodes = false;
    this.number = 0;
    this.typed = {};
    this.error = undefined;
  }

  protected override willUpdate(): void {
    if (this.number === 0)
      this.number = (this.pass === 1 ? this.batch.firstCount : this.batch.secondCount) + 1;
  }

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus();
  }

  get #items(): Item[] {
    return questionnaireItems(this.questionnaire);
  }

  /** What is asked with the answers keyed so far; a batch of one group answers for its item. */
  get #asked(): ReadonlySet<string> {
    const answers: Record<string, Answer> = {};
    for (const item of this.#items) {
      const { answer } = readAnswer(item, readKeyed(item, this.typed[item.code] ?? ''));
      if (answer !== undefined) answers[item.code] = answer;
    }
    return askedItems(this.questionnaire, answers);
  }

  protected override render(): TemplateResult {
    const words = paperWords(this.language);
    const asked = this.#asked;
    return html`
      ${this.pass === 2 ? html`<p class="notice">${words.secondLead}</p>` : nothing}
      <p class="hint" id="keying-hint">${words.keyingHint}</p>
      <h3>${words.sheet(this.number)}</h3>
      <p role="status">${this.news}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <form
        novalidate
        class="keying"
        @submit=${(event: Event) => void this.#save(event)}
        @keydown=${(event: KeyboardEvent) => this.#onward(event)}
      >
        ${
          this.hasCodes
            ? html`<div class="keyed">
                <label for="key-code">${words.code}</label>
                <p class="hint">${words.codeHint}</p>
                ${this.#input('code')}
              </div>`
            : nothing
        }
        ${this.#items.map((item, index) => this.#field(item, index + 1, asked.has(item.code)))}
        <p class="actions"><button type="submit" class="button primary">${words.save}</button></p>
      </form>
    `;
  }

  #field(item: Item, number: number, isAsked: boolean): TemplateResult {
    const codes = authoringOf(item).paper.keyed(item, this.language);
    return html`<div class="keyed ${isAsked ? '' : 'skipped'}">
      <label for="key-${item.code}">${number}. ${say(item.reportText ?? item.text, this.language)}</label>
      <p class="hint">${isAsked ? codes : paperWords(this.language).skipped}</p>
      ${this.#input(item.code, !isAsked)}
    </div>`;
  }

  #input(code: string, isDisabled = false): TemplateResult {
    return html`<input
      id="key-${code}"
      type="text"
      autocomplete="off"
      ?disabled=${isDisabled}
      .value=${this.typed[code] ?? ''}
      @input=${(event: Event) => {
        this.typed = { ...this.typed, [code]: (event.target as HTMLInputElement).value };
      }}
    />`;
  }

  /** Enter goes on to the next field, except the one that ends a conversion of an input method. */
  #onward(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const fields = [...this.querySelectorAll<HTMLInputElement>('.keying input:not(:disabled)')];
    const next = fields[fields.indexOf(event.target) + 1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    this.error = undefined;
    const asked = this.#asked;
    const answers = Object.fromEntries(
      this.#items.flatMap((item) => {
        const answer = asked.has(item.code) ? readKeyed(item, this.typed[item.code] ?? '') : undefined;
        return answer === undefined ? [] : [[item.code, answer]];
      }),
    );
    try {
      const sheet = { pass: this.pass, number: this.number, answers, code: this.typed['code'] ?? '' };
      await keySheet(this.wave, this.batch.number, sheet, this.language);
      this.news = paperWords(this.language).saved(this.number);
      this.number += 1;
      this.typed = {};
      await this.updateComplete;
      this.querySelector('input')?.focus();
    } catch (error) {
      this.error = error;
      this.news = '';
    }
  }
}

customElements.define('keying-desk', KeyingDesk);
