import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ConsoleWords } from '../strings/console/ja.ts';
import type { Correction } from '../components/error-notice.ts';

export interface FormField {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  words: ConsoleWords['shell'];
  type?: 'text' | 'email' | 'password' | 'date' | 'number';
  hint?: string;
  isOptional?: boolean;
  autocomplete?: 'email' | 'current-password' | 'new-password' | 'one-time-code' | 'name' | 'off';
  min?: string;
  max?: string;
  /** What has to be corrected on the page; shown here if it is about this field. */
  corrections?: Correction[];
}

/** Without an end browsers take years of five and six digits, which are no days to anything else. */
const lastDay = '9999-12-31';

/**
 * A labelled input with its hint and its error, tied together for screen readers. Its value is held against what
 * stands in it: a day that is half typed has none, and must not be wiped out for that.
 */
export function formField(field: FormField): TemplateResult {
  const { id, label, hint, type = 'text', words, corrections = [] } = field;
  const errors = corrections.filter((correction) => correction.target === id);
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(errors.length === 0 ? [] : [`${id}-error`]),
  ];
  return html`<div class="field ${type}">
    <label for=${id}
      >${label}
      <span class=${field.isOptional === true ? 'optional' : 'required'}
        >${field.isOptional === true ? words.optional : words.required}</span
      ></label
    >
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${
      errors.length === 0
        ? nothing
        : html`<p class="field-error" id="${id}-error">
            ${errors.map(({ words: error }) => error).join(' ')}
          </p>`
    }
    <input
      id=${id}
      type=${type}
      .value=${live(field.value)}
      autocomplete=${field.autocomplete ?? 'off'}
      min=${field.min ?? nothing}
      max=${field.max ?? (type === 'date' ? lastDay : nothing)}
      aria-required=${field.isOptional === true ? 'false' : 'true'}
      aria-invalid=${errors.length === 0 ? 'false' : 'true'}
      aria-describedby=${describedBy.length === 0 ? nothing : describedBy.join(' ')}
      @input=${(event: Event) => field.onInput((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
