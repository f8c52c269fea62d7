/** Answers of one respondent to several items; null: a blank. */
export type AnswerRow = ArrayLike<number | null>;

/**
 * The rows without a blank: what belongs together is compared only where all of it is there.
 *
 * Shape    one row a respondent, one place an item; rows of one length.
 * Throws   "… requires rows of one length", "… requires finite values": NaN is a cell read wrongly, never a blank.
 * @example completeRows([[1, 2], [null, 3]], 'friedmanTest') // => [[1, 2]]
 */
export function completeRows(rows: readonly AnswerRow[], who: string): number[][] {
  const width = rows[0]?.length;
  if (rows.some((row) => row.length !== width)) throw new RangeError(`${who} requires rows of one length`);
  return rows.flatMap((row) => {
    const answers = Array.from(row);
    if (answers.some((answer) => answer !== null && !Number.isFinite(answer))) {
      throw new RangeError(`${who} requires finite values`);
    }
    const given = answers.filter((answer) => answer !== null);
    return given.length === answers.length ? [given] : [];
  });
}
