import type { DraftProgress } from '../../contract/publishing/tables.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import type { ClosedWave } from '../release/closed-wave-of.ts';
import type { StorePlace } from '../../store/database.ts';
import { runInBackground, type BackgroundJob } from './run-in-background.ts';

export interface TablesWork {
  task: ClosedWave & { place: StorePlace };
  progress: DraftProgress;
  /** Null: the audit passes nothing. */
  result: Publication | null;
}

/** Tabulates a closed wave, hides what must stay hidden and audits it, in a thread of its own. */
export function tablesInBackground(
  task: TablesWork['task'],
  onProgress: (progress: DraftProgress) => void,
): BackgroundJob<Publication | null> {
  return runInBackground<TablesWork>('tables-worker.ts', task, onProgress);
}
