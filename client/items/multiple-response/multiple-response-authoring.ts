import { html } from 'lit';
import { numberField } from '../../forms/fields.ts';
import { editedOptions, optionCodes, optionsOf, optionsOnPaper } from '../options-authoring.ts';
import type { AuthoringOf } from '../part-authoring.ts';
import './item-multiple-response.ts';

export const multipleResponseAuthoring: AuthoringOf<'multiple-response'> = {
  name: { ja: '複数選択', en: 'Choose several' },
  empty: (base) => ({ type: 'multiple-response', ...base, options: [] }),
  edited: (part) => ({ ...part, options: editedOptions(part.options) }),
  form: (form, context) =>
    html`${optionsOf(form, context)}
    ${numberField({
      id: `${form.id}-least`,
      label: context.words.authoring.editor.fields.minChoices,
      value: form.part.minChoices,
      onInput: (minChoices) => form.onChange({ minChoices }),
    })}
    ${numberField({
      id: `${form.id}-most`,
      label: context.words.authoring.editor.fields.maxChoices,
      value: form.part.maxChoices,
      onInput: (maxChoices) => form.onChange({ maxChoices }),
    })}`,
  paper: {
    how: ({ minChoices, maxChoices }, words) => {
      if (minChoices !== undefined) return words.chooseFrom(minChoices, maxChoices);
      return maxChoices === undefined ? words.chooseAny : words.chooseUpTo(maxChoices);
    },
    answer: optionsOnPaper,
    keyed: optionCodes,
  },
};
