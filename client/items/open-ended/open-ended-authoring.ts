import { html } from 'lit';
import { numberField } from '../../forms/fields.ts';
import type { AuthoringOf } from '../part-authoring.ts';
import './item-open-ended.ts';

export const openEndedAuthoring: AuthoringOf<'open-ended'> = {
  name: { ja: '自由記述', en: 'Free text' },
  empty: (base) => ({ type: 'open-ended', ...base, maxLength: 400 }),
  edited: (part) => part,
  form: ({ id, part, onChange }, context) =>
    numberField({
      id: `${id}-length`,
      label: context.words.authoring.editor.fields.maxLength,
      value: part.maxLength,
      onInput: (maxLength) => onChange({ maxLength: maxLength ?? 400 }),
    }),
  paper: {
    how: ({ maxLength }, words) => words.write(maxLength),
    answer: () => html`<div class="paper-box"></div>`,
    keyed: () => '',
  },
};
