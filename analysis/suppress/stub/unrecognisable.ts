import { at } from '../../numeric/at.ts';
import { isBlank, type StubAtoms } from './stub-atoms.ts';

/**
 * Atoms that nobody recognises: an attribute was left blank, and minimumBase respondents of the base at least agree with
 * what was stated (they stated the same attributes, or left them blank; they chose the same where groups are made of that).
 *
 * Shape    weights: respondents by atom; result: 1 by atom where it holds.
 * @example unrecognisableAtoms({ count: 3, atomOf: Uint32Array.of(1, 1, 2, 2, 2, 0), values: new Map([['grade', [1, 3, 4]]]), isMultiple: () => false }, Int32Array.of(1, 2, 2), { attributes: ['grade'], minimumBase: 5 }) // => Uint8Array.of(1, 0, 0)
 */
export function unrecognisableAtoms(
  { count, values }: StubAtoms,
  weights: Int32Array,
  { attributes, minimumBase }: { attributes: readonly string[]; minimumBase: number },
): Uint8Array {
  const columns = attributes.map((item) => values.get(item) ?? []);
  const chosen = [...values].flatMap(([item, column]) => (attributes.includes(item) ? [] : [column]));
  const isSoft = new Uint8Array(count);
  const withValue = columns.map((column) => Map.groupBy(column.keys(), (atom) => at(column, atom)));
  const blankIn = columns.map((column) => [...column.keys()].filter((atom) => isBlank(at(column, atom))));
  /** Who may agree: those who left blank, or stated as well, what fewest did. */
  const candidates = (atom: number): Iterable<number> => {
    const lists = columns.flatMap((column, index) => {
      const value = at(column, atom);
      return isBlank(value) ? [] : [[...(at(withValue, index).get(value) ?? []), ...at(blankIn, index)]];
    });
    const [fewest = columns[0]?.keys() ?? []] = lists.toSorted((a, b) => a.length - b.length);
    return fewest;
  };
  for (let atom = 0; atom < count; atom += 1) {
    const stated = columns.filter((column) => !isBlank(at(column, atom)));
    if (at(weights, atom) === 0 || stated.length === columns.length) continue;
    let agreeing = 0;
    for (const other of candidates(atom)) {
      const isAlike = chosen.every((column) => at(column, other) === at(column, atom));
      const isLike =
        isAlike &&
        stated.every((column) => {
          const value = at(column, other);
          return value === at(column, atom) || isBlank(value);
        });
      if (isLike) agreeing += at(weights, other);
      if (agreeing >= minimumBase) break;
    }
    if (agreeing >= minimumBase) isSoft[atom] = 1;
  }
  return isSoft;
}
