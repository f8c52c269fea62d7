import type { PublishedBenchmark } from '../../../analysis/report/benchmark/published-benchmark.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';

/** What the overview of a wave shows of other organisations; undefined where nothing was kept for it. */
export async function keptBenchmark(db: Database, wave: string): Promise<PublishedBenchmark | undefined> {
  const row = await db
    .selectFrom('wave_benchmark')
    .select('benchmark')
    .where('wave', '=', wave)
    .executeTakeFirst();
  return row && (JSON.parse(row.benchmark) as PublishedBenchmark);
}

/** Keeps it in the place of what was kept, or (null) nothing, with the entry of the log. */
export async function keepBenchmark(
  db: Database,
  { wave, benchmark, log }: { wave: string; benchmark: PublishedBenchmark | null; log: LogEntry },
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('wave_benchmark').where('wave', '=', wave).execute();
    if (benchmark !== null) {
      const row = { wave, benchmark: JSON.stringify(benchmark) };
      await transaction.insertInto('wave_benchmark').values(row).execute();
    }
    await addLogEntry(transaction, log);
  });
}
