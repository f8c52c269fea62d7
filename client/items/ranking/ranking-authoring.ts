import { html } from 'lit';
import { numberField } from '../../forms/fields.ts';
import { editedOptions, optionCodes, optionsOf, optionsOnPaper } from '../options-authoring.ts';
import type { AuthoringOf } from '../part-authoring.ts';
import './item-ranking.ts';

export const rankingAuthoring: AuthoringOf<'ranking'> = {
  name: { ja: '順位', en: 'Ranking' },
  empty: (base) => ({ type: 'ranking', ...base, options: [], rankCount: 3 }),
  edited: (part) => ({ ...part, options: editedOptions(part.options) }),
  form: (form, context) =>
    html`${optionsOf(form, context)}
    ${numberField({
      id: `${form.id}-places`,
      label: context.words.authoring.editor.fields.rankCount,
      value: form.part.rankCount,
      onInput: (rankCount) => form.onChange({ rankCount: rankCount ?? 1 }),
    })}`,
  paper: {
    how: ({ rankCount }, words) => words.rank(rankCount),
    answer: (part, context) =>
      html`${optionsOnPaper(part, context)}
        <p class="paper-line">
          ${Array.from(
            { length: part.rankCount },
            (_, place) => html`${context.words.place(place + 1)} <span class="blank short"></span> `,
          )}
        </p>`,
    keyed: optionCodes,
  },
};
