import { html } from 'lit';
import { say } from '../../strings/language.ts';
import { textOf, type AuthoringOf } from '../part-authoring.ts';
import { numberForm } from './number-form.ts';
import './item-number.ts';

export const numberAuthoring: AuthoringOf<'number'> = {
  name: { ja: '数値', en: 'Number' },
  empty: (base) => ({ type: 'number', ...base, min: 0, max: 100, bands: [] }),
  edited: (part) => ({
    ...part,
    bands: part.bands.map((band) => ({ ...band, label: textOf(band.label) })),
  }),
  form: ({ id, part, onChange }, context) =>
    numberForm({ id: `${id}-number`, item: part, onChange }, context),
  paper: {
    how: () => '',
    answer: ({ unit }, { language }) =>
      html`<p class="paper-line">
        <span class="blank"></span> ${unit === undefined ? '' : say(unit, language)}
      </p>`,
    keyed: () => '',
  },
};
