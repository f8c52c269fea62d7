import { at } from '../../numeric/at.ts';
import type { StackedBarsView } from '../chart-view.ts';

/** How many steps of lightness there are, from 0 for the lightest. */
export const toneSteps = 10;

/** How a category of a 帯グラフ is filled: in lightness, so that it can be read in black and white. */
export interface CategoryTone {
  /** null: what lies outside the scale, in white. */
  step: number | null;
  isHatched: boolean;
}

/**
 * Few categories spread over all steps, so that neighbours stay far apart in lightness; those without an order, and what
 * lies outside the scale, are hatched in turn.
 *
 * @example categoryTone({ isHatched: true, categories: [{ kind: 'ramp' }, { kind: 'ramp' }, { kind: 'blank' }] }, 1) // => { step: 9, isHatched: true }
 */
export function categoryTone(
  {
    categories,
    isHatched,
  }: Pick<StackedBarsView, 'isHatched'> & {
    categories: readonly Pick<StackedBarsView['categories'][number], 'kind'>[];
  },
  place: number,
): CategoryTone {
  if (at(categories, place).kind === 'blank') return { step: null, isHatched: true };
  const count = categories.filter(({ kind }) => kind === 'ramp').length;
  const step = count <= 1 ? toneSteps - 3 : Math.round((place * (toneSteps - 1)) / (count - 1));
  return { step, isHatched: isHatched && place % 2 === 1 };
}
