import type { StackedBarsView } from '../chart-view.ts';
import { rampStep } from './ramp.ts';

/** How a part of a bar is filled, so that it can be told from its neighbours in black and white. */
export interface Tone {
  /** A step from light to dark; `blank` is what lies outside the scale. */
  step: number | 'blank';
  isHatched: boolean;
  /** Whether what is written or hatched on it is light. */
  isDark: boolean;
}

/**
 * The tone of a category. Few of them spread over the whole ramp, so that neighbours stay far apart in lightness.
 *
 * @example toneOf({ isHatched: false, categories: [{ kind: 'ramp' }, { kind: 'ramp' }, { kind: 'blank' }] }, 1) // => { step: 9, isHatched: false, isDark: true }
 */
export function toneOf(
  { isHatched, categories }: Pick<StackedBarsView, 'isHatched'> & { categories: readonly { kind: string }[] },
  category: number,
): Tone {
  if (categories[category]?.kind === 'blank') return { step: 'blank', isHatched: true, isDark: false };
  const count = categories.filter(({ kind }) => kind === 'ramp').length;
  const step = rampStep(category, count);
  return { step, isHatched: isHatched && category % 2 === 1, isDark: step >= 5 };
}
