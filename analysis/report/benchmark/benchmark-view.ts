import type { Language } from '../../../surveys/schema/local-text.ts';
import { fewestForMedian, fewestForQuartiles } from '../../compare/benchmark-of.ts';
import { noAnswers } from '../../outcome/no-figure.ts';
import { countCell, figureCell, line } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { Quantity } from '../quantity.ts';
import type { Row, TableView } from '../table-view.ts';
import { benchmarkWords } from '../words/benchmark-words.ts';
import { dayWords } from '../words/day-words.ts';
import { sayIn } from '../words/report-words.ts';
import type { BenchmarkLine } from './benchmark-lines.ts';
import type { PublishedBenchmark } from './published-benchmark.ts';

/**
 * Organisations compared, as a table: a row an item and figure, with the number of organisations that it is of.
 *
 * Missing  「-」 where there are too few organisations, or the own one has no such figure.
 * @example benchmarkView({ isSynthetic: false, hasOwn: true, organisations: [], lines: [] }, 'en').columns.map(({ label }) => label) // => ['Own', 'Lower quartile', 'Median', 'Upper quartile', 'Organisations']
 */
export function benchmarkView(
  { isSynthetic, hasOwn, organisations, lines }: PublishedBenchmark,
  language: Language,
): TableView {
  const words = benchmarkWords(language);
  const say = sayIn(language);
  const names = organisations
    .map(({ organisation, closesOn }) => words.organisation(say(organisation), dayWords(closesOn, language)))
    .toSorted();
  return {
    kind: 'table',
    layout: 'groups',
    title: words.title,
    isSynthetic,
    unit: null,
    heading: [
      ...(isSynthetic ? [line('synthetic', words.synthetic)] : []),
      line('source', words.of(organisations.length)),
      line('source', words.organisations(names.join(words.separator))),
    ],
    corner: [words.item],
    columns: [
      ...(hasOwn ? [headOf('own', words.own, 'figure')] : []),
      headOf('lower-quartile', words.lowerQuartile, 'statistic'),
      headOf('median', words.median, 'statistic'),
      headOf('upper-quartile', words.upperQuartile, 'statistic'),
      headOf('organisations', words.organisationCount, 'base'),
    ],
    rows: lines.map((one) => rowOf(one, hasOwn, language)),
    notes: [
      words.noteEach,
      words.noteRounded,
      words.noteFewest(fewestForMedian, fewestForQuartiles),
      words.noteUnknown,
    ].map((text) => line('note', text)),
    ending: [],
  };
}

function rowOf(one: BenchmarkLine, hasOwn: boolean, language: Language): Row {
  const { code, label, measure, decimals, organisationCount, median, lowerQuartile, upperQuartile, own } =
    one;
  const words = benchmarkWords(language);
  const about = (figure: Extract<Quantity, { kind: 'benchmark' }>['figure']) => ({
    group: code,
    quantity: { kind: 'benchmark', measure, figure } as const,
  });
  return {
    ...headOf(code, words.line(sayIn(language)(label), words.measures[measure]), 'group'),
    cells: [
      ...(hasOwn ? [figureCell(about('own'), own?.value ?? noAnswers, own?.decimals ?? decimals)] : []),
      figureCell(about('lower-quartile'), lowerQuartile, decimals),
      figureCell(about('median'), median, decimals),
      figureCell(about('upper-quartile'), upperQuartile, decimals),
      countCell(about('organisations'), organisationCount),
    ],
  };
}
