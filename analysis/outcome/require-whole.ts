/**
 * Fails for what is no place in a list and no number of things or of rounds.
 *
 * Throws   "… requires whole numbers of 0 or more".
 * @example requireWhole([3, 0], 'permutationTest') // => undefined
 */
export function requireWhole(numbers: ArrayLike<number>, who: string): void {
  for (let index = 0; index < numbers.length; index += 1) {
    const number = Number(numbers[index]);
    if (!(Number.isSafeInteger(number) && number >= 0)) {
      throw new RangeError(`${who} requires whole numbers of 0 or more`);
    }
  }
}
