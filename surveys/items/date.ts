import type { DateItem } from '../schema/item.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of a date item: a date of the calendar as ISO 8601 writes it, as exact as the item's precision,
 * between its limits, both included. What people write themselves becomes one in `readDateText`.
 * Issues   `not-a-date`, also where it is more or less exact; `date-out-of-range`.
 *
 * @example readDate({ precision: 'month', earliest: '1980-04', latest: '2026-03' }, '2025-11') // => { answer: '2025-11', issues: [] }
 * @example readDate({ precision: 'day', earliest: '1980-04-01', latest: '2026-03-31' }, '2025-11').issues.map(({ code }) => code) // => ['not-a-date']
 */
export function readDate({ precision, earliest, latest }: DateItem, raw: unknown): Reading<string> {
  if (!isDate(raw, precision)) {
    return { issues: [{ code: 'not-a-date', path: [], facts: { expected: precision } }] };
  }
  if (raw < earliest || raw > latest) {
    return { issues: [{ code: 'date-out-of-range', path: [], facts: { value: raw, earliest, latest } }] };
  }
  return { answer: raw, issues: [] };
}

/**
 * Whether a value is a date as ISO 8601 writes it, just as exact as that.
 *
 * @example isDate('2024-02-29', 'day') // => true
 * @example isDate('2025-02-29', 'day') // => false
 */
export function isDate(raw: unknown, precision: DateItem['precision']): raw is string {
  if (typeof raw !== 'string') return false;
  // Null for a month that there is not; a day that there is not is taken for one of the next month.
  const day: string | null = new Date(`${raw}-01-01`.slice(0, 10)).toJSON();
  return day !== null && day.slice(0, { year: 4, month: 7, day: 10 }[precision]) === raw;
}
