import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../../../components/light-element.ts';
import { typedValue } from '../../../forms/typed-value.ts';
import { settledText } from '../../../forms/settled-text.ts';

/** Something whole as JSON, for whoever likes to write it, and to look things up. */
export class JsonView extends LightElement {
  static override properties = {
    name: {},
    heading: {},
    lead: {},
    misfit: {},
    value: { attribute: false },
    fits: { attribute: false },
    unapplied: { attribute: false },
    problem: { state: true },
  };
  /** Names the field and the address of the JSON Schema. */
  declare name: 'questionnaire' | 'table-plan';
  declare heading: string;
  declare lead: string;
  declare value: object;
  /** Whether it can be shown, and what is said if not. */
  declare fits: (raw: object) => boolean;
  declare misfit: string;
  /** As typed and not applied yet, by name: it outlasts this view. */
  declare unapplied: Map<string, string>;
  declare protected problem: string | undefined;

  constructor() {
    super();
    this.unapplied = new Map();
    this.problem = undefined;
  }

  protected override render(): TemplateResult {
    const words = this.words.authoring.editor.jsonView;
    const { name } = this;
    const unapplied = this.unapplied.get(name);
    const text = unapplied ?? JSON.stringify(this.value, null, 2);
    return html`
      <h3 id="${name}-heading">${this.heading}</h3>
      <p id="${name}-lead">
        ${this.lead}
        <a href="/api/manage/${name}-schema" download="${name}.schema.json">${words.schema}</a>
      </p>
      <div class="field">
        <label class="spoken" for="${name}-json">${this.heading} JSON</label>
        <textarea
          id="${name}-json"
          class="code"
          rows="24"
          spellcheck="false"
          aria-describedby="${name}-lead ${name}-problem"
          aria-invalid=${this.problem === undefined ? 'false' : 'true'}
          .value=${typedValue(text)}
          @input=${(event: Event) => {
            this.#type(settledText(event));
          }}
          @compositionend=${(event: Event) => {
            this.#type(settledText(event));
          }}
        ></textarea>
      </div>
      <p role="alert" class="field-error" id="${name}-problem">${this.problem ?? nothing}</p>
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-describedby="${name}-heading"
          @click=${() => this.#apply(text)}
        >
          ${words.apply}
        </button>
        ${
          unapplied === undefined
            ? nothing
            : html`<button type="button" class="small" @click=${() => this.#discard()}>
                  ${words.discard}
                </button>
                <span class="hint">${words.unapplied}</span>`
        }
      </p>
    `;
  }

  #type(text: string | undefined): void {
    if (text === undefined) return;
    this.unapplied.set(this.name, text);
    this.requestUpdate();
  }

  #discard(): void {
    this.unapplied.delete(this.name);
    this.problem = undefined;
    this.requestUpdate();
  }

  #apply(text: string): void {
    const { wrong } = this.words.authoring.editor.jsonView;
    const raw = objectOf(text);
    this.problem = raw === undefined ? wrong : this.fits(raw) ? undefined : this.misfit;
    if (raw === undefined || this.problem !== undefined) return;
    this.unapplied.delete(this.name);
    this.dispatchEvent(new CustomEvent('apply', { detail: raw }));
  }
}

/** The object that a text is; undefined if it is none. */
function objectOf(text: string): object | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' && raw !== null ? raw : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('json-view', JsonView);
