import type { Dependencies } from '../dependencies.ts';
import { contentHash } from '../fieldwork/content-hash.ts';
import { questionnaireByHash } from '../store/questionnaires.queries.ts';
import { publishedTable } from '../store/publications.queries.ts';
import { populationOf, type Wave } from '../store/waves.queries.ts';
import { codeVersion } from './code-version.ts';
import { labelResponseRate } from './label-table.ts';
import type { PublishedResponseRate } from './published-table.ts';
import { responseRate } from './response-rate.ts';

/** Participation by group as it stands now: counts of responses, nothing of what they say. */
export async function liveResponseRate(
  { db, responses }: Dependencies,
  wave: Wave,
): Promise<PublishedResponseRate> {
  if (wave.state === 'published') {
    return (await publishedTable(db, wave.code, 'response-rate')) as PublishedResponseRate;
  }
  const { questionnaire, tablePlan, hash } = await questionnaireByHash(db, wave.questionnaireHash);
  const population = await populationOf(db, wave.code);
  const counts =
    wave.state === 'draft'
      ? new Map<string | null, number>()
      : responses.countBy(wave.code, questionnaire.populationItem ?? '');
  return labelResponseRate(responseRate(questionnaire, population, counts), questionnaire, {
    wave: wave.code,
    waveTitle: wave.title,
    organisation: wave.organisation,
    isSynthetic: wave.isSynthetic,
    languages: questionnaire.languages,
    rules: {
      minimumBase: wave.minimumBase,
      questionnaireHash: hash,
      planHash: contentHash(tablePlan),
      codeVersion,
    },
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    eligibleCount: population.reduce((sum, row) => sum + row.eligibleCount, 0),
    responseCount: [...counts.values()].reduce((sum, count) => sum + count, 0),
  });
}
