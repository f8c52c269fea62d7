/** A list with one element moved by a step, or as it is at its ends. */
export function moved<T>(list: readonly T[], index: number, step: 1 | -1): T[] {
  const element = list[index];
  const target = index + step;
  if (element === undefined || target < 0 || target >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(target, 0, element);
}
