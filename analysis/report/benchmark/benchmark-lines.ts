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

interface Followed {
  figures: BenchmarkFigure[];
  organisations: Set<BenchmarkContent>;
}

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
  // Newest words first, and the same lines whatever the order of the files is.
  const ordered = contents.toSorted(
    (a, b) =>
      b.questionnaire.version - a.questionnaire.version || compareText(a.organisation.ja, b.organisation.ja),
  );
  for (const content of ordered) {
    // Whatever goes by its series has its line before anything is taken by its code.
    const rest = content.figures.filter((figure) => !placed(followed, content, figure, isContinued));
    for (const figure of rest) {
      if (placed(followed, content, figure, isAlike)) continue;
      followed.push({ figures: [figure], organisations: new Set([content]) });
    }
  }
  return followed.map(({ figures }) => lineOf(figures, own));
}

type Rule = (one: BenchmarkFigure, other: BenchmarkFigure) => boolean;

const isContinued: Rule = (one, other) => one.series === other.series;
const isAlike: Rule = (one, other) => one.code === other.code && !one.isNewSeries && !other.isNewSeries;

function placed(
  followed: readonly Followed[],
  content: BenchmarkContent,
  figure: BenchmarkFigure,
  rule: Rule,
): boolean {
  const line = followed.find(
    ({ figures, organisations }) =>
      !organisations.has(content) &&
      figures.some((other) => isOfSameScale(figure, other) && rule(figure, other)),
  );
  line?.figures.push(figure);
  line?.organisations.add(content);
  return line !== undefined;
}

function isOfSameScale(one: BenchmarkFigure, other: BenchmarkFigure): boolean {
  return (
    one.measure === other.measure &&
    one.scale.length === other.scale.length &&
    one.scale.every((part, place) => part === other.scale[place])
  );
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
