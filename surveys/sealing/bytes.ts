/**
 * Order of octets: negative, zero or positive, as for sort. A list in this order says nothing but what is in it.
 *
 * @example
 * compareBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3)) // => -1
 */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const shorter = Math.min(one.length, other.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Whether the same octets stand in both. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return compareBytes(one, other) === 0;
}
