import type { NewSeries } from '../../../server/contract/fieldwork/series.ts';
import { type WordsOfPlanning } from '../../strings/console/planning/planning-words.ts';
import type { NewWave } from '../../../server/contract/fieldwork/waves.ts';
import type { Correction } from '../../components/error-notice.ts';

/** A series as typed so far. */
export interface Repeats {
  everyMonths: string;
  roundCount: string;
  /** Questions that take turns, by their codes: in which part, from 0. */
  turns: Record<string, number>;
}

export const emptyRepeats: Repeats = { everyMonths: '1', roundCount: '12', turns: {} };

/** So many parts the page offers; a series may have more. */
export const mostParts = 6;

export const repeatIds = {
  everyMonths: 'series-every-months',
  roundCount: 'series-round-count',
  rotation: 'series-rotation',
} as const;

/** Everything that keeps a series from being sent. */
export function repeatsCorrections(
  repeats: Repeats | null,
  words: WordsOfPlanning['series']['wrong'],
): Correction[] {
  if (repeats === null) return [];
  const { everyMonths, roundCount, turns } = repeats;
  const parts = new Set(Object.values(turns));
  const wrong: [boolean, keyof typeof repeatIds, string][] = [
    [!isWithin(everyMonths, 1, 12), 'everyMonths', words.everyMonths],
    [!isWithin(roundCount, 2, 60), 'roundCount', words.roundCount],
    // One part alone would be asked every time, and a part without questions would have its turn all the same.
    [
      parts.size > 0 && (parts.size < 2 || !parts.has(0) || Math.max(...parts) >= parts.size),
      'rotation',
      words.parts,
    ],
  ];
  return wrong.flatMap(([isWrong, field, sentence]) =>
    isWrong ? [{ words: sentence, target: repeatIds[field] }] : [],
  );
}

function isWithin(typed: string, least: number, most: number): boolean {
  const value = Number(typed.normalize('NFKC'));
  return typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

/** What is sent. Only for what has no corrections. */
export function newSeriesOf(wave: NewWave, { everyMonths, roundCount, turns }: Repeats): NewSeries {
  const parts = [...new Set(Object.values(turns))].toSorted((a, b) => a - b);
  const codesOf = (part: number): string[] => Object.keys(turns).filter((code) => turns[code] === part);
  return {
    wave,
    everyMonths: Number(everyMonths.normalize('NFKC')),
    roundCount: Number(roundCount.normalize('NFKC')),
    rotation: parts.length === 0 ? null : { parts: parts.map(codesOf) },
  };
}
