import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { say } from '../../strings/language.ts';
import { fieldIds, type WaveDraft } from './wave-draft.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

/** A list that fits a screen needs no search. */
const longList = 8;

/** One questionnaire of the library, found by its name. Dispatches `choose`. */
export class QuestionnaireChoice extends LightElement {
  static override properties = {
    choices: { attribute: false },
    chosen: { attribute: false },
    corrections: { attribute: false },
    searched: { state: true },
  };
  declare choices: QuestionnaireSummary[];
  declare chosen: WaveDraft['questionnaire'];
  declare corrections: Correction[];
  declare protected searched: string;

  constructor() {
    super();
    this.choices = [];
    this.chosen = null;
    this.corrections = [];
    this.searched = '';
  }

  protected override render(): TemplateResult {
    const newWave = newWaveWords(this.language);
    const errors = this.corrections.filter(({ target }) => target === fieldIds.questionnaire);
    const found = this.choices.filter((choice) => this.#isChosen(choice) || isFound(choice, this.searched));
    return html`<fieldset class="choices" id=${fieldIds.questionnaire} tabindex="-1">
      <legend>${newWave.questionnaire}</legend>
      ${errors.map((error) => html`<p class="field-error">${error.words}</p>`)}
      ${this.choices.length > longList ? this.#search(found.length) : nothing}
      ${found.map((choice) => this.#choice(choice))}
    </fieldset>`;
  }

  #search(count: number): TemplateResult {
    const newWave = newWaveWords(this.language);
    return html`<div class="field">
      <label for="questionnaire-search">${newWave.questionnaireSearch}</label>
      <input
        id="questionnaire-search"
        type="search"
        autocomplete="off"
        .value=${this.searched}
        @input=${(event: Event) => {
          this.searched = (event.target as HTMLInputElement).value;
        }}
        @keydown=${staysInForm}
      />
      <p class="hint" role="status">${newWave.questionnairesFound(count, this.choices.length)}</p>
    </div>`;
  }

  #choice(choice: QuestionnaireSummary): TemplateResult {
    const newWave = newWaveWords(this.language);
    const { wave } = this.words;
    const { code, version } = choice;
    return html`<label class="choice">
      <input
        type="radio"
        name="questionnaire"
        .checked=${this.#isChosen(choice)}
        @change=${() => this.dispatchEvent(new CustomEvent('choose', { detail: { code, version } }))}
      /><span
        ><strong>${say(choice.title, this.language)}</strong
        ><span class="hint"
          >${wave.version(code, version)}・${newWave.questionnaireFacts(
            choice.itemCount,
            choice.estimatedMinutes,
          )}</span
        ></span
      >
    </label>`;
  }

  #isChosen({ code, version }: QuestionnaireSummary): boolean {
    return this.chosen?.code === code && this.chosen.version === version;
  }
}

/** Every word is looked for in the titles and the code, whichever width or case it is typed in. */
export function isFound(
  { code, title }: Pick<QuestionnaireSummary, 'code' | 'title'>,
  searched: string,
): boolean {
  const text = folded([title.ja, title.en ?? '', code].join(' '));
  return folded(searched)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Enter in the search would send the whole form. */
function staysInForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

customElements.define('questionnaire-choice', QuestionnaireChoice);
