import { html } from 'lit';
import { patternWords } from '../../../surveys/items/words/pattern-words.ts';
import type { TextPattern } from '../../../surveys/schema/text-pattern.ts';
import { numberField, selectField } from '../../forms/fields.ts';
import type { AuthoringOf } from '../part-authoring.ts';
import './item-open-ended.ts';

const patterns = Object.keys(patternWords.ja) as TextPattern[];

export const openEndedAuthoring: AuthoringOf<'open-ended'> = {
  name: { ja: '自由記述', en: 'Free text' },
  empty: (base) => ({ type: 'open-ended', ...base, maxLength: 400 }),
  edited: (part) => part,
  form: ({ id, part, onChange }, context) => {
    const { fields } = context.words.authoring.editor;
    return html`${numberField({
      id: `${id}-length`,
      label: fields.maxLength,
      value: part.maxLength,
      onInput: (maxLength) => onChange({ maxLength: maxLength ?? 400 }),
    })}
    ${selectField({
      id: `${id}-pattern`,
      label: fields.pattern,
      value: part.pattern ?? '',
      choices: [['', fields.anyText], ...Object.entries(patternWords[context.language])],
      onChange: (chosen) => onChange({ pattern: patterns.find((one) => one === chosen) }),
    })}`;
  },
  paper: {
    how: ({ maxLength, pattern }, words) =>
      pattern === undefined ? words.write(maxLength) : words.writeAs(pattern),
    answer: () => html`<div class="paper-box"></div>`,
    keyed: () => '',
  },
};
