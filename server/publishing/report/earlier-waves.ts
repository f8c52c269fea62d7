import type { ContinuedItem, EarlierWave } from '../../../analysis/report/document/report-source.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { indexContinuity } from '../../../surveys/versions/index-continuity.ts';
import { itemContinuity, type Continuity } from '../../../surveys/versions/item-continuity.ts';
import type { Database } from '../../store/database.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { publishedWave, type PublishedWave } from '../indicator-plans/published-wave.ts';

/**
 * The published waves of the same survey before this one, the oldest first, with what they have of its items. Made-up
 * answers are compared with made-up ones only.
 */
export async function earlierWaves(
  db: Database,
  wave: Wave,
  questionnaire: Questionnaire,
): Promise<EarlierWave[]> {
  const before = (await listWaves(db))
    .filter(
      ({ state, opensOn, isSynthetic }) =>
        state === 'published' && opensOn < wave.opensOn && isSynthetic === wave.isSynthetic,
    )
    .toReversed();
  const versions = (await listQuestionnaires(db))
    .map((stored) => stored.questionnaire)
    .filter(({ code }) => code === questionnaire.code);
  const found = await Promise.all(
    before.map(async ({ code, opensOn, title }): Promise<EarlierWave[]> => {
      const published = await publishedWave(db, code);
      if (published === undefined || published.questionnaire.code !== questionnaire.code) return [];
      const items = await continuedItems(published, questionnaire, versions);
      return items.length === 0 ? [] : [{ wave: code, title, opensOn, items }];
    }),
  );
  return found.flat();
}

/** The tables of everybody that the items and indices of this wave have in an earlier one. */
async function continuedItems(
  earlier: PublishedWave,
  questionnaire: Questionnaire,
  versions: readonly Questionnaire[],
): Promise<ContinuedItem[]> {
  const same = (follow: typeof itemContinuity | typeof indexContinuity, code: string) => ({
    code,
    there: follow(code, questionnaire, earlier.questionnaire, versions),
  });
  const followed: { code: string; there: Continuity | undefined }[] = [
    ...questionnaireItems(questionnaire).map(({ code }) => same(itemContinuity, code)),
    ...(questionnaire.indices ?? []).map(({ code }) => same(indexContinuity, code)),
  ];
  const stratum =
    questionnaire.populationItem &&
    itemContinuity(questionnaire.populationItem, questionnaire, earlier.questionnaire, versions)?.code;
  const items = await Promise.all(
    followed.map(async ({ code, there }): Promise<ContinuedItem[]> => {
      if (there === undefined || there.change === 'scale') return [];
      const table = await earlier.table(there.code);
      if (table === undefined) return [];
      const byStratum = stratum && (await earlier.table(`${there.code}*${stratum}`));
      return [{ code, change: there.change, table, ...(byStratum && { byStratum }) }];
    }),
  );
  return items.flat();
}
