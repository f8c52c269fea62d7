import { at } from '../../numeric/at.ts';
import { notStated, type Condition } from '../banner-parts.ts';
import type { Respondents } from './respondents.ts';

/**
 * Whether respondents of a kind are in a group.
 *
 * @example isMember({ options: new Map([['grade', [['chief'], []]]]) }, 1, [{ item: 'grade', options: ['not_stated'] }]) // => true
 */
export function isMember(
  { options }: Pick<Respondents, 'options'>,
  kind: number,
  conditions: readonly Condition[],
): boolean {
  return conditions.every((condition) => {
    const own = at(options.get(condition.item) ?? [], kind);
    if (own.length === 0) return condition.options.includes(notStated);
    return own.some((option) => condition.options.includes(option));
  });
}
