import type { Dependencies } from '../../dependencies.ts';
import { clockSeenAt, noteClock } from '../../store/fieldwork/clock.queries.ts';

/** So far the clock may run ahead of the last time it was looked at: a machine that was off over a holiday. */
const mostDaysAhead = 31;

const dayMs = 24 * 60 * 60 * 1000;

export interface BelievedClock {
  now: Date;
  /** Whether what happens by itself may happen by this clock. */
  isBelieved: boolean;
  /** When it was last believed. */
  seenAt: Date;
}

/**
 * The clock of the machine, looked at each hour. One that has leapt ahead by more than a month (a flat battery, a wrong
 * time server) is not believed until a person says that the day is right: what is deleted or closed by a wrong clock is
 * gone for good.
 */
export async function believedClock({ db, now }: Pick<Dependencies, 'db' | 'now'>): Promise<BelievedClock> {
  const moment = now();
  const seen = await clockSeenAt(db);
  const seenAt = seen === undefined ? moment : new Date(seen);
  if (moment.getTime() > seenAt.getTime() + mostDaysAhead * dayMs) {
    return { now: moment, isBelieved: false, seenAt };
  }
  // One that was put back is believed, and does not take back what was seen.
  const latest = moment > seenAt ? moment : seenAt;
  if (seen === undefined || moment > seenAt) await noteClock(db, latest.toISOString());
  return { now: moment, isBelieved: true, seenAt: latest };
}

/** A person says that the clock is right. */
export async function confirmClock({ db, now }: Pick<Dependencies, 'db' | 'now'>): Promise<void> {
  await noteClock(db, now().toISOString());
}
