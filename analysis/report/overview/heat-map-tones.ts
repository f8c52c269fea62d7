import type { Language } from '../../../surveys/schema/local-text.ts';
import { printFigure } from '../../numeric/print-figure.ts';
import type { FigureScale } from './key-figure.ts';
import { overviewWords } from '../words/overview-words.ts';

/** The lowest and the highest place among the figures that are shown. */
export interface PlaceRange {
  from: number;
  to: number;
}

const toneCount = 5;

/**
 * Where a figure lies between the lowest and the highest that it can be, so that scales of other lengths stand side by side.
 *
 * Unit     proportion.
 * @example placeOf(3, { lowest: 1, highest: 5 }) // => 0.5
 */
export function placeOf(value: number, { lowest, highest }: Pick<FigureScale, 'lowest' | 'highest'>): number {
  return (value - lowest) / (highest - lowest);
}

/**
 * The places that the tones are divided among.
 *
 * Missing  null where nothing is shown.
 * @example rangeOf([0.25, 0.75]) // => { from: 0.25, to: 0.75 }
 */
export function rangeOf(places: readonly number[]): PlaceRange | null {
  return places.length === 0 ? null : { from: Math.min(...places), to: Math.max(...places) };
}

/**
 * The tone of a place, from 0, the lightest, in equal steps.
 *
 * @example toneOf(0.75, { from: 0.25, to: 0.75 }) // => 4
 */
export function toneOf(place: number, { from, to }: PlaceRange): number {
  if (to === from) return 0;
  return Math.min(toneCount - 1, Math.floor(((place - from) / (to - from)) * toneCount));
}

/**
 * What each tone stands for; of rows on scales of their own as a place on each of them.
 *
 * @example legendOf({ from: 0, to: 0.5 }, [{ lowest: 0, highest: 100, decimals: 1, isShare: true }], 'ja')[0] // => '0.0～10.0％'
 */
export function legendOf(
  range: PlaceRange | null,
  scales: readonly FigureScale[],
  language: Language,
): string[] {
  const words = overviewWords(language);
  const [own] = scales;
  if (range === null || own === undefined) return [];
  const isOne = scales.every(({ lowest, highest }) => lowest === own.lowest && highest === own.highest);
  const scale = isOne ? own : { lowest: 0, highest: 100, decimals: 0, isShare: false };
  const end = (step: number): string =>
    printFigure(
      scale.lowest +
        (range.from + (step / toneCount) * (range.to - range.from)) * (scale.highest - scale.lowest),
      scale.decimals,
    );
  const tones = range.from === range.to ? [0] : Array.from({ length: toneCount }, (_, tone) => tone);
  return tones.map((tone) => {
    const step = words.range(end(tone), end(tone + 1));
    if (isOne && own.isShare) return words.percent(step);
    return isOne ? step : words.placed(step);
  });
}
