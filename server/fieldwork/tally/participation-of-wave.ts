import type { Participation } from '../../contract/fieldwork/waves.ts';
import type { Dependencies } from '../../dependencies.ts';
import { stepsOf } from '../../store/fieldwork/public-steps.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { localDay } from '../waves/local-day.ts';
import { summariseWave } from '../waves/summarise-wave.ts';

/**
 * How participation has gone from day to day, beside the wave before and what HR aims at. Days are the public steps and
 * nothing between them: an open wave counts once a day, one that has closed once more, when it closed.
 */
export async function participationOfWave(dependencies: Dependencies, wave: Wave): Promise<Participation> {
  const { previous, targetRate, responseCount, closedAt } = await summariseWave(dependencies, wave);
  const steps = await stepsOf(dependencies.db, wave.code);
  if (closedAt === null) return { previous, targetRate, steps };
  const day = localDay(new Date(closedAt), wave.timeZone);
  const before = steps.filter((step) => step.day < day);
  return { previous, targetRate, steps: [...before, { day, responseCount }] };
}
