import type { ServerIssue } from '../../contract/issue.ts';
import { checkTablePlan } from '../../../surveys/check/check-table-plan.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { NewWave } from '../../contract/fieldwork/waves.ts';
import { fillPlaceholders } from '../../../surveys/items/words/fill-placeholders.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { PlannedRemedy } from '../../../surveys/schema/remedy.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import {
  findQuestionnaire,
  insertFilledQuestionnaire,
  questionnaireByHash,
  writtenQuestionnaire,
  type StoredQuestionnaire,
} from '../../store/authoring/questionnaires.queries.ts';
import { contentHash } from '../../content-hash.ts';
import { dateIssues } from './date-issues.ts';
import { modeIssues } from './mode-issues.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { momentsOf } from '../../store/fieldwork/planned-moments.queries.ts';
import { calendarIssues } from '../calendar/calendar-issues.ts';
import { questionnaireOfRound } from '../../../surveys/rotation/questionnaire-of-round.ts';
import { followedPlan } from '../../../surveys/versions/followed-table-plan.ts';
import { findSeries } from '../../store/fieldwork/series.queries.ts';
import { mergedPlan } from './merged-table-plan.ts';
import { headCountIssues } from './head-count-issues.ts';
import { populationIssues } from './population-issues.ts';
import { invitedCounts } from '../../store/fieldwork/invitations.queries.ts';
import {
  insertWave,
  updateDraftWave,
  type Wave,
  type WaveSetUp,
} from '../../store/fieldwork/waves.queries.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { strataOfWave } from './strata-of-wave.ts';
import type { Stratum } from '../../../surveys/schema/stratum.ts';

/** What a wave is beside what HR has set up. */
type Origin = Pick<Wave, 'isSynthetic' | 'series' | 'round'>;

/** Throws  what `createWave` throws of a wave that cannot be. */
export async function requireGoodWave(
  dependencies: Pick<Dependencies, 'db' | 'now'>,
  input: NewWave,
): Promise<void> {
  await draftOf(dependencies, input, { isSynthetic: false, series: null, round: null });
}

/**
 * Creates a wave as a draft.
 * Throws  `questionnaire-not-found`, `wave-exists`, `invalid-request` with every problem of the population, the
 *         merged groups and the dates.
 */
export async function createWave(
  dependencies: Pick<Dependencies, 'db' | 'now'>,
  input: NewWave,
  { actor, ...origin }: Partial<Origin> & { isSynthetic: boolean; actor: string },
): Promise<Wave> {
  const { db, now } = dependencies;
  const wave = await draftOf(dependencies, input, { series: null, round: null, ...origin });
  if (!(await insertWave(db, wave, setUpOf(input)))) {
    throw new ProblemError('wave-exists', [
      { code: 'code-taken', path: ['code'], facts: { code: input.code } },
    ]);
  }
  await addLogEntry(db, {
    at: now().toISOString(),
    actor,
    action: 'wave-created',
    wave: wave.code,
    facts: whatBinds(wave),
  });
  return wave;
}

/**
 * Changes a draft, all but its code, which is in addresses. Whoever is invited already must still have a place.
 * Throws  `wave-not-found`, `wrong-state` once it has opened, and what `createWave` throws.
 */
export async function changeWave(
  dependencies: Pick<Dependencies, 'db' | 'now'>,
  code: string,
  input: Omit<NewWave, 'code'>,
  actor: string,
): Promise<Wave> {
  const { db, now } = dependencies;
  const before = await findWaveOrFail(db, code);
  if (before.state !== 'draft') throw new ProblemError('wrong-state');
  const wave = await draftOf(dependencies, { ...input, code }, before);
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const issues = placeIssues(
    strataOfWave(wave, questionnaire, input.population),
    await invitedCounts(db, code),
  );
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const at = now().toISOString();
  const entry = { at, actor, action: 'wave-changed' as const, wave: code, facts: whatBinds(wave) };
  if (!(await updateDraftWave(db, wave, setUpOf(input), entry))) throw new ProblemError('wrong-state');
  return wave;
}

/** What of a draft the log keeps: threshold and dates. */
function whatBinds({ minimumBase, opensOn, closesOn, retainUntil }: Wave) {
  return { minimumBase, opensOn, closesOn, retainUntil };
}

function setUpOf({
  population,
  remedies = [],
  calendar: moments,
}: Pick<NewWave, 'population' | 'remedies' | 'calendar'>): WaveSetUp {
  return { population, remedies, moments };
}

/** Remedies that there is nothing for in the table plan. */
function remedyIssues({ banners }: TablePlan, remedies: readonly PlannedRemedy[]): ServerIssue[] {
  return remedies.flatMap((remedy, index): ServerIssue[] => {
    const isThere = banners.some(({ item, within, nets = [] }) =>
      remedy.kind === 'leave-out'
        ? item === remedy.item && within === remedy.within
        : item === remedy.item && within === undefined && nets.some(({ code }) => code === remedy.net),
    );
    const facts = { number: index + 1 };
    return isThere ? [] : [{ code: 'remedy-not-possible', path: ['remedies', index], facts }];
  });
}

/** Invitations of a stratum that is no more, or that has become too small for them. */
function placeIssues(strata: Stratum[], invited: ReadonlyMap<string, number>): ServerIssue[] {
  return [...invited].flatMap(([code, invitedCount]): ServerIssue[] => {
    const stratum = strata.find((one) => one.code === code);
    if (stratum !== undefined && stratum.eligibleCount >= invitedCount) return [];
    const facts = {
      label: stratum?.label.ja ?? code,
      invitedCount,
      eligibleCount: stratum === undefined ? 0 : stratum.eligibleCount,
    };
    return [{ code: 'more-than-eligible', path: ['population'], facts }];
  });
}

/** The draft that was asked for. Throws  `questionnaire-not-found`, `invalid-request`. */
async function draftOf(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  input: NewWave,
  { isSynthetic, series, round }: Origin,
): Promise<Wave> {
  const library = await findQuestionnaire(db, input.questionnaire.code, input.questionnaire.version);
  if (library === undefined) throw new ProblemError('questionnaire-not-found');
  const rotation = series === null ? null : ((await findSeries(db, series))?.rotation ?? null);
  const inRound = (questionnaire: Questionnaire): Questionnaire =>
    rotation === null || round === null
      ? questionnaire
      : questionnaireOfRound(questionnaire, rotation, round);
  const questionnaire = inRound(library.questionnaire);
  const stored = {
    ...library,
    questionnaire,
    tablePlan: followedPlan(library.tablePlan, library.questionnaire, questionnaire),
  };
  const written = inRound(await writtenQuestionnaire(db, stored.hash));
  const terms = { organisation: input.organisation, ...input.terms };
  const timeZone = input.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const issues = [
    ...dateIssues({ ...input, timeZone }, now()),
    ...calendarIssues(
      input.calendar ?? [],
      { ...input, timeZone },
      { now: now(), before: await momentsOf(db, input.code) },
    ),
    ...termIssues(written, terms),
    ...populationIssues(stored.questionnaire, input.population),
    ...headCountIssues(stored.questionnaire, input.population, input.headCounts ?? []),
    ...modeIssues(input, stored.questionnaire, input.population),
    ...checkTablePlan(mergedPlan(stored.tablePlan, stored.questionnaire, input.merges), stored.questionnaire)
      .issues,
    ...remedyIssues(stored.tablePlan, input.remedies ?? []),
  ];
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const {
    questionnaire: _named,
    population: _counted,
    remedies: _chosen,
    calendar: _planned,
    ...rest
  } = input;
  return {
    ...rest,
    headCounts: input.headCounts ?? [],
    timeZone,
    terms,
    targetRate: input.targetRate ?? null,
    series,
    round,
    questionnaireHash: await ownHash(
      db,
      { ...stored, questionnaire: written },
      { terms, isPart: rotation !== null },
    ),
    state: 'draft',
    isSynthetic,
    contract: null,
    openedAt: null,
    closedAt: null,
    publishedAt: null,
  };
}

/** The version itself where it is asked as it stands, else one of the wave's own. */
async function ownHash(
  db: Dependencies['db'],
  stored: StoredQuestionnaire,
  { terms, isPart }: { terms: Record<string, LocalText>; isPart: boolean },
): Promise<string> {
  if (stored.questionnaire.placeholders === undefined && !isPart) return stored.hash;
  const questionnaire = fillPlaceholders(stored.questionnaire, terms);
  const hash = contentHash(questionnaire);
  await insertFilledQuestionnaire(db, { ...stored, questionnaire, hash }, stored.hash);
  return hash;
}

function termIssues({ placeholders = [] }: Questionnaire, terms: Record<string, LocalText>): ServerIssue[] {
  return placeholders
    .filter(({ code }) => terms[code] === undefined)
    .map(({ code, label }) => ({ code: 'missing-term', path: ['terms', code], facts: { word: label.ja } }));
}
