import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { firstLanguage, type RespondentLanguage } from '../../surveys/schema/language.ts';
import type { LocalText } from '../../surveys/schema/local-text.ts';
import { languageName } from '../strings/console/console-language.ts';
import { settledText } from './settled-text.ts';
import { typedValue } from './typed-value.ts';
import type { EditContext } from '../pages/questionnaires/editor/draft/edit-context.ts';

interface TextField {
  id: string;
  label: string;
  value: string;
  hint?: string;
  /** Lines of a text that may be long. */
  lines?: number;
  onInput: (value: string) => void;
  onKeydown?: (event: KeyboardEvent) => void;
}

/** A text. Nothing is told while an input method is converting. */
export function textField({ id, label, value, hint, lines, onInput, onKeydown }: TextField): TemplateResult {
  const write = (event: Event): void => {
    const text = settledText(event);
    if (text !== undefined) onInput(text);
  };
  const describedBy = hint === undefined ? nothing : `${id}-hint`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${
      lines === undefined
        ? html`<input
            id=${id}
            type="text"
            autocomplete="off"
            aria-describedby=${describedBy}
            .value=${value}
            @input=${write}
            @compositionend=${write}
            @keydown=${onKeydown}
          />`
        : html`<textarea
            id=${id}
            rows=${lines}
            autocomplete="off"
            aria-describedby=${describedBy}
            .value=${value}
            @input=${write}
            @compositionend=${write}
          ></textarea>`
    }
  </div>`;
}

interface CodeField {
  id: string;
  label: string;
  value: string;
  hint?: string;
  onChange: (value: string) => void;
}

/** A code, told when it is complete: what names it follows from one code to the next, not from letter to letter. */
export function codeField({ id, label, value, hint, onChange }: CodeField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <input
      id=${id}
      type="text"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      .value=${typedValue(value)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).value.normalize('NFKC').trim())}
    />
  </div>`;
}

interface LocalField {
  id: string;
  label: string;
  value: LocalText | undefined;
  hint?: string;
  lines?: number;
  /** undefined: every language was emptied. */
  onInput: (value: LocalText | undefined) => void;
  onKeydown?: (event: KeyboardEvent) => void;
}

/** A text in Japanese and in the languages edited beside it; what stands in others stays. */
export function localField(
  field: LocalField,
  { translations, words, language: reader }: Pick<EditContext, 'translations' | 'words' | 'language'>,
): TemplateResult {
  const { id, label, value, onInput, ...rest } = field;
  const told = (language: RespondentLanguage, text: string): void => {
    const written = Object.entries({ ja: '', ...value, [language]: text });
    const isEmpty = written.every(([, one]) => one === '');
    const kept = written.filter(([one, other]) => one === firstLanguage || other !== '');
    onInput(isEmpty ? undefined : (Object.fromEntries(kept) as LocalText));
  };
  return html`<div class=${translations.length > 0 ? 'language-pair' : ''}>
    ${textField({ ...rest, id, label, value: value?.ja ?? '', onInput: (ja) => told('ja', ja) })}
    ${translations.map((language) =>
      textField({
        ...(rest.lines !== undefined && { lines: rest.lines }),
        id: `${id}-${language}`,
        label: words.authoring.editor.translated(label, languageName(language, reader)),
        value: value?.[language] ?? '',
        onInput: (text) => told(language, text),
      }),
    )}
  </div>`;
}

interface NumberField {
  id: string;
  label: string;
  value: number | undefined;
  onInput: (value: number | undefined) => void;
}

/** A number; what is no number is nothing. */
export function numberField({ id, label, value, onInput }: NumberField): TemplateResult {
  const write = (event: Event): void => {
    const typed = settledText(event)?.normalize('NFKC').trim();
    if (typed === undefined) return;
    onInput(typed === '' || Number.isNaN(Number(typed)) ? undefined : Number(typed));
  };
  return html`<div class="field number">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${typedValue(String(value ?? ''))}
      @change=${write}
    />
  </div>`;
}

interface CheckField {
  id: string;
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

/** Yes or no. */
export function checkField({ id, label, isChecked, onChange }: CheckField): TemplateResult {
  return html`<label class="check" for=${id}>
    <input
      id=${id}
      type="checkbox"
      .checked=${live(isChecked)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}

interface SelectField {
  id: string;
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** One of a list. */
export function selectField({ id, label, value, choices, onChange }: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(value)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        ([choice, words]) => html`<option value=${choice} ?selected=${choice === value}>${words}</option>`,
      )}
    </select>
  </div>`;
}
