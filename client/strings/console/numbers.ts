import { percent } from '../../../analysis/numeric/percent.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';

/** A head count with thousands separators: 2,438. The same in both languages; nobody is 0. */
export function countWords(count: number): string {
  return count.toLocaleString('en-US');
}

const percentSigns: Record<Language, string> = { ja: '％', en: '%' };

/** A rate as printed, from the counts themselves so that a tie rounds half up; 「—」 where there is nobody to divide by. */
export function rateWords(responseCount: number, eligibleCount: number, language: Language): string {
  if (eligibleCount === 0) return '—';
  return `${percent(responseCount, eligibleCount, 1)}${percentSigns[language]}`;
}

/** A rate that is aimed at, in (0, 1]: 「80.0％」. */
export function targetWords(rate: number, language: Language): string {
  return rateWords(Math.round(rate * 1000), 1000, language);
}
