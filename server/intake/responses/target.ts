import type { Item } from '../../../surveys/schema/item.ts';

/**
 * Where a column's cells go: an item's answer, one option ticked, which option has one place of a ranking, which place one
 * option has, words beside an option.
 */
export type Target =
  | { kind: 'answer'; item: Item }
  | { kind: 'tick'; item: Item; option: string }
  | { kind: 'place'; item: Item; place: number }
  | { kind: 'rank'; item: Item; option: string }
  | { kind: 'text'; item: Item; option: string };

/**
 * A target as it is written in a heading, stored and sent: `item`, `item/option`, `item/place`, `item/option/place`,
 * `item/option/text`.
 */
export function targetName(target: Target): string {
  const { code } = target.item;
  if (target.kind === 'answer') return code;
  if (target.kind === 'tick') return `${code}/${target.option}`;
  if (target.kind === 'place') return `${code}/${target.place}`;
  return `${code}/${target.option}/${target.kind === 'rank' ? 'place' : 'text'}`;
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
        })).concat(item.options.map(({ code }) => ({ kind: 'rank', item, option: code })))
      : []),
    ...texts.map(({ code }): Target => ({ kind: 'text', item, option: code })),
  ];
}
