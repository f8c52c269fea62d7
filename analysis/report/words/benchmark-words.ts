import type { Language } from '../../../surveys/schema/local-text.ts';
import { enBenchmark } from './en-benchmark.ts';
import { jaBenchmark } from './ja-benchmark.ts';

export type BenchmarkWords = typeof jaBenchmark;

const words: Record<Language, BenchmarkWords> = { ja: jaBenchmark, en: enBenchmark };

/**
 * The words of a comparison of organisations.
 *
 * @example benchmarkWords('en').median // => 'Median'
 */
export function benchmarkWords(language: Language): BenchmarkWords {
  return words[language];
}
