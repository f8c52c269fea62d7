import type { PopulationReading } from '../../../server/contract/fieldwork/populations.ts';
import type { Correction } from '../../components/error-notice.ts';
import type { NewWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';
import { hasProblems, type WaveDraft } from './wave-draft.ts';

/** A table of head counts as it stands in its field, and what was read of it. */
export interface ReadHeads {
  text: string;
  reading: PopulationReading | null;
}

const none: ReadHeads = { text: '', reading: null };

/** The control of head counts by another attribute than that of the population. */
export const headCountId = (attribute: string): string => `wave-head-counts-${attribute}`;

/** Head counts by an attribute; undefined: by that of the population. */
export function headsIn(draft: WaveDraft, by: string | undefined): ReadHeads {
  if (by === undefined) return { text: draft.populationText, reading: draft.reading };
  return draft.headCounts[by] ?? none;
}

/** What changes with them: groups that were merged, and what is left out, go by the population. */
export function withHeads(
  draft: WaveDraft,
  by: string | undefined,
  { text, reading }: ReadHeads,
): Partial<WaveDraft> {
  return by === undefined
    ? { populationText: text, reading, merges: [], remedies: [], mergedStrata: [] }
    : { headCounts: { ...draft.headCounts, [by]: { text, reading } } };
}

/** What keeps head counts by other attributes from being sent: they may be left out, and are of all people otherwise. */
export function headCountCorrections(
  { headCounts, reading: population }: Pick<WaveDraft, 'headCounts' | 'reading'>,
  words: NewWaveWords['issues'],
): Correction[] {
  return Object.entries(headCounts).flatMap(([attribute, { text, reading }]): Correction[] => {
    const wrong = (sentence: string) => [{ words: sentence, target: headCountId(attribute) }];
    if (reading === null) return text.trim() === '' ? [] : wrong(words.population);
    if (hasProblems(reading)) return wrong(words.populationProblem);
    const isOfAll = population === null || population.total === reading.total;
    return isOfAll ? [] : wrong(words.headCountsDiffer(reading.total, population.total));
  });
}
