/** What every interval for a proportion is made of. */
export interface ProportionCounts {
  /** Respondents with the property. */
  count: number;
  /** Respondents who could have it. */
  base: number;
}

/**
 * Fails for counts that no proportion can be made of. An empty base is no error but has no interval: callers return
 * `no_answers` for it before they come here.
 *
 * Throws   "… requires 0 <= count <= base, base above 0".
 * @example requireProportionCounts({ count: 3, base: 11 }, 'wilsonInterval') // => undefined
 */
export function requireProportionCounts({ count, base }: ProportionCounts, who: string): void {
  if (!(base > 0 && base < Infinity && count >= 0 && count <= base)) {
    throw new RangeError(`${who} requires 0 <= count <= base, base above 0`);
  }
}
