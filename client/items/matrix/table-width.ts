/** Rem: a radio button of 44 px and a little air. */
export const pointWidth = 3;

/** Rem: what the statements of the rows need beside the columns. */
const statementWidth = 16;

/** Rem: the widths of a matrix from which it may be a table; its styles have a rule for each. */
export const tableWidths = [36, 46, 58] as const;

/** Rem per letter of the head's small type. */
const letter = 0.875;
const mostLines = 3;
const narrowest = 4.5;
const widest = 9;

/**
 * How wide a column must be for its words, in rem: no word of a language with spaces is broken, and no label takes more
 * than three lines.
 */
export function columnWidth(labels: readonly string[]): number {
  const wanted = labels.map((label) => {
    const words = label.split(/\s+/).map(lettersOf);
    // Japanese may break anywhere, between phrases where the browser knows them: one phrase's length to spare.
    const isSpaced = words.length > 1 || !/[\u3000-\u9fff]/.test(label);
    return Math.max(lettersOf(label) / mostLines + 1, isSpaced ? Math.max(...words) : 0);
  });
  return Math.min(widest, Math.max(narrowest, Math.ceil(Math.max(...wanted) * letter * 2) / 2 + 0.5));
}

/** The class under which a matrix becomes a table as soon as its columns and the statements have room; else none. */
export function tableClass(columnsWidth: number): string {
  const width = tableWidths.find((one) => one >= columnsWidth + statementWidth);
  return width === undefined ? '' : `table-${width}`;
}

/** Full-width letters count one, others about half. */
function lettersOf(word: string): number {
  return Array.from(word).reduce((sum, one) => sum + (one > '\u02ff' ? 1 : 0.58), 0);
}
