import { html, type TemplateResult } from 'lit';
import type { AnswerSheet } from '../../../../surveys/items/answer.ts';
import { questionsOf } from '../../../../surveys/items/questionnaire-items.ts';
import { withAnswers } from '../../../../surveys/items/words/piping.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { AnswerChangeEvent } from '../../../items/answer-change.ts';
import { LightElement } from '../../../components/light-element.ts';
import { rubyText } from '../../../components/ruby-text.ts';
import { loadRespondStrings } from '../../../strings/respond/respond-strings.ts';
import '../../../items/authoring-of.ts';
import { partView } from '../../respond/part-view.ts';

/** One page as respondents will see it, as wide as a phone or a computer; every question of it, asked or not. */
export class PreviewPane extends LightElement {
  static override properties = {
    questionnaire: { attribute: false },
    section: { type: Number },
    isFolded: { type: Boolean },
    width: { state: true },
    sheet: { state: true },
    isReady: { state: true },
  };
  declare questionnaire: Questionnaire;
  declare section: number;
  /** Opened by a press, until then a line. */
  declare isFolded: boolean;
  declare protected width: 'phone' | 'pc';
  declare protected sheet: AnswerSheet;
  declare protected isReady: boolean;

  constructor() {
    super();
    this.section = 0;
    this.isFolded = false;
    this.width = 'phone';
    this.sheet = { answers: {}, texts: {} };
    this.isReady = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadRespondStrings(this.language).then(() => {
      this.isReady = true;
    });
  }

  protected override render(): TemplateResult {
    const words = this.words.authoring.editor.preview;
    const { language } = this;
    const { sections } = withAnswers(this.questionnaire, this.sheet);
    const section = sections[this.section] ?? sections[0];
    const questions = questionsOf(this.questionnaire).map(({ code }) => code);
    return html`<section class="preview-pane" aria-label=${words.title}>
      <details ?open=${!this.isFolded}>
        <summary><h2>${words.title}</h2></summary>
        <div class="preview-head">
          <p class="hint">${words.lead}${words.allShown}</p>
          <div role="group" aria-label=${words.title}>
            ${(['phone', 'pc'] as const).map(
              (width) =>
                html`<button
                  type="button"
                  class="small"
                  aria-pressed=${this.width === width ? 'true' : 'false'}
                  @click=${() => {
                    this.width = width;
                  }}
                >
                  ${words[width]}
                </button>`,
            )}
          </div>
        </div>
        <div
          class="preview-page ${this.width}"
          @answer-change=${(event: AnswerChangeEvent) => this.#answer(event)}
        >
          ${
            section === undefined || !this.isReady
              ? ''
              : html`<p class="preview-title">${rubyText(section.title, language)}</p>
                  ${section.introduction === undefined ? '' : html`<p>${rubyText(section.introduction, language)}</p>`}
                  ${section.items.map(
                    (part) =>
                      html`<div class="item">
                        ${partView({
                          part,
                          number: questions.indexOf(part.code) + 1,
                          sheet: this.sheet,
                          language,
                          errorsOf: () => [],
                        })}
                      </div>`,
                  )}`
          }
        </div>
      </details>
    </section>`;
  }

  #answer({ detail }: AnswerChangeEvent): void {
    const { [detail.item]: _, ...others } = this.sheet.answers;
    this.sheet = {
      answers: detail.answer === undefined ? others : { ...others, [detail.item]: detail.answer },
      texts: { ...this.sheet.texts, ...detail.texts },
    };
  }
}

customElements.define('preview-pane', PreviewPane);
