import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import type { DocumentFormat } from '../../contract/files.ts';
import { runInBackground, type BackgroundJob, type Limits } from './run-in-background.ts';

export interface ReportWork {
  task: { report: ReportDocument; format: DocumentFormat };
  progress: never;
  result: Uint8Array<ArrayBuffer>;
}

/** Far beyond a report of hundreds of pages. */
const reportLimits: Limits = { milliseconds: 10 * 60_000, megabytes: 2048 };

/** Makes the file of a report in a thread of its own, which takes what it used of memory with it. */
export function reportInBackground(
  task: ReportWork['task'],
  limits: Limits = reportLimits,
): BackgroundJob<ReportWork['result']> {
  return runInBackground<ReportWork>('report-worker.ts', task, () => undefined, limits);
}
