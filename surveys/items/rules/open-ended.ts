import type { OpenEndedItem } from '../../schema/item.ts';
import { asItself, type ItemRules } from './item-rules.ts';

/** Any text is like any other: there is nothing to check, and conditions tell none from another. */
export const openEndedRules: ItemRules<OpenEndedItem> = {
  check: () => [],
  choices: () => ['text'],
  fromText: (_, text) => text,
  tabulation: asItself,
  scaleKeys: [],
  takesBounds: false,
  isFreeText: true,
};
