import type { CalendarMoment } from '../../contract/fieldwork/calendar.ts';
import type { Database } from '../../store/database.ts';
import { momentsOf, type StoredMoment } from '../../store/fieldwork/planned-moments.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';

/** What a wave does by itself, and what became of it, by day. */
export async function calendarOfWave(db: Database, wave: Wave): Promise<CalendarMoment[]> {
  const moments = (await momentsOf(db, wave.code)).map((moment) => asItStands(moment, wave));
  return moments.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Opening and closing are what the wave says, by whomever; what is left over when it has closed will not happen. */
function asItStands({ wave: _wave, ...moment }: StoredMoment, wave: Wave): CalendarMoment {
  const on = dayOfMoment(moment, wave);
  const done = (at: string): CalendarMoment => ({ ...moment, on, state: 'done', at, trouble: null });
  if (moment.kind === 'open' && wave.openedAt !== null) return done(wave.openedAt);
  if (wave.closedAt === null) return { ...moment, on };
  if (moment.kind === 'close') return done(wave.closedAt);
  if (moment.state !== 'planned') return { ...moment, on };
  return { ...moment, on, state: 'missed', trouble: 'days-over' };
}

/** A wave closes after its last day, wherever that is moved to. */
export function dayOfMoment({ kind, on }: Pick<StoredMoment, 'kind' | 'on'>, wave: Wave): string {
  return kind === 'close' ? wave.closesOn : on;
}

/** Of a wave that is not over: what will happen by itself, waits for something, or could not be done; the next first. */
export async function upcomingOf(db: Database, wave: Wave): Promise<CalendarMoment[]> {
  if (wave.closedAt !== null) return [];
  return (await calendarOfWave(db, wave)).filter(({ isOn, state }) => isOn && state !== 'done');
}
