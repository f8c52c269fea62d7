import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import type { DocumentFormat } from '../../contract/files.ts';
import { ProblemError } from '../../problems.ts';
import { reportInBackground } from '../background/report-in-background.ts';
import { BackgroundError, type BackgroundJob } from '../background/run-in-background.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Make = (task: { report: ReportDocument; format: DocumentFormat }) => BackgroundJob<Bytes>;

/** Makes the files of reports beside the server, one after another: each takes a few hundred megabytes. */
export class ReportMaker {
  readonly #make: Make;
  #turn: Promise<unknown> = Promise.resolve();
  #job: BackgroundJob<Bytes> | undefined;
  #isClosed = false;

  constructor(make: Make = reportInBackground) {
    this.#make = make;
  }

  /** Throws  `report-stopped`, `report-too-large`. */
  async fileOf(report: ReportDocument, format: DocumentFormat): Promise<Bytes> {
    const file = this.#turn.then(async () => this.#run(report, format));
    this.#turn = file.catch(() => undefined);
    return file;
  }

  async #run(report: ReportDocument, format: DocumentFormat): Promise<Bytes> {
    if (this.#isClosed) throw new ProblemError('report-stopped');
    this.#job = this.#make({ report, format });
    try {
      return await this.#job.result;
    } catch (error) {
      if (!(error instanceof BackgroundError)) throw error;
      throw new ProblemError(error.reason === 'stopped' ? 'report-stopped' : 'report-too-large');
    }
  }

  /** Stops what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    void this.#job?.stop();
    await this.#turn;
  }
}
