import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { BackgroundJob } from '../background/run-in-background.ts';
import { ProblemError } from '../../problems.ts';
import type { StorePlace } from '../../store/database.ts';
import { crossInBackground } from '../background/cross-in-background.ts';
import type { CrossTask } from './release-cross.ts';

export type ComputeCross = (task: CrossTask) => BackgroundJob<PublishedTable | null>;

/** So many wait for their turn, each for a minute at most in the largest waves; whoever comes then is asked to come again. */
const mostWaiting = 10;

/** Further tables of published waves, one after another: each is judged with those that were added before it. */
export class FurtherCrosses {
  readonly #compute: ComputeCross;
  #turn: Promise<unknown> = Promise.resolve();
  #job: BackgroundJob<PublishedTable | null> | undefined;
  #isClosed = false;
  #count = 0;

  constructor(compute: ComputeCross) {
    this.#compute = compute;
  }

  /** Does something when all that was asked for before is done. Throws  `too-many-tables` where that is too much. */
  async inTurn<Result>(
    work: (release: (task: CrossTask) => Promise<PublishedTable | null>) => Promise<Result>,
  ): Promise<Result> {
    if (this.#count > mostWaiting) throw new ProblemError('too-many-tables');
    this.#count += 1;
    const result = this.#turn.then(async () => work(async (task) => this.#release(task)));
    const ended = result.catch(() => undefined).finally(() => (this.#count -= 1));
    this.#turn = ended;
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
export function backgroundCrosses(place: StorePlace): FurtherCrosses {
  return new FurtherCrosses((task) => crossInBackground({ ...task, place }));
}
