import type { PreviousRate } from '../../contract/fieldwork/waves.ts';
import type { Dependencies } from '../../dependencies.ts';
import { publishedCatalogue } from '../../store/publishing/publications.queries.ts';
import { earlierWaves, populationOf, type Wave } from '../../store/fieldwork/waves.queries.ts';

/**
 * How the latest earlier wave of the same questionnaire ended, whichever version; null where there is none. One whose
 * responses were deleted without being published has no count any more.
 */
export async function previousRate(
  { db, responses }: Pick<Dependencies, 'db' | 'responses'>,
  { opensOn }: Wave,
  questionnaire: string,
): Promise<PreviousRate | null> {
  for (const { code, title, closesOn, state } of await earlierWaves(db, questionnaire, opensOn)) {
    const published = state === 'published' ? await publishedCatalogue(db, code) : undefined;
    if (published === undefined && !(await responses.has(code))) continue;
    const population = await populationOf(db, code);
    return {
      code,
      title,
      closesOn,
      responseCount: published?.responseCount ?? (await responses.count(code)),
      eligibleCount: population.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0),
    };
  }
  return null;
}
