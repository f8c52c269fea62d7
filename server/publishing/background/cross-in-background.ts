import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { CrossTask } from '../crosses/release-cross.ts';
import type { StorePlace } from '../../store/database.ts';
import { runInBackground, type BackgroundJob } from './run-in-background.ts';

export interface CrossWork {
  task: CrossTask & { place: StorePlace };
  progress: never;
  /** Null: it cannot be had. */
  result: PublishedTable | null;
}

/** Tabulates one more cross of a published wave and audits it with all the others, in a thread of its own. */
export function crossInBackground(task: CrossWork['task']): BackgroundJob<PublishedTable | null> {
  return runInBackground<CrossWork>('cross-worker.ts', task, () => undefined);
}
