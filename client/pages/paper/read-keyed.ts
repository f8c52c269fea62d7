import { rulesOf } from '../../../surveys/items/rules/rules-of.ts';
import type { Item } from '../../../surveys/schema/item.ts';

/**
 * What an operator keyed for an item, as a raw answer: the codes printed on the sheet, several of them parted by
 * spaces or commas; full-width digits as an input method leaves them count as well. Blank is no answer. Whether the
 * codes are right is for the one validation of all responses to say.
 */
export function readKeyed(item: Item, typed: string): unknown {
  if (typed.trim() === '') return undefined;
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter(Boolean);
  return rulesOf(item).fromText(item, typed, parts);
}
