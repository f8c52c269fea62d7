/**
 * A number as reports print it: thousands set off, full-width digits, ％, 点, 人, ポイント. `none`: the marks of no case,
 * no figure and suppression.
 */
export function printedNumber(cell: string): { value: number; decimals: number } | 'none' | 'unreadable' {
  const text = cell
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/(%|点|人|ポイント)$/, '')
    .replace(/^[−▲△]/, '-');
  if (['', '-', '–', '—', '―', 'ー', 'X', 'x', '*', '...'].includes(text)) return 'none';
  const match = /^-?\d+(?:\.(\d+))?$/.exec(text);
  return match === null ? 'unreadable' : { value: Number(text), decimals: match[1]?.length ?? 0 };
}
