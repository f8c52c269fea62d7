import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../surveys/schema/issue.ts';
import type { ResponseOption, SectionPart } from '../../surveys/schema/item.ts';
import { nextCode } from '../pages/questionnaires/editor/draft/codes.ts';
import { moved } from '../forms/moved.ts';
import type { EditContext } from '../pages/questionnaires/editor/draft/edit-context.ts';
import { checkField, codeField, localField, numberField } from '../forms/fields.ts';
import { pasteOptions } from './paste-options.ts';
import { rowButtons } from '../forms/row-buttons.ts';

interface OptionsForm {
  /** Prefix of the controls' ids. */
  id: string;
  /** Where they stand in the questionnaire. */
  path: Path;
  type: SectionPart['type'];
  options: readonly ResponseOption[];
  onChange: (options: ResponseOption[], topic: string) => void;
}

/** The options of an item or of the columns of a matrix: one after another, or pasted all at once. */
export function optionsForm(form: OptionsForm, context: EditContext): TemplateResult {
  const { id, options, onChange } = form;
  const { editor } = context.words.authoring;
  const codes = options.map(({ code }) => code);
  const add = (position: number): void => {
    const option = { code: nextCode(codes), label: { ja: '' } };
    onChange(options.toSpliced(position, 0, option), '');
    context.focus(`${id}-${position}`);
  };
  const paste = (event: Event): void => {
    const field = (event.target as HTMLElement).closest('details')?.querySelector('textarea');
    if (!field) return;
    onChange([...options, ...pasteOptions(field.value, codes)], '');
    field.value = '';
  };
  return html`<fieldset class="list-form" id=${id}>
    <legend>${editor.fields.options}</legend>
    <p class="hint">${editor.fields.enterHint}</p>
    <ol>
      ${options.map((option, index) => html`<li>${optionRow(form, option, index, add, context)}</li>`)}
    </ol>
    <p class="actions">
      <button type="button" class="button" id="${id}-add" @click=${() => add(options.length)}>
        ${editor.fields.addOption}
      </button>
    </p>
    <details>
      <summary>${editor.fields.paste}</summary>
      <div class="field">
        <label for="${id}-paste">${editor.fields.paste}</label>
        <p class="hint" id="${id}-paste-hint">${editor.fields.pasteHint}</p>
        <textarea id="${id}-paste" rows="6" aria-describedby="${id}-paste-hint"></textarea>
      </div>
      <p class="actions">
        <button type="button" class="button" @click=${paste}>${editor.fields.pasteAdd}</button>
      </p>
    </details>
  </fieldset>`;
}

function optionRow(
  { id, path, type, options, onChange }: OptionsForm,
  option: ResponseOption,
  index: number,
  add: (position: number) => void,
  context: EditContext,
): TemplateResult {
  const { editor } = context.words.authoring;
  const own = `${id}-${index}`;
  const change = (changed: Partial<ResponseOption>, topic = ''): void =>
    onChange(options.toSpliced(index, 1, compact({ ...option, ...changed })), topic && `${own}-${topic}`);
  const flag = (key: 'isExclusive' | 'takesText' | 'isPositive', label: string): TemplateResult =>
    checkField({
      id: `${own}-${key}`,
      label,
      isChecked: option[key] === true,
      onChange: (isChecked) => change({ [key]: isChecked || undefined }),
    });
  return html`<div class="list-row">
      ${localField(
        {
          id: own,
          label: editor.fields.optionLabel(index + 1),
          value: option.label,
          onInput: (label) => change({ label: label ?? { ja: '' } }, 'label'),
          onKeydown: (event) => {
            // The Enter that ends a conversion of an input method belongs to the input method.
            if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
            event.preventDefault();
            add(index + 1);
          },
        },
        context,
      )}
      ${rowButtons(
        {
          name: option.label.ja || editor.fields.optionLabel(index + 1),
          isFirst: index === 0,
          isLast: index === options.length - 1,
          onMove: (step) => onChange(moved(options, index, step), ''),
          onRemove: () => {
            onChange(options.toSpliced(index, 1), '');
            context.say(editor.removed(option.label.ja || editor.fields.optionLabel(index + 1)));
            context.focus(`${id}-add`);
          },
        },
        context,
      )}
    </div>
    <details class="more">
      <summary>${editor.fields.details}</summary>
      ${localField(
        {
          id: `${own}-description`,
          label: editor.fields.description,
          value: option.description,
          onInput: (description) => change({ description }, 'description'),
        },
        context,
      )}
      ${codeField({
        id: `${own}-code`,
        label: editor.fields.code,
        value: option.code,
        taken: options.filter((other) => other !== option).map((other) => other.code),
        onChange: (code) => context.rename([...path, index], code),
      })}
      ${type === 'single-response' || type === 'matrix' ? nothing : flag('isExclusive', editor.fields.isExclusive)}
      ${type === 'matrix' ? nothing : flag('takesText', editor.fields.takesText)}
      ${checkField({
        id: `${own}-substantive`,
        label: editor.fields.isNonSubstantive,
        isChecked: option.isSubstantive === false,
        onChange: (isChecked) => change({ isSubstantive: isChecked ? false : undefined }),
      })}
      ${flag('isPositive', editor.fields.isPositive)}
      ${numberField({
        id: `${own}-score`,
        label: editor.fields.score,
        value: option.score,
        onInput: (score) => change({ score }),
      })}
    </details>`;
}

/** Without the keys that have no value: they would stand in the JSON. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
