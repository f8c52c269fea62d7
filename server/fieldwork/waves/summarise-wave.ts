import { otherAttributes } from '../../../surveys/items/population-item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { WaveDetail, WaveSummary } from '../../contract/fieldwork/waves.ts';
import { addendaOf } from '../../store/fieldwork/addenda.queries.ts';
import { draftChoiceOf } from '../../store/publishing/draft-choices.queries.ts';
import { publishedCatalogue } from '../../store/publishing/publications.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { populationOf, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { invitedCounts } from '../../store/fieldwork/invitations.queries.ts';
import { upcomingOf } from '../calendar/calendar-of-wave.ts';
import { publicStep } from '../tally/public-step.ts';
import { previousRate } from './previous-rate.ts';
import { isDeletionDue } from './delete-expired-responses.ts';
import { contractOfWave } from './contract-of-wave.ts';

/** A wave as one line of HR's list: participation only, never answers. */
export async function summariseWave(dependencies: Dependencies, wave: Wave): Promise<WaveSummary> {
  const { questionnaire } = await questionnaireByHash(dependencies.db, wave.questionnaireHash);
  const population = await populationOf(dependencies.db, wave.code);
  return {
    code: wave.code,
    organisation: wave.organisation,
    title: wave.title,
    state: wave.state,
    isSynthetic: wave.isSynthetic,
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    retainUntil: wave.retainUntil,
    minimumBase: wave.minimumBase,
    eligibleCount: population.reduce((sum, row) => sum + row.eligibleCount, 0),
    ...(await responsesOf(dependencies, wave)),
    previous: await previousRate(dependencies, wave, questionnaire.code),
    targetRate: wave.targetRate,
    upcoming: (await upcomingOf(dependencies.db, wave)).map(({ mail: _mail, ...moment }) => moment),
    invitedCount: await invitedCountOf(dependencies, wave),
    isDeletionDue: await isDeletionDue(dependencies, wave),
    modes: wave.modes,
    answeringPath: `/w/${wave.code}`,
    openedAt: wave.openedAt,
    closedAt: wave.closedAt,
    publishedAt: wave.publishedAt,
  };
}

/** While a wave is open, as of its present day. What was published outlives the responses themselves. */
async function responsesOf(
  dependencies: Dependencies,
  wave: Wave,
): Promise<Pick<WaveSummary, 'responseCount' | 'countedOn'>> {
  if (wave.state === 'open') {
    const { day, counts } = await publicStep(dependencies, wave);
    return { responseCount: counts.responseCount, countedOn: day };
  }
  const published = await publishedCatalogue(dependencies.db, wave.code);
  return {
    responseCount: published?.responseCount ?? (await dependencies.responses.count(wave.code)),
    countedOn: null,
  };
}

/** Lists of people are deleted when a wave closes. */
async function invitedCountOf({ db }: Dependencies, { code, modes, state }: Wave): Promise<number | null> {
  if (!modes.includes('ticket') || (state !== 'draft' && state !== 'open')) return null;
  return [...(await invitedCounts(db, code)).values()].reduce((sum, one) => sum + one, 0);
}

/** The same with what HR set up. */
export async function waveDetail(dependencies: Dependencies, wave: Wave): Promise<WaveDetail> {
  const { questionnaire } = await questionnaireByHash(dependencies.db, wave.questionnaireHash);
  const population = await populationOf(dependencies.db, wave.code);
  const { contract, fingerprint } = contractOfWave(wave, questionnaire, population);
  const isFixed = wave.contract !== null || !wave.modes.includes('ticket');
  return {
    ...(await summariseWave(dependencies, wave)),
    population,
    headCounts: wave.headCounts,
    countedBy: countedBy(wave, questionnaire),
    merges: wave.merges,
    remedies: (await draftChoiceOf(dependencies.db, wave.code)).remedies,
    mergedStrata: wave.mergedStrata,
    ticketsUntil: wave.ticketsUntil,
    timeZone: wave.timeZone,
    terms: wave.terms,
    addenda: await addendaOf(dependencies.db, wave.code),
    strata: contract.strata.map(({ key: _key, ...stratum }) => stratum),
    contractFingerprint: isFixed ? fingerprint : null,
  };
}

/** Head counts by further attributes, in words. */
function countedBy({ headCounts }: Wave, questionnaire: Questionnaire): WaveDetail['countedBy'] {
  return otherAttributes(questionnaire).flatMap(({ code, text, reportText, options }) => {
    const counts = headCounts.find(({ item }) => item === code)?.population;
    if (counts === undefined) return [];
    const groups = counts.flatMap(({ option, eligibleCount }) =>
      options.filter((own) => own.code === option).map(({ label }) => ({ label, eligibleCount })),
    );
    return [{ label: reportText ?? text, groups }];
  });
}
