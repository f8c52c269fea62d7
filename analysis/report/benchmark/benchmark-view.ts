import type { Language } from '../../../surveys/schema/local-text.ts';
import { fewestForMedian, fewestForQuartiles } from '../../compare/benchmark-of.ts';
import { countCell, figureCell, line } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { Quantity } from '../quantity.ts';
import type { Row, TableView } from '../table-view.ts';
import { benchmarkWords } from '../words/benchmark-words.ts';
import { dayWords } from '../words/day-words.ts';
import { sayIn } from '../words/report-words.ts';
import type { BenchmarkContent } from './benchmark-content.ts';
import { benchmarkLines, type BenchmarkLine } from './benchmark-lines.ts';

/**
 * Organisations compared, as a table: a row an item and figure, with the number of organisations that it is of.
 *
 * Missing  「-」 where there are too few organisations.
 * @example benchmarkView([], 'en').columns.map(({ label }) => label) // => ['Figure', 'Organisations', 'Lower quartile', 'Median', 'Upper quartile']
 */
export function benchmarkView(contents: readonly BenchmarkContent[], language: Language): TableView {
  const words = benchmarkWords(language);
  const say = sayIn(language);
  const names = contents
    .map(({ organisation, closesOn }) => words.organisation(say(organisation), dayWords(closesOn, language)))
    .toSorted();
  const isSynthetic = contents.some((content) => content.isSynthetic);
  return {
    kind: 'table',
    layout: 'groups',
    title: words.title,
    isSynthetic,
    unit: null,
    heading: [
      ...(isSynthetic ? [line('synthetic', words.synthetic)] : []),
      line('source', words.of(contents.length)),
      line('source', words.organisations(names.join(words.separator))),
    ],
    corner: [words.item],
    columns: [
      headOf('measure', words.measure, 'statistic'),
      headOf('organisations', words.organisationCount, 'base'),
      headOf('lower-quartile', words.lowerQuartile, 'statistic'),
      headOf('median', words.median, 'statistic'),
      headOf('upper-quartile', words.upperQuartile, 'statistic'),
    ],
    rows: benchmarkLines(contents).map((one) => rowOf(one, language)),
    notes: [
      words.noteEach,
      words.noteRounded,
      words.noteFewest(fewestForMedian, fewestForQuartiles),
      words.noteUnknown,
    ].map((text) => line('note', text)),
    ending: [],
  };
}

function rowOf(one: BenchmarkLine, language: Language): Row {
  const { code, label, measure, decimals, organisationCount, median, lowerQuartile, upperQuartile } = one;
  const about = (figure: Extract<Quantity, { kind: 'benchmark' }>['figure']) => ({
    group: code,
    quantity: { kind: 'benchmark', measure, figure } as const,
  });
  return {
    ...headOf(code, sayIn(language)(label), 'group'),
    cells: [
      { text: benchmarkWords(language).measures[measure] },
      countCell(about('organisations'), organisationCount),
      figureCell(about('lower-quartile'), lowerQuartile, decimals),
      figureCell(about('median'), median, decimals),
      figureCell(about('upper-quartile'), upperQuartile, decimals),
    ],
  };
}
