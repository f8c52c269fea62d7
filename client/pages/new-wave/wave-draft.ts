import type { HeadCountsByAttribute } from '../../../surveys/schema/population.ts';
import type { PlannedMoment } from '../../../server/contract/fieldwork/calendar.ts';
import { type WordsOfPlanning } from '../../strings/console/planning/planning-words.ts';
import type { PopulationReading } from '../../../server/contract/fieldwork/populations.ts';
import type { CollectionMode, NewWave } from '../../../server/contract/fieldwork/waves.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { PlannedRemedy } from '../../../surveys/schema/remedy.ts';
import type { MergedPoint } from '../../../surveys/schema/table-plan.ts';
import { smallestStratum } from '../../../surveys/tickets/smallest-stratum.ts';
import type { QuestionnaireVersion } from '../../api/fieldwork/populations.ts';
import type { Correction } from '../../components/error-notice.ts';
import { mailFieldId, momentOfMail, type PlannedMailDraft } from '../../forms/planned-mails.ts';
import { targetRateOf } from '../../forms/target-rate.ts';
import { today } from '../../strings/console/dates.ts';
import { repeatIds, repeatsCorrections, type Repeats } from './repeats.ts';
import { groupsOf, strataOf } from './propose-strata.ts';
import type { NewWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

/** A new wave as typed so far: texts as they stand in the fields, right or wrong. */
export interface WaveDraft {
  questionnaire: QuestionnaireVersion | null;
  title: { ja: string; en: string };
  organisation: { ja: string; en: string };
  /** Words for the questionnaire's placeholders, by code. */
  terms: Record<string, { ja: string; en: string }>;
  code: string;
  populationText: string;
  reading: PopulationReading | null;
  /** By other attributes than that of the population. */
  headCounts: Readonly<Record<string, { text: string; reading: PopulationReading | null }>>;
  minimumBase: string;
  /** In percent. */
  expectedRate: string;
  merges: MergedPoint[];
  /** What of the table plan is left out. */
  remedies: PlannedRemedy[];
  modes: CollectionMode[];
  mergedStrata: MergedPoint[];
  /** Whether tickets are given out before answering begins; without, somebody who reads along can guess. */
  hasWindow: boolean;
  /** Empty: the day before answering begins. */
  ticketsUntil: string;
  opensOn: string;
  closesOn: string;
  retainUntil: string;
  /** IANA; at first that of the browser. */
  timeZone: string;
  /** In percent; empty: none. */
  targetRate: string;
  opensByItself: boolean;
  /** Empty: the first day of answering, or a week before the last day of the ticket window. */
  opensByItselfOn: string;
  /** Null: unless there is paper, which is keyed in after the last day. */
  closesByItself: boolean | null;
  mails: PlannedMailDraft[];
  /** Null: a wave by itself. */
  repeats: Repeats | null;
}

export const emptyDraft: WaveDraft = {
  questionnaire: null,
  title: { ja: '', en: '' },
  organisation: { ja: '', en: '' },
  terms: {},
  code: '',
  populationText: '',
  reading: null,
  headCounts: {},
  minimumBase: '10',
  expectedRate: '30',
  merges: [],
  remedies: [],
  modes: ['ticket'],
  mergedStrata: [],
  hasWindow: true,
  ticketsUntil: '',
  opensOn: '',
  closesOn: '',
  retainUntil: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  targetRate: '',
  opensByItself: true,
  opensByItselfOn: '',
  closesByItself: null,
  mails: [],
  repeats: null,
};

/** The ids of the controls, so that a correction can lead to where it is made. */
export const fieldIds = {
  questionnaire: 'wave-questionnaire',
  title: 'wave-title',
  organisation: 'wave-organisation',
  terms: 'wave-terms',
  code: 'wave-code',
  population: 'wave-population',
  headCounts: 'wave-head-counts',
  minimumBase: 'wave-minimum-base',
  expectedRate: 'wave-expected-rate',
  merges: 'wave-merges',
  remedies: 'wave-merges',
  modes: 'wave-modes',
  mergedStrata: 'wave-merged-strata',
  ticketsUntil: 'wave-tickets-until',
  opensOn: 'wave-opens-on',
  closesOn: 'wave-closes-on',
  retainUntil: 'wave-retain-until',
  timeZone: 'wave-time-zone',
  targetRate: 'wave-target-rate',
  calendar: 'wave-calendar',
  opensByItselfOn: 'wave-opens-by-itself',
} as const;

/** The control that an issue of the server's is about. Merged groups come back as part of the table plan. */
export function fieldOf(path: (string | number)[]): string | null {
  const top = path[0] === 'banners' ? 'merges' : String(path[0]);
  if (Object.hasOwn(repeatIds, top)) return repeatIds[top as keyof typeof repeatIds];
  return Object.hasOwn(fieldIds, top) ? fieldIds[top as keyof typeof fieldIds] : null;
}

export function minimumBaseOf(draft: WaveDraft): number | null {
  const value = Number(draft.minimumBase);
  return draft.minimumBase.trim() !== '' && Number.isInteger(value) && value >= 5 ? value : null;
}

/** In [0, 1]. */
export function expectedRateOf(draft: WaveDraft): number | null {
  const percent = Number(draft.expectedRate);
  return draft.expectedRate.trim() !== '' && percent > 0 && percent <= 100 ? percent / 100 : null;
}

/** Whether anything will speak in the name of a group. */
export function needsStrata({ modes }: Pick<WaveDraft, 'modes'>): boolean {
  return modes.includes('ticket') || modes.includes('drawn-code');
}

/** The last day of the ticket window: as typed, else the day before answering begins; null where there is no window. */
export function ticketsUntilOf({
  modes,
  hasWindow,
  ticketsUntil,
  opensOn,
}: Pick<WaveDraft, 'modes' | 'hasWindow' | 'ticketsUntil' | 'opensOn'>): string | null {
  if (!modes.includes('ticket') || !hasWindow) return null;
  return ticketsUntil !== '' || opensOn === '' ? ticketsUntil : daysBefore(opensOn, 1);
}

/** The day on which it opens by itself: as typed, else a week of tickets, or the first day of answering. */
export function opensByItselfOnOf(draft: WaveDraft): string {
  if (draft.opensByItselfOn !== '') return draft.opensByItselfOn;
  const lastTicketDay = ticketsUntilOf(draft) ?? '';
  if (lastTicketDay === '') return draft.opensOn;
  const aWeekBefore = daysBefore(lastTicketDay, 6);
  const earliest = aWeekBefore < today() ? today() : aWeekBefore;
  return earliest < lastTicketDay ? earliest : lastTicketDay;
}

/** Whether only HR can open it: the day on which it would open by itself has passed where answering began before today. */
export function isOpenedByHand({ opensOn }: Pick<WaveDraft, 'opensOn'>): boolean {
  return opensOn !== '' && opensOn < today();
}

/** Whether it opens by itself. */
export function opensByItselfOf(draft: WaveDraft): boolean {
  return draft.opensByItself && !isOpenedByHand(draft);
}

/** Whether it closes by itself. */
export function closesByItselfOf({ closesByItself, modes }: WaveDraft): boolean {
  return closesByItself ?? !modes.includes('paper');
}

/** What it does by itself. */
export function calendarOf(draft: WaveDraft): PlannedMoment[] {
  const moments: [boolean, PlannedMoment][] = [
    [opensByItselfOf(draft), { kind: 'open', on: opensByItselfOnOf(draft), isOn: true, mail: null }],
    [closesByItselfOf(draft), { kind: 'close', on: draft.closesOn, isOn: true, mail: null }],
  ];
  const mails = draft.modes.includes('ticket') ? draft.mails.map(momentOfMail) : [];
  return [...moments.flatMap(([isPlanned, moment]) => (isPlanned ? [moment] : [])), ...mails];
}

function daysBefore(isoDate: string, count: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - count);
  return day.toISOString().slice(0, 10);
}

/** Everything that keeps the draft from being sent; empty when it can be. */
export function draftCorrections(
  draft: WaveDraft,
  words: NewWaveWords['issues'],
  calendar: WordsOfPlanning,
): Correction[] {
  const wrong: [boolean, keyof typeof fieldIds, string][] = [
    [draft.questionnaire === null, 'questionnaire', words.questionnaire],
    [draft.title.ja.trim() === '', 'title', words.title],
    [draft.organisation.ja.trim() === '', 'organisation', words.organisation],
    [!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(draft.code.trim()), 'code', words.code],
    [draft.reading === null, 'population', words.population],
    [draft.reading !== null && hasProblems(draft.reading), 'population', words.populationProblem],
    [minimumBaseOf(draft) === null, 'minimumBase', words.minimumBase],
    [draft.merges.some((merge) => merge.label.ja.trim() === ''), 'merges', words.mergedLabel],
    [draft.modes.length === 0, 'modes', words.modes],
    [hasSmallStratum(draft), 'mergedStrata', words.smallStratum(smallestStratum)],
    [
      needsStrata(draft) && draft.mergedStrata.some((merge) => merge.label.ja.trim() === ''),
      'mergedStrata',
      words.mergedLabel,
    ],
    [
      draft.opensOn !== '' && (ticketsUntilOf(draft) ?? '') >= draft.opensOn,
      'ticketsUntil',
      words.ticketsUntil,
    ],
    [draft.opensOn === '', 'opensOn', words.opensOn],
    [draft.closesOn === '', 'closesOn', words.closesOn],
    [isBefore(draft.closesOn, draft.opensOn), 'closesOn', words.closesBefore],
    [draft.retainUntil === '', 'retainUntil', words.retainUntil],
    [isBefore(draft.retainUntil, draft.closesOn), 'retainUntil', words.retainBefore],
    [targetRateOf(draft.targetRate) === 'wrong', 'targetRate', calendar.wrong.target],
    [
      opensByItselfOf(draft) &&
        draft.opensOn !== '' &&
        opensByItselfOnOf(draft) > (ticketsUntilOf(draft) ?? draft.opensOn),
      'opensByItselfOn',
      calendar.wrong.opensLate,
    ],
  ];
  const mails = draft.modes.includes('ticket') ? draft.mails : [];
  return [
    ...repeatsCorrections(draft.repeats, calendar.series.wrong),
    ...wrong.flatMap(([isWrong, field, sentence]) =>
      isWrong ? [{ words: sentence, target: fieldIds[field] }] : [],
    ),
    ...mails.flatMap(({ on }, index) =>
      on === '' ? [{ words: calendar.wrong.mailOn, target: mailFieldId(index) }] : [],
    ),
  ];
}

/** Tickets of a group so small would point at its members. */
function hasSmallStratum({ modes, reading, mergedStrata }: WaveDraft): boolean {
  if (!modes.includes('ticket') || reading === null || hasProblems(reading)) return false;
  const options = reading.population.map(({ option }) => ({ code: option, label: { ja: option } }));
  const strata = strataOf(groupsOf(reading.population, options), mergedStrata);
  return strata.some(({ eligibleCount }) => eligibleCount < smallestStratum);
}

type LineProblem = PopulationReading['lines'][number]['problem'];

/** Total rows are understood and left out; of sums that do not come out it is the list's own matter which is right. */
const harmless = new Set<LineProblem>([null, 'total-row', 'total-differs', 'parts-differ']);

/** Whether something has to be put right first. */
export function hasProblems(reading: PopulationReading): boolean {
  const bad = reading.lines.some(({ problem }) => !harmless.has(problem));
  return bad || reading.missing.length > 0 || reading.total === 0;
}

/** What is sent. Only for a draft without corrections. */
export function newWaveOf(draft: WaveDraft): NewWave {
  const minimumBase = minimumBaseOf(draft);
  const targetRate = targetRateOf(draft.targetRate);
  if (draft.questionnaire === null || draft.reading === null || minimumBase === null) {
    throw new Error('newWaveOf requires a draft without corrections');
  }
  return {
    code: draft.code.trim(),
    organisation: textOf(draft.organisation),
    title: textOf(draft.title),
    questionnaire: draft.questionnaire,
    terms: Object.fromEntries(
      Object.entries(draft.terms)
        .filter(([, words]) => words.ja.trim() !== '')
        .map(([code, words]) => [code, textOf(words)]),
    ),
    opensOn: draft.opensOn,
    closesOn: draft.closesOn,
    retainUntil: draft.retainUntil,
    minimumBase,
    population: draft.reading.population,
    headCounts: headCountsOf(draft),
    merges: draft.merges.map((merge) => ({ ...merge, label: textOf(merge.label) })),
    remedies: draft.remedies,
    modes: draft.modes,
    mergedStrata: needsStrata(draft)
      ? draft.mergedStrata.map((merge) => ({ ...merge, label: textOf(merge.label) }))
      : [],
    ticketsUntil: ticketsUntilOf(draft),
    timeZone: draft.timeZone,
    calendar: calendarOf(draft),
    targetRate: targetRate === 'wrong' ? null : targetRate,
  };
}

/** A text whose English was left empty has none. */
export function textOf({ ja, en }: LocalText): LocalText {
  const english = en?.trim() ?? '';
  return english === '' ? { ja: ja.trim() } : { ja: ja.trim(), en: english };
}

function isBefore(day: string, other: string): boolean {
  return day !== '' && other !== '' && day < other;
}

/** Head counts by further attributes, as far as they were read. */
export function headCountsOf({ headCounts }: Pick<WaveDraft, 'headCounts'>): HeadCountsByAttribute {
  return Object.entries(headCounts).flatMap(([item, { reading }]) =>
    reading === null ? [] : [{ item, population: reading.population }],
  );
}
