import { join } from 'node:path';
import type { BenchmarkContent } from '../../analysis/report/benchmark/benchmark-content.ts';
import type { BenchmarkFiles } from '../../server/contract/publishing/benchmarks.ts';
import { writeBundle } from '../../server/publishing/benchmark/benchmark-bundle.ts';
import { BenchmarkKeys } from '../../server/store/keys/benchmark-keys.ts';

/**
 * Files of other organisations whose figures lie a little higher each, signed by keys of their own that are made in a
 * folder.
 */
export function filesOfOthers(
  content: BenchmarkContent,
  count: number,
  directory: string,
): BenchmarkFiles['files'] {
  return Array.from({ length: count }, (_, place) => {
    const ja = `第${place + 1}市`;
    const figures = content.figures.map((figure) => ({ ...figure, value: figure.value + place / 10 }));
    const keys = new BenchmarkKeys(join(directory, `organisation-${place + 1}`));
    const text = writeBundle({ ...content, organisation: { ja, en: `City ${place + 1}` }, figures }, keys);
    return { name: `city-${place + 1}.json`, text };
  });
}
