const days = new Map<string | null, Intl.DateTimeFormat>();

/**
 * The calendar day of a moment (ISO) in a time zone: the days that people agree on are local ones. Waves of before they
 * had a zone of their own (null) go by where the server stands (`TZ`).
 */
export function localDay(moment: Date, timeZone: string | null): string {
  let day = days.get(timeZone);
  if (day === undefined) {
    // Sweden writes a day as ISO does.
    day = new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone ?? undefined, dateStyle: 'short' });
    days.set(timeZone, day);
  }
  return day.format(moment);
}

/** Whether there is such a zone, as IANA names it. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
