import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { firstLanguage, type RespondentLanguage } from '../../surveys/schema/language.ts';
import type { LocalText } from '../../surveys/schema/local-text.ts';
import { languageName } from '../strings/console/console-language.ts';
import { settledText } from './settled-text.ts';
import { consoleWords } from '../strings/console/words.ts';
import { codePattern } from '../../surveys/schema/code-pattern.ts';
import type { Reading } from './settled-field.ts';
import './settled-field.ts';
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
  /** Where the text is another way to write something: whether what stands in the field says the same. */
  saysTheSame?: (typed: string) => boolean;
}

/** A text. Nothing is told, and nothing written into it, while an input method is converting. */
export function textField(field: TextField): TemplateResult {
  const { id, label, value, hint, lines, onInput, onKeydown, saysTheSame } = field;
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
            .value=${typedValue(value, saysTheSame)}
            @input=${write}
            @compositionend=${write}
            @keydown=${onKeydown}
          />`
        : html`<textarea
            id=${id}
            rows=${lines}
            autocomplete="off"
            aria-describedby=${describedBy}
            .value=${typedValue(value, saysTheSame)}
            @input=${write}
            @compositionend=${write}
          ></textarea>`
    }
  </div>`;
}

interface SettledText<Value> {
  id: string;
  label: string;
  hint?: string;
  kind?: 'number' | 'code';
  value: string;
  read: (typed: string) => Reading<Value>;
  onSettled: (value: Value) => void;
}

function settledField<Value>({ id, onSettled, kind = 'code', ...field }: SettledText<Value>): TemplateResult {
  return html`<settled-field
    .fieldId=${id}
    .label=${field.label}
    .hint=${field.hint}
    .kind=${kind}
    .value=${field.value}
    .read=${field.read}
    @settled=${({ detail }: CustomEvent<{ value: Value }>) => onSettled(detail.value)}
  ></settled-field>`;
}

interface CodeField {
  id: string;
  label: string;
  value: string;
  hint?: string;
  /** Codes that stand for something else. */
  taken?: readonly string[];
  onChange: (value: string) => void;
}

/** A code. One that cannot be one, or is taken, is not told: all that names the old one would lose what it names. */
export function codeField({ value, taken = [], onChange, ...field }: CodeField): TemplateResult {
  return settledField({
    ...field,
    value,
    read: (typed): Reading<string> => {
      if (typed !== value && !codePattern.test(typed))
        return { problem: (language) => consoleWords(language).authoring.codeWrong };
      if (typed !== value && taken.includes(typed))
        return { problem: (language) => consoleWords(language).authoring.codeTaken(typed) };
      return { value: typed };
    },
    onSettled: (code) => {
      if (code !== value) onChange(code);
    },
  });
}

/** A short text that is told when it is complete. */
export function completeField({ onChange, ...field }: Omit<CodeField, 'taken'>): TemplateResult {
  return settledField({ ...field, read: (typed) => ({ value: typed }), onSettled: onChange });
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

/** A number; an empty field is none, and what cannot be read as one is said where it stands. */
export function numberField({ value, onInput, ...field }: NumberField): TemplateResult {
  return settledField({
    ...field,
    kind: 'number',
    value: String(value ?? ''),
    read: (typed): Reading<number | undefined> => {
      if (typed === '') return { value: undefined };
      const number = Number(typed);
      return Number.isFinite(number)
        ? { value: number }
        : { problem: (language) => consoleWords(language).authoring.noNumber };
    },
    onSettled: onInput,
  });
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
