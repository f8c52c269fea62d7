import { publishedBenchmark } from '../../../analysis/report/benchmark/published-benchmark.ts';
import type { BenchmarkFiles, ComparedBenchmark } from '../../contract/publishing/benchmarks.ts';
import type { Dependencies } from '../../dependencies.ts';
import { openResults } from '../open-data/open-results.ts';
import { compareBundles } from './compare-bundles.ts';
import { contentOfWave } from './content-of-wave.ts';

/**
 * A published wave beside what other organisations gave: it is one of those compared, as if its own file were among
 * them. Throws  `wave-not-found`; as compareBundles.
 */
export async function waveBesideOthers(
  { db, benchmarkKeys: keys }: Pick<Dependencies, 'db' | 'benchmarkKeys'>,
  wave: string,
  { files, trusted }: Pick<BenchmarkFiles, 'files' | 'trusted'>,
): Promise<ComparedBenchmark> {
  const content = contentOfWave(await openResults(db, wave));
  const given = files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { contents, signers } = compareBundles(given, { keys, trusted, own: { name: wave, content } });
  return { benchmark: publishedBenchmark([content, ...contents], content), signers };
}
