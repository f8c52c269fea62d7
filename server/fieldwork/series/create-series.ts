import type { NewSeries } from '../../contract/fieldwork/series.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { findQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import { insertSeries } from '../../store/fieldwork/series.queries.ts';
import { requireGoodWave } from '../waves/create-wave.ts';
import { makeDueRounds } from './make-due-rounds.ts';
import { seriesIssues } from './series-issues.ts';
import { waveOfRound } from './wave-of-round.ts';

/**
 * Begins a series; its first round is made at once if it is due.
 * Throws  `questionnaire-not-found`, `wave-exists`, `invalid-request`.
 */
export async function createSeries(
  dependencies: Pick<Dependencies, 'db' | 'now'>,
  series: NewSeries,
): Promise<void> {
  const { db } = dependencies;
  const { code, version } = series.wave.questionnaire;
  const stored = await findQuestionnaire(db, code, version);
  if (stored === undefined) throw new ProblemError('questionnaire-not-found');
  const issues = seriesIssues(series, stored.questionnaire);
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  await requireGoodWave(dependencies, waveOfRound(series, 1));
  if (!(await insertSeries(db, series))) {
    const facts = { code: series.wave.code };
    throw new ProblemError('wave-exists', [{ code: 'code-taken', path: ['code'], facts }]);
  }
  await makeDueRounds(dependencies);
}
