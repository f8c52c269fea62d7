import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { turnSeries } from '../../store/fieldwork/series.queries.ts';
import { makeDueRounds } from './make-due-rounds.ts';

/** Stops making rounds, or goes on; rounds that were made are waves of their own. Throws  `series-not-found`. */
export async function turnSeriesOrFail(
  dependencies: Pick<Dependencies, 'db' | 'now'>,
  code: string,
  isOn: boolean,
): Promise<void> {
  if (!(await turnSeries(dependencies.db, code, isOn))) throw new ProblemError('series-not-found');
  if (isOn) await makeDueRounds(dependencies);
}
