const firstHour = 9;
const lastHour = 17;

const hours = new Map<string | null, Intl.DateTimeFormat>();

/** Whether mails may go out by themselves: between nine and six in the time zone of the wave. */
export function isOfficeHour(moment: Date, timeZone: string | null): boolean {
  let hour = hours.get(timeZone);
  if (hour === undefined) {
    hour = new Intl.DateTimeFormat('en', {
      timeZone: timeZone ?? undefined,
      hour: '2-digit',
      hourCycle: 'h23',
    });
    hours.set(timeZone, hour);
  }
  const now = Number(hour.format(moment));
  return now >= firstHour && now <= lastHour;
}
