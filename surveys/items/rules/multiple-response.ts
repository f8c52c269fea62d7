import type { MultipleResponseItem } from '../../schema/item.ts';
import { asItself, type ItemRules } from './item-rules.ts';
import { checkFewestChoices, checkMostChoices, checkOptionCodes, combinations } from './options.ts';

/** Issues   `duplicate-code`, `max-choices-above-options`, `min-choices-out-of-reach`. */
export const multipleResponseRules: ItemRules<MultipleResponseItem> = {
  check: (item) => [
    ...checkOptionCodes(item),
    ...checkMostChoices(item.options, 'maxChoices', item.maxChoices),
    ...checkFewestChoices(item),
  ],
  choices: ({ options, maxChoices }, leaves) => combinations(options, leaves, maxChoices ?? options.length),
  fromText: (_, _text, parts) => parts,
  tabulation: asItself,
  scaleKeys: ['options', 'minChoices', 'maxChoices'],
  takesBounds: false,
  isFreeText: false,
};
