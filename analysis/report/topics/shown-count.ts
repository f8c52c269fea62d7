/**
 * In what steps numbers of writers are shown: whole tens, and never less than the fewest who may be counted.
 *
 * @example [10, 15, 30].map((minimumCount) => writerStep({ minimumCount })) // => [10, 20, 30]
 */
export function writerStep({ minimumCount }: { minimumCount: number }): number {
  return 10 * Math.ceil(Math.max(10, minimumCount) / 10);
}

/**
 * How many wrote of something, as it is shown: rounded down to whole steps, and null (hidden) unless at least a step
 * wrote of it and at least a step did not. Two numbers a step apart or less never say that there are 1 to 9 between
 * them: of two sets that are nested or overlap, of one set before and after a change of its rule, of a set and all texts.
 *
 * Unit     people: one text a person and place.
 * Base     all texts of the list.
 * @example [9, 10, 19, 35, 41, 45].map((count) => shownCount(count, 45, { minimumCount: 10 })) // => [null, 10, 10, 30, null, null]
 */
export function shownCount(count: number, of: number, minimum: { minimumCount: number }): number | null {
  const step = writerStep(minimum);
  return count < step || of - count < step ? null : step * Math.floor(count / step);
}
