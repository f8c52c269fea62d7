import { html, nothing, type TemplateResult } from 'lit';
import type { PartOf, ResponseOption } from '../../surveys/schema/item.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { rubyText } from '../components/ruby-text.ts';
import type { EditContext } from '../pages/questionnaires/editor/draft/edit-context.ts';
import { checkField } from '../forms/fields.ts';
import { say } from '../strings/language.ts';
import { optionsForm } from './options-form.ts';
import { textOf, type PaperContext, type PartForm } from './part-authoring.ts';

type WithOptions = PartOf<'single-response' | 'multiple-response' | 'ranking'>;

/** Options as they came out of the JSON view, each with a label. */
export function editedOptions(options: ResponseOption[]): ResponseOption[] {
  return Array.isArray(options)
    ? options.map((option) => ({ ...option, label: textOf(option.label) }))
    : options;
}

/** The form of an item's options. */
export function optionsOf(
  { id, path, part, onChange }: PartForm<WithOptions>,
  context: EditContext,
): TemplateResult {
  const { type, options } = part;
  return html`${optionsForm(
    {
      id: `${id}-option`,
      path: [...path, 'options'],
      type,
      options,
      onChange: (changed, topic) => onChange({ options: changed }, topic),
    },
    context,
  )}
  ${checkField({
    id: `${id}-order`,
    label: context.words.authoring.editor.fields.optionOrder,
    isChecked: part.optionOrder !== undefined,
    onChange: (isRandom) => onChange({ optionOrder: isRandom ? 'random' : undefined }),
  })}`;
}

/** Options on paper: a code to circle before each, a line to write on behind those that take a text. */
export function optionsOnPaper({ options }: WithOptions, { language }: PaperContext): TemplateResult {
  return html`<ul class="paper-options">
    ${options.map(
      ({ code, label, description, takesText }) =>
        html`<li>
          <span class="code">${code}</span>
          <span
            >${rubyText(label, language)}${
              description === undefined ? nothing : html`<small> ${rubyText(description, language)}</small>`
            }${takesText ? html` <span class="blank"></span>` : nothing}</span
          >
        </li>`,
    )}
  </ul>`;
}

/** Codes as printed, with their labels, for who keys them. */
export function optionCodes({ options }: WithOptions, language: Language): string {
  return options.map(({ code, label }) => `${code} ${say(label, language)}`).join('　');
}
