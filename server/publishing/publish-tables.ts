import type { Dependencies } from '../dependencies.ts';
import { findWaveOrFail } from '../fieldwork/find-wave-or-fail.ts';
import { ProblemError } from '../problems.ts';
import { insertPublication } from '../store/publications.queries.ts';
import { tablesOfWave } from './tables-of-wave.ts';

/**
 * Publishes a closed wave: stores every table of its plan, immutable, with the rules they were made under.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function publishTables(dependencies: Dependencies, code: string, actor: string): Promise<void> {
  const wave = await findWaveOrFail(dependencies.db, code);
  if (wave.state !== 'closed') throw new ProblemError('wrong-state');
  const { catalogue, tables } = await tablesOfWave(dependencies, wave);
  const published = {
    catalogue: { ...catalogue, status: 'published' as const, publishedAt: dependencies.now().toISOString() },
    tables,
  };
  const at = published.catalogue.publishedAt;
  const entry = {
    at,
    actor,
    action: 'wave-published' as const,
    wave: code,
    facts: { tableCount: tables.length },
  };
  if (!(await insertPublication(dependencies.db, code, published, entry)))
    throw new ProblemError('wrong-state');
}
