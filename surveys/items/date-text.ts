import type { DateItem } from '../schema/item.ts';
import type { Language } from '../schema/local-text.ts';
import { isDate } from './date.ts';

type Precision = DateItem['precision'];

/** What an era is written with, and the year before its first. */
const eras: Readonly<Record<string, number>> = {
  令: 2018,
  r: 2018,
  平: 1988,
  h: 1988,
  昭: 1925,
  s: 1925,
  大: 1911,
  t: 1911,
  明: 1867,
  m: 1867,
};

const numeric =
  /^(?:(令和?|平成?|昭和?|大正?|明治?|[rhstm])\.?)?(元|\d{1,4})(?:[-年./](?:(\d{1,2})(?:[-月./](?:(\d{1,2})日?)?)?)?)?$/;
const compact = /^(\d{4})(\d\d)(\d\d)?$/;
const english =
  /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3})[a-z]*\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The date that somebody wrote, as ISO 8601 writes it: by era (令和7年11月30日, R7.11.30, 平成元年), by the year of
 * the calendar (2025/11/30, 2025年11月, 20251130) or in English (30 November 2025); in full width as well. What is
 * more exact than the item asks is cut; years of an era that had ended or not begun are counted on all the same.
 * Missing  null for what is no date, less exact than asked, or can be read in two ways (11/30/25).
 *
 * @example readDateText('Ｒ７．１１．３０', 'day') // => '2025-11-30'
 * @example readDateText('平成30年4月', 'month') // => '2018-04'
 * @example readDateText('30 Nov 2025', 'year') // => '2025'
 * @example readDateText('7.11.30', 'day') // => null
 */
export function readDateText(text: string, precision: Precision): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ー−‐–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const parts = inEnglish(plain) ?? inNumbers(plain.replaceAll(' ', ''));
  if (parts === null) return null;
  const { year, month = '', day = '' } = parts;
  const written = [year, month, day].slice(0, { year: 1, month: 2, day: 3 }[precision]);
  const iso = written.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-');
  return !written.includes('') && isDate(iso, precision) ? iso : null;
}

interface Parts {
  year: string;
  month?: string | undefined;
  day?: string | undefined;
}

function inEnglish(text: string): Parts | null {
  const [, before, name = '', after, year = ''] = english.exec(text) ?? [];
  const month = months.indexOf(name) + 1;
  return month === 0 ? null : { year, month: String(month), day: before ?? after };
}

function inNumbers(text: string): Parts | null {
  const [, fullYear, ...rest] = compact.exec(text) ?? [];
  if (fullYear !== undefined) return { year: fullYear, month: rest[0], day: rest[1] };
  const [, era, number = '', month, day] = numeric.exec(text) ?? [];
  const before = era === undefined ? 0 : eras[era.charAt(0)];
  // Without an era only four digits are the year of a calendar; with one they never are.
  if (before === undefined || (era === undefined) !== /^\d{4}$/.test(number)) return null;
  return { year: String(before + (number === '元' ? 1 : Number(number))), month, day };
}

const parts = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<Precision, Intl.DateTimeFormatOptions>;

const formats: Record<Language, (date: Date, precision: Precision) => string> = {
  ja: (date, precision) =>
    `${formatted(date, 'ja-JP-u-ca-japanese', { ...parts[precision], era: 'long' })}（${formatted(date, 'ja-JP', parts[precision])}）`,
  en: (date, precision) => formatted(date, 'en-GB', parts[precision]),
};

function formatted(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}

/**
 * A date in words, as exact as it is: in Japanese the era first, the year of the calendar beside it. A year in which
 * an era began is the first of the new one. What is no date stays as it is written.
 *
 * @example dateWords('2025-11-30', 'ja') // => '令和7年11月30日（2025年11月30日）'
 * @example dateWords('2019', 'ja') // => '令和元年（2019年）'
 * @example dateWords('2025-11', 'en') // => 'November 2025'
 */
export function dateWords(iso: string, language: Language): string {
  const precision = (['day', 'month', 'year'] as const).find((exact) => isDate(iso, exact));
  return precision === undefined ? iso : formats[language](new Date(endOf(iso)), precision);
}

/**
 * The last day of a year, a month or a day.
 *
 * @example endOf('2024-02') // => '2024-02-29'
 */
export function endOf(iso: string): string {
  const [year = '', month = '12', day] = iso.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day ?? last}`;
}
