import { ProblemError } from '../../problems.ts';
import type { WaveDays } from '../../store/fieldwork/waves.queries.ts';
import { localDay } from './local-day.ts';

/** What respondents can do today. */
export interface Phases {
  takesTickets: boolean;
  takesResponses: boolean;
}

/** What a wave's days are. */
type Days = Pick<WaveDays, 'opensOn' | 'closesOn' | 'ticketsUntil' | 'timeZone'>;

/** Where today stands to the days of answering, in the time zone of the wave. */
export function dayOfWave(wave: Days, now: Date): 'before' | 'within' | 'after' {
  const today = localDay(now, wave.timeZone);
  if (today < wave.opensOn) return 'before';
  return today > wave.closesOn ? 'after' : 'within';
}

/**
 * The days of a wave are kept whatever the way in which people answer. With a ticket window the two follow each other,
 * so that the moment of one says nothing about the other; without one, tickets too are given out while answering lasts.
 */
export function phasesOfWave(wave: WaveDays, now: Date): Phases {
  const isOpen = wave.state === 'open';
  const isWithin = dayOfWave(wave, now) === 'within';
  return {
    takesTickets: isOpen && wave.modes.includes('ticket') && isTicketDay(wave, now),
    takesResponses: isOpen && isWithin,
  };
}

function isTicketDay(wave: Days, now: Date): boolean {
  if (wave.ticketsUntil === null) return dayOfWave(wave, now) === 'within';
  return localDay(now, wave.timeZone) <= wave.ticketsUntil;
}

/** Whether tickets are given out today or will be: then inviting people makes sense. */
export function hasTicketDaysLeft(wave: WaveDays, now: Date): boolean {
  const lastDay = wave.ticketsUntil ?? wave.closesOn;
  return wave.state === 'open' && wave.modes.includes('ticket') && localDay(now, wave.timeZone) <= lastDay;
}

/** Throws  `wave-not-open`, `answers-not-yet`, `answers-over`. */
export function requireAnswering(wave: WaveDays, now: Date): void {
  requireStarted(wave, now);
  if (dayOfWave(wave, now) === 'after') throw new ProblemError('answers-over');
}

/**
 * For what was given on paper or collected elsewhere: it is brought in from the first day of answering until the wave
 * is closed, since sheets of the last day are keyed in after it.
 * Throws  `wave-not-open`, `answers-not-yet`.
 */
export function requireStarted(wave: WaveDays, now: Date): void {
  if (wave.state !== 'open') throw new ProblemError('wave-not-open');
  if (dayOfWave(wave, now) === 'before') throw new ProblemError('answers-not-yet');
}
