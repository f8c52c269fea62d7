import type { NumberItem } from '../../schema/item.ts';
import { bandOf, checkBands, optionsOfBands } from './bands.ts';
import type { ItemRules } from './item-rules.ts';
import { nearBounds } from './near-bounds.ts';
import { numberOfText } from './number-of-text.ts';

/**
 * A number is counted as a single response of one band.
 * Issues   `empty-scale`; those of `checkBands`.
 */
export const numberRules: ItemRules<NumberItem> = {
  check: ({ min, max, decimals, bands }) => {
    const step = stepOf({ decimals });
    return Math.ceil(min / step) > Math.floor(max / step)
      ? [{ code: 'empty-scale', path: ['max'], facts: { min, max } }]
      : checkBands(bands, max);
  },
  choices: (item, leaves) => nearBounds(item, leaves, stepOf(item)),
  fromText: (_, text, parts) => (parts.length > 1 ? text : numberOfText(parts[0] ?? text)),
  tabulation: {
    items: ({ min: _min, max: _max, decimals: _decimals, unit: _unit, bands, ...rest }) => [
      { ...rest, type: 'single-response', options: optionsOfBands(bands) },
    ],
    answers: ({ code, bands }, answer) => ({ [code]: bandOf(bands, Number(answer)) }),
  },
  scaleKeys: ['min', 'max', 'decimals', 'bands'],
  takesBounds: true,
  isFreeText: false,
};

function stepOf({ decimals = 0 }: Pick<NumberItem, 'decimals'>): number {
  return 10 ** -decimals;
}
