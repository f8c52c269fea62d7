import type { Item } from '../../../surveys/schema/item.ts';

/**
 * What an operator keyed for an item, as a raw answer: the codes printed on the sheet, several of them parted by
 * spaces or commas; full-width digits as an input method leaves them count as well. Blank is no answer. Whether the
 * codes are right is for the one validation of all responses to say.
 */
export function readKeyed(item: Item, typed: string): unknown {
  if (item.type === 'open-ended') return typed.trim() === '' ? undefined : typed;
  const codes = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter(Boolean);
  const [first] = codes;
  if (first === undefined) return undefined;
  if (item.type === 'multiple-response') return codes;
  if (item.type === 'single-response') return codes.join(' ');
  return codes.length === 1 && /^-?\d+$/.test(first) ? Number(first) : codes.join(' ');
}
