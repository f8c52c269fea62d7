import { html } from 'lit';
import { say } from '../../strings/language.ts';
import type { AuthoringOf } from '../part-authoring.ts';
import { pointsOf } from '../points-of.ts';
import { scaleForm } from './scale-form.ts';
import './item-rating-scale.ts';

export const ratingScaleAuthoring: AuthoringOf<'rating-scale'> = {
  name: { ja: '段階評価', en: 'Rating' },
  empty: (base) => ({ type: 'rating-scale', ...base, min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 }),
  edited: (part) => part,
  form: ({ id, part, onChange }, context) => scaleForm({ id: `${id}-scale`, scale: part, onChange }, context),
  paper: {
    how: (_, words) => words.chooseOne,
    answer: (part, { language }) =>
      html`<p class="paper-scale">
        <span>${part.minLabel === undefined ? '' : say(part.minLabel, language)}</span>
        ${pointsOf(part).map((point) => html`<span class="point">${point}</span>`)}
        <span>${part.maxLabel === undefined ? '' : say(part.maxLabel, language)}</span>
      </p>`,
    keyed: ({ min, max }) => `${min}～${max}`,
  },
};
