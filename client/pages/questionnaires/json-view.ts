import { html, nothing, type TemplateResult } from 'lit';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { LightElement } from '../../components/light-element.ts';
import { settledText } from '../../components/settled-text.ts';
import { editedQuestionnaire } from './edited-questionnaire.ts';

/** The whole questionnaire as JSON, for whoever likes to write it, and to look things up. */
export class JsonView extends LightElement {
  static override properties = {
    questionnaire: { attribute: false },
    text: { state: true },
    problem: { state: true },
  };
  declare questionnaire: Questionnaire;
  /** As typed and not applied yet. */
  declare protected text: string | undefined;
  declare protected problem: 'wrong' | 'noSections' | undefined;

  constructor() {
    super();
    this.text = undefined;
    this.problem = undefined;
  }

  protected override render(): TemplateResult {
    const words = this.words.authoring.editor.jsonView;
    const text = this.text ?? JSON.stringify(this.questionnaire, null, 2);
    return html`
      <p id="json-lead">
        ${words.lead}
        <a href="/api/manage/questionnaire-schema" download="questionnaire.schema.json">${words.schema}</a>
      </p>
      <div class="field">
        <label class="spoken" for="json">JSON</label>
        <textarea
          id="json"
          class="code"
          rows="30"
          spellcheck="false"
          aria-describedby="json-lead"
          aria-invalid=${this.problem === undefined ? 'false' : 'true'}
          .value=${text}
          @input=${(event: Event) => {
            this.text = settledText(event) ?? this.text;
          }}
        ></textarea>
      </div>
      <p role="alert" class="field-error">${this.problem === undefined ? nothing : words[this.problem]}</p>
      <p class="actions">
        <button type="button" class="button" @click=${() => this.#apply(text)}>${words.apply}</button>
      </p>
    `;
  }

  #apply(text: string): void {
    const applied = read(text);
    this.problem = typeof applied === 'string' ? applied : undefined;
    if (typeof applied === 'string') return;
    this.text = undefined;
    this.dispatchEvent(new CustomEvent('apply', { detail: applied }));
  }
}

/** The questionnaire that a text is, or why it cannot be shown. */
function read(text: string): Questionnaire | 'wrong' | 'noSections' {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'wrong';
  }
  const isList = (value: unknown): value is object[] =>
    Array.isArray(value) && value.every((part) => typeof part === 'object' && part !== null);
  if (typeof raw !== 'object' || raw === null || !('sections' in raw) || !isList(raw.sections))
    return 'noSections';
  if (!raw.sections.every((section) => 'items' in section && isList(section.items))) return 'noSections';
  return editedQuestionnaire(raw);
}

customElements.define('json-view', JsonView);
