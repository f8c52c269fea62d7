import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { BackgroundJob } from '../background/run-in-background.ts';
import { crossInBackground } from '../background/cross-in-background.ts';
import type { CrossTask } from './release-cross.ts';

export type ComputeCross = (task: CrossTask) => BackgroundJob<PublishedTable | null>;

/** Further tables of published waves, one after another: each is judged with those that were added before it. */
export class FurtherCrosses {
  readonly #compute: ComputeCross;
  #turn: Promise<unknown> = Promise.resolve();
  #job: BackgroundJob<PublishedTable | null> | undefined;
  #isClosed = false;

  constructor(compute: ComputeCross) {
    this.#compute = compute;
  }

  /** Does something when all that was asked for before is done. */
  async inTurn<Result>(
    work: (release: (task: CrossTask) => Promise<PublishedTable | null>) => Promise<Result>,
  ): Promise<Result> {
    const result = this.#turn.then(async () => work(async (task) => this.#release(task)));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #release(task: CrossTask): Promise<PublishedTable | null> {
    if (this.#isClosed) throw new Error('closed');
    this.#job = this.#compute(task);
    return this.#job.result;
  }

  /** Stops what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    void this.#job?.stop();
    await this.#turn;
  }
}

/** Crosses computed beside the server, from the files of a data directory. */
export function backgroundCrosses(dataDirectory: string): FurtherCrosses {
  return new FurtherCrosses((task) => crossInBackground({ ...task, dataDirectory }));
}
