import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { firstLanguage, languages, type Language } from '../../surveys/schema/language.ts';
import { LightElement } from '../components/light-element.ts';

/** What was typed, read: its value, or why it has none, in the reader's language. */
export type Reading<Value> = { value: Value } | { problem: (language: Language) => string };

/**
 * A field that is told when it is complete, not letter by letter: a number, a date, a code. What is typed stands until
 * it was told, whatever is drawn meanwhile; what cannot be read stays in the field beside the reason, and is not told.
 * Dispatches `settled` with what was read.
 */
export class SettledField extends LightElement {
  static override properties = {
    fieldId: {},
    label: {},
    hint: {},
    kind: {},
    value: {},
    read: { attribute: false },
    typed: { state: true },
    problem: { state: true },
  };
  declare fieldId: string;
  declare label: string;
  declare hint: string | undefined;
  declare kind: 'number' | 'code';
  /** As it is written where nobody types. */
  declare value: string;
  declare read: (typed: string) => Reading<unknown>;
  declare protected typed: string | undefined;
  declare protected problem: ((language: Language) => string) | undefined;

  constructor() {
    super();
    this.fieldId = this.label = this.value = '';
    this.hint = undefined;
    this.kind = 'code';
    this.typed = undefined;
    this.problem = undefined;
  }

  protected override willUpdate(changes: Map<string, unknown>): void {
    // Another value, by undo or from another window, takes the place of what was refused, never of what is being typed.
    if (!changes.has('value') || this.problem === undefined) return;
    this.typed = this.problem = undefined;
  }

  protected override render(): TemplateResult {
    const { fieldId: id, label, hint, problem, kind } = this;
    const describedBy = [
      ...(hint === undefined ? [] : [`${id}-hint`]),
      ...(problem === undefined ? [] : [`${id}-error`]),
    ];
    return html`<div class="field ${kind}">
      <label for=${id}>${label}</label>
      ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
      ${
        problem === undefined
          ? nothing
          : html`<p class="field-error" id="${id}-error" role="alert">${problem(spokenHere())}</p>`
      }
      <input
        id=${id}
        type="text"
        inputmode=${kind === 'number' ? 'decimal' : nothing}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        aria-describedby=${describedBy.length === 0 ? nothing : describedBy.join(' ')}
        .value=${live(this.typed ?? this.value)}
        @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
        }}
        @change=${(event: Event) => this.#settle((event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #settle(typed: string): void {
    const reading = this.read(typed.normalize('NFKC').trim());
    this.problem = 'problem' in reading ? reading.problem : undefined;
    this.typed = 'problem' in reading ? typed : undefined;
    if ('value' in reading) this.dispatchEvent(new CustomEvent('settled', { detail: reading }));
  }
}

/** The language of the page: fields are drawn by forms that know words, not languages. */
function spokenHere(): Language {
  return languages.find((one) => one === document.documentElement.lang) ?? firstLanguage;
}

customElements.define('settled-field', SettledField);
