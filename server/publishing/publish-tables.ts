import type { Dependencies } from '../dependencies.ts';
import { findWaveOrFail } from '../fieldwork/find-wave-or-fail.ts';
import { ProblemError } from '../problems.ts';
import { insertPublication } from '../store/publications.queries.ts';
import { tablesOfWave } from './tables-of-wave.ts';

/**
 * Publishes a closed wave: stores every table of its plan, immutable, with the rules they were made under.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function publishTables(dependencies: Dependencies, code: string): Promise<void> {
  const wave = await findWaveOrFail(dependencies.db, code);
  if (wave.state !== 'closed') throw new ProblemError('wrong-state');
  const { catalogue, tables } = await tablesOfWave(dependencies, wave);
  const published = {
    catalogue: { ...catalogue, status: 'published' as const, publishedAt: dependencies.now().toISOString() },
    tables,
  };
  if (!(await insertPublication(dependencies.db, code, published))) throw new ProblemError('wrong-state');
}
