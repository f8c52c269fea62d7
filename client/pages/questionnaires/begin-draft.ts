import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import { codePattern } from '../../../surveys/schema/code-pattern.ts';
import { LightElement } from '../../components/light-element.ts';
import { formField } from '../../forms/form-field.ts';
import { say } from '../../strings/language.ts';

/** What a new draft is called, and whether it continues the questionnaire it begins with. */
export class BeginDraft extends LightElement {
  static override properties = {
    base: { attribute: false },
    continues: { state: true },
    code: { state: true },
    isWrong: { state: true },
  };
  declare base: QuestionnaireSummary | null;
  declare protected continues: boolean;
  declare protected code: string;
  declare protected isWrong: boolean;

  constructor() {
    super();
    this.base = null;
    this.continues = true;
    this.code = '';
    this.isWrong = false;
  }

  focusFirst(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('input')?.focus());
  }

  protected override render(): TemplateResult {
    const { base, language, words } = this;
    const { authoring, shell } = words;
    const asksCode = base === null || !this.continues;
    const heading =
      base === null ? authoring.beginNew : authoring.beginFromSpoken(say(base.title, language), base.version);
    return html`<form class="card" novalidate @submit=${(event: Event) => this.#begin(event)}>
      <h2>${heading}</h2>
      ${
        base === null
          ? nothing
          : html`<fieldset class="choices">
              <legend class="spoken">${heading}</legend>
              ${([true, false] as const).map(
                (continues) =>
                  html`<label class="check">
                    <input
                      type="radio"
                      name="continues"
                      .checked=${this.continues === continues}
                      @change=${() => {
                        this.continues = continues;
                      }}
                    />
                    <span>${continues ? authoring.nextVersion : authoring.asOther}</span>
                  </label>`,
              )}
            </fieldset>`
      }
      ${
        asksCode
          ? formField({
              id: 'draft-code',
              label: authoring.newCode,
              hint: authoring.newCodeHint,
              value: this.code,
              words: shell,
              corrections: this.isWrong ? [{ words: authoring.codeWrong, target: 'draft-code' }] : [],
              onInput: (value) => {
                this.code = value;
              },
            })
          : nothing
      }
      <p class="actions"><button type="submit" class="button primary">${authoring.begin}</button></p>
    </form>`;
  }

  #begin(event: Event): void {
    event.preventDefault();
    const code = this.base !== null && this.continues ? this.base.code : this.code.trim();
    this.isWrong = !codePattern.test(code);
    if (this.isWrong) this.querySelector<HTMLElement>('#draft-code')?.focus();
    else this.dispatchEvent(new CustomEvent('begin', { detail: { code } }));
  }
}

customElements.define('begin-draft', BeginDraft);

declare global {
  interface HTMLElementTagNameMap {
    'begin-draft': BeginDraft;
  }
}
