import type { PlannedMoment } from '../../../server/contract/fieldwork/calendar.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { otherAttributes, populationItem } from '../../../surveys/items/population-item.ts';
import type { SingleResponseItem } from '../../../surveys/schema/item.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { mailOfMoment } from '../../forms/planned-mails.ts';
import { typedTarget } from '../../forms/target-rate.ts';
import type { ReadHeads } from './draft-heads.ts';
import { emptyDraft, type WaveDraft } from './wave-draft.ts';

/**
 * What a wave was set up with, to be changed or to begin another one with: head counts, ways of answering, groups and
 * thresholds as they were. Another wave has a code and days of its own, of the same length a year later.
 */
export function draftOfWave(
  wave: WaveDetail,
  {
    questionnaire,
    calendar,
    isEdit,
  }: {
    questionnaire: Questionnaire;
    calendar: readonly PlannedMoment[];
    isEdit: boolean;
  },
): WaveDraft {
  const day = (isoDate: string): string => (isEdit ? isoDate : yearLater(isoDate));
  const both = ({ ja, en }: WaveDetail['title']) => ({ ja, en: en ?? '' });
  const opening = calendar.find(({ kind }) => kind === 'open');
  const { organisation: _own, ...terms } = wave.terms ?? {};
  const heads = headsOf(wave.population, populationItem(questionnaire)?.options ?? []);
  return {
    ...emptyDraft,
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    title: both(wave.title),
    organisation: both(wave.organisation),
    code: isEdit ? wave.code : '',
    populationText: heads.text,
    reading: heads.reading,
    headCounts: Object.fromEntries(
      otherAttributes(questionnaire).flatMap(({ code, options: groups }) => {
        const population = wave.headCounts.find(({ item }) => item === code)?.population;
        return population === undefined ? [] : [[code, headsOf(population, groups)]];
      }),
    ),
    minimumBase: String(wave.minimumBase),
    merges: wave.merges,
    remedies: wave.remedies.filter((remedy) => remedy.kind === 'leave-out' || remedy.kind === 'drop-net'),
    modes: wave.modes,
    mergedStrata: wave.mergedStrata,
    // A wave of before the window was the default gets it.
    hasWindow: isEdit ? wave.ticketsUntil !== null : true,
    ticketsUntil: wave.ticketsUntil === null ? '' : day(wave.ticketsUntil),
    opensOn: day(wave.opensOn),
    closesOn: day(wave.closesOn),
    retainUntil: day(wave.retainUntil),
    timeZone: wave.timeZone ?? emptyDraft.timeZone,
    terms: Object.fromEntries(Object.entries(terms).map(([term, words]) => [term, both(words)])),
    targetRate: typedTarget(wave.targetRate),
    ...((isEdit || calendar.length > 0) && {
      opensByItself: opening?.isOn ?? false,
      opensByItselfOn: opening === undefined ? '' : day(opening.on),
      closesByItself: calendar.some(({ kind, isOn }) => kind === 'close' && isOn),
      mails: calendar.flatMap(mailOfMoment).map((mail) => ({ ...mail, on: day(mail.on) })),
    }),
  };
}

/** Head counts as a table that could be typed, and as what would be read of it. */
function headsOf(population: Population, options: SingleResponseItem['options']): ReadHeads {
  const nameOf = (code: string): string => options.find((one) => one.code === code)?.label.ja ?? code;
  return {
    text: population.map(({ option, eligibleCount }) => `${nameOf(option)}\t${eligibleCount}`).join('\n'),
    reading: {
      lines: [],
      missing: [],
      countColumns: { choices: [], chosen: null },
      doubles: [],
      population,
      total: population.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0),
    },
  };
}

/** The same day of the next year; the 29th of February becomes the 1st of March. */
function yearLater(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
