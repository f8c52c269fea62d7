import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { benchmarkOf, coarser, type Benchmark } from '../../compare/benchmark-of.ts';
import type { BenchmarkContent, BenchmarkFigure, BenchmarkMeasure } from './benchmark-content.ts';

/** An item over organisations. */
export interface BenchmarkLine extends Benchmark {
  code: string;
  label: LocalText;
  measure: BenchmarkMeasure;
  /** Digits after the point of the median and the quartiles. */
  decimals: number;
  /** The figure of the organisation that looks, as published. */
  own: Pick<BenchmarkFigure, 'value' | 'decimals'> | null;
}

/** A line while figures are being put into it. */
interface Followed {
  place: number;
  figures: BenchmarkFigure[];
  organisations: Set<BenchmarkContent>;
}

/** By what figures are put side by side: the lines that are known by it. */
type FollowedBy = Map<string, Set<Followed>>;

/**
 * Each item's figure over organisations, of which each counts once. Figures stand side by side where they are of the
 * same answers, and of an item that continues or that has the same code and was not begun anew.
 *
 * Shape    one content an organisation, all of one questionnaire, in any order; `own`: one of them, or null.      Unit  as printed: percent for shares.
 * Missing  as benchmarkOf: an organisation without the figure is not counted.
 * @example
 * benchmarkLines(
 *   [60, 61, 62, 63, 64].map((value) => ({
 *     organisation: { ja: `${value}` },
 *     questionnaire: { code: 'q', version: 1 },
 *     figures: [{ measure: 'positive', code: 'work', series: 'q/work/1', isNewSeries: false, scale: ['1', '2+'], value, decimals: 1 }],
 *   })),
 *   null,
 * ).map(({ code, median, organisationCount }) => [code, median, organisationCount]) // => [['work', 62, 5]]
 */
export function benchmarkLines(
  contents: readonly BenchmarkContent[],
  own: BenchmarkContent | null,
): BenchmarkLine[] {
  const followed: Followed[] = [];
  const followedBy: FollowedBy = new Map();
  // Newest words first, and the same lines whatever the order of the files is.
  const ordered = contents.toSorted(
    (a, b) =>
      b.questionnaire.version - a.questionnaire.version || compareText(a.organisation.ja, b.organisation.ja),
  );
  for (const content of ordered) {
    const put = (figure: BenchmarkFigure, line: Followed | undefined): boolean => {
      if (line === undefined) return false;
      line.figures.push(figure);
      line.organisations.add(content);
      know(followedBy, figure, line);
      return true;
    };
    const lineBy = (key: string | null) => firstWithout(content, followedBy.get(key ?? '') ?? []);
    // Whatever goes by its series has its line before anything is taken by its code.
    const rest = content.figures.filter((figure) => !put(figure, lineBy(continuedKey(figure))));
    for (const figure of rest) {
      if (put(figure, lineBy(alikeKey(figure)))) continue;
      const line: Followed = { place: followed.length, figures: [], organisations: new Set() };
      followed.push(line);
      put(figure, line);
    }
  }
  return followed.map(({ figures }) => lineOf(figures, own));
}

/** Of all that stand in one line by their series. */
function continuedKey({ measure, scale, series }: BenchmarkFigure): string {
  return JSON.stringify(['series', series, measure, scale]);
}

/** Of all that stand in one line by their code; null: none does. */
function alikeKey({ measure, scale, code, isNewSeries }: BenchmarkFigure): string | null {
  return isNewSeries ? null : JSON.stringify(['code', code, measure, scale]);
}

function know(followedBy: FollowedBy, figure: BenchmarkFigure, line: Followed): void {
  for (const key of [continuedKey(figure), alikeKey(figure)]) {
    if (key === null) continue;
    const lines = followedBy.get(key) ?? new Set();
    followedBy.set(key, lines.add(line));
  }
}

/** The line that was begun first of those that have nothing of an organisation yet. */
function firstWithout(content: BenchmarkContent, lines: Iterable<Followed>): Followed | undefined {
  let first: Followed | undefined;
  for (const line of lines)
    if (!line.organisations.has(content) && (first === undefined || line.place < first.place)) first = line;
  return first;
}

function lineOf(figures: readonly BenchmarkFigure[], own: BenchmarkContent | null): BenchmarkLine {
  const [first] = figures;
  if (first === undefined) throw new RangeError('a line has a figure');
  const { code, label, measure } = first;
  const printed = Math.min(...figures.map(({ decimals }) => decimals));
  const benchmark = benchmarkOf(
    figures.map(({ value }) => value),
    printed,
  );
  const mine = figures.find((figure) => own?.figures.includes(figure));
  return {
    code,
    label,
    measure,
    decimals: coarser(printed),
    ...benchmark,
    own: mine === undefined ? null : { value: mine.value, decimals: mine.decimals },
  };
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
