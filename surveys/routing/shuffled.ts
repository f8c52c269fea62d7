/**
 * A list in an order that its salt alone decides, every order as likely as any other; what does not move keeps its place.
 * Source   Fisher and Yates; the numbers by mulberry32 from a hash of the salt (FNV-1a), as good as 32 bits are.
 *
 * @example shuffled(['a', 'b', 'c', 'z'], '7', (one) => one !== 'z').at(-1) // => 'z'
 */
export function shuffled<Element>(
  list: readonly Element[],
  salt: string,
  moves: (element: Element) => boolean,
): Element[] {
  const random = numbersFrom(salt);
  const moving = list.filter(moves);
  for (let last = moving.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const [one] = moving.splice(chosen, 1);
    if (one !== undefined) moving.splice(last, 0, one);
  }
  const next = moving.values();
  return list.map((element) => (moves(element) ? (next.next().value ?? element) : element));
}

/** Numbers from 0 up to 1, the same for the same salt. */
function numbersFrom(salt: string): () => number {
  let state = Array.from(salt).reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
