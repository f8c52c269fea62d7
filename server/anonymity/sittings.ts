import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** When one person takes a ticket and answers; milliseconds of a clock that the audit turns itself. */
export interface Sitting {
  ticketAt: number;
  answerAt: number;
}

/** How a group comes: at one go; on days of their own for either; or answering in the order of the tickets. */
export type Coming = 'at one go' | 'in two windows' | 'in two windows, in one order';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Office hours of so many days. */
const dayCount = 5;
const hourCount = 8;

/** To fill in a questionnaire, half of all people take less. */
export const medianFillInMs = 7 * 60 * 1000;
const spread = 0.5;

/** When the members of a group come, each by chance: the days of tickets begin at `from`, those of answers a week later. */
export function sittings(
  random: RandomGenerator,
  groupSize: number,
  coming: Coming,
  from: number,
): Sitting[] {
  const moment = (start: number): number => {
    const worked = uniformFloat64(random) * dayCount * hourCount * hourMs;
    const day = Math.floor(worked / (hourCount * hourMs));
    return start + day * dayMs + (worked - day * hourCount * hourMs);
  };
  const week = 7 * dayMs;
  if (coming === 'at one go') {
    return Array.from({ length: groupSize }, () => {
      const ticketAt = moment(from + week);
      return { ticketAt, answerAt: ticketAt + medianFillInMs * Math.exp(spread * normal(random)) };
    });
  }
  const tickets = Array.from({ length: groupSize }, () => moment(from));
  const answers = Array.from({ length: groupSize }, () => moment(from + week));
  if (coming === 'in two windows, in one order') {
    tickets.sort((a, b) => a - b);
    answers.sort((a, b) => a - b);
  }
  return tickets.map((ticketAt, index) => ({ ticketAt, answerAt: answers[index] ?? 0 }));
}

/** Source: G. Box, M. Muller (1958). */
function normal(random: RandomGenerator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)));
  return radius * Math.cos(2 * Math.PI * uniformFloat64(random));
}
