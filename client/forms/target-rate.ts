/** A target as typed, in percent: as a rate in (0, 1], null where none is wanted. Full-width digits are understood. */
export function targetRateOf(typed: string): number | null | 'wrong' {
  const text = typed.normalize('NFKC').replace('%', '').trim();
  if (text === '') return null;
  const percent = Number(text);
  return percent > 0 && percent <= 100 ? percent / 100 : 'wrong';
}

/** A target as it is typed. */
export function typedTarget(rate: number | null): string {
  return rate === null ? '' : String(Math.round(rate * 1000) / 10);
}
