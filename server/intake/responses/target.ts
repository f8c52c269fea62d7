import type { Item } from '../../../surveys/schema/item.ts';

/** Where a column's cells go: an item's answer, one option ticked, one place of a ranking, words beside an option. */
export type Target =
  | { kind: 'answer'; item: Item }
  | { kind: 'tick'; item: Item; option: string }
  | { kind: 'place'; item: Item; place: number }
  | { kind: 'text'; item: Item; option: string };

/** A target as it is written in a heading, stored and sent: `item`, `item/option`, `item/place`, `item/option/text`. */
export function targetName(target: Target): string {
  const { code } = target.item;
  if (target.kind === 'answer') return code;
  if (target.kind === 'tick') return `${code}/${target.option}`;
  return target.kind === 'place' ? `${code}/${target.place}` : `${code}/${target.option}/text`;
}

/** Every target that an item has. */
export function targetsOf(item: Item): Target[] {
  const answer: Target = { kind: 'answer', item };
  if (!('options' in item)) return [answer];
  const texts = item.options.filter(({ takesText }) => takesText);
  return [
    answer,
    ...(item.type === 'multiple-response'
      ? item.options.map(({ code }): Target => ({ kind: 'tick', item, option: code }))
      : []),
    ...(item.type === 'ranking'
      ? Array.from({ length: item.rankCount }, (_, index): Target => ({
          kind: 'place',
          item,
          place: index + 1,
        }))
      : []),
    ...texts.map(({ code }): Target => ({ kind: 'text', item, option: code })),
  ];
}
