import { ProblemError } from '../../problems.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { localDay } from './local-day.ts';

/** What respondents can do today. */
export interface Phases {
  takesTickets: boolean;
  takesResponses: boolean;
}

/** With a ticket window the two follow each other, so that the moment of one says nothing about the other. */
export function phasesOfWave(wave: Wave, now: Date): Phases {
  const isOpen = wave.state === 'open';
  const today = localDay(now);
  return {
    takesTickets:
      isOpen && wave.modes.includes('ticket') && (wave.ticketsUntil === null || today <= wave.ticketsUntil),
    takesResponses: isOpen && (wave.ticketsUntil === null || today >= wave.opensOn),
  };
}

/** Throws  `wave-not-open`, `answers-not-yet`. */
export function requireAnswering(wave: Wave, now: Date): void {
  if (wave.state !== 'open') throw new ProblemError('wave-not-open');
  if (!phasesOfWave(wave, now).takesResponses) throw new ProblemError('answers-not-yet');
}
