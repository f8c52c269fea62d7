import type { BenchmarkWords } from './benchmark-words.ts';

/** Benchmark */
export const enBenchmark: BenchmarkWords = {
  title: 'Benchmark over organisations',
  of: (count) => `Published figures of ${count} organisations are compared.`,
  organisations: (names) => `Organisations: ${names}`,
  organisation: (name, closed) => `${name} (closed on ${closed})`,
  synthetic: 'There are synthetic data among them (no real responses).',
  item: 'Item',
  line: (item, measure) => `${item} (${measure})`,
  measures: {
    positive: 'positive answers, %',
    mean: 'mean',
    score: 'score',
    'response-rate': '%',
  },
  own: 'Own',
  organisationCount: 'Organisations',
  lowerQuartile: 'Lower quartile',
  median: 'Median',
  upperQuartile: 'Upper quartile',
  separator: ', ',
  noteEach:
    'Each organisation counts once, whatever its size. These are not the figures of all their staff together.',
  noteRounded:
    'Figures are rounded to one digit less than those published, so that none of a single organisation can be read from them.',
  noteFewest: (median, quartiles) =>
    `Medians are shown from ${median} organisations on, quartiles from ${quartiles} on; "-" where there are fewer.`,
  noteUnknown: 'An organisation that has not published a figure is not counted among those of the item.',
};
