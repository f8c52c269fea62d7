import type { LocalText } from '../schema/local-text.ts';
import type { Unit } from '../schema/organisation.ts';
import type { MergedPoint } from '../schema/table-plan.ts';
import { unitTree } from './unit-tree.ts';

/** The units of an organisation as groups of respondents. */
export interface UnitGroups {
  /** What is answered to the question for one's unit: the smallest units. */
  options: { code: string; label: LocalText }[];
  /** The units around them, each the net of all that it holds. */
  nets: MergedPoint[];
}

/**
 * An organisation as an item and the nets of its banner: the smallest units are the options, every other unit is a net over
 * its options. A unit that has parts and people who are in none of them has an option of its own for those, first.
 *
 * Shape    units of a checked organisation; options and nets in the order of the tree.
 * @example
 * unitGroups([{ code: 'a', name: { ja: '部' }, parent: null, headCount: 1 }, { code: 'b', name: { ja: '課' }, parent: 'a' }]).options.map(({ code }) => code)
 * // => ['a_own', 'b']
 */
export function unitGroups(units: readonly Unit[]): UnitGroups {
  const tree = unitTree(units);
  const options = tree.flatMap(({ code, name, path, isDivided, headCount = 0 }) => {
    if (!isDivided) return [{ code, label: name, within: path }];
    return headCount === 0 ? [] : [{ code: ownCode(code), label: withOwn(name), within: [...path, code] }];
  });
  return {
    options: options.map(({ code, label }) => ({ code, label })),
    nets: tree
      .filter(({ isDivided }) => isDivided)
      .map(({ code, name }) => ({
        code,
        label: name,
        options: options.filter(({ within }) => within.includes(code)).map((option) => option.code),
      })),
  };
}

/**
 * The option of those who belong to a unit and to none of its parts.
 *
 * @example ownCode('a') // => 'a_own'
 */
export function ownCode(unit: string): string {
  return `${unit}_own`;
}

function withOwn({ ja, en }: LocalText): LocalText {
  return { ja: `${ja}（直属）`, ...(en !== undefined && { en: `${en} (not in a part of it)` }) };
}
