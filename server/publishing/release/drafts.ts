import type { DraftProgress } from '../../contract/publishing/tables.ts';
import type { StorePlace } from '../../store/database.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import type { BackgroundJob } from '../background/run-in-background.ts';
import { tablesInBackground } from '../background/tables-in-background.ts';
import type { ClosedWave } from './closed-wave-of.ts';

/** What is known of a wave's draft results. Null as a publication: the audit passes nothing. */
export type DraftState =
  | ({ state: 'computing' } & DraftProgress)
  | { state: 'computed'; publication: Publication | null }
  | { state: 'failed'; error: unknown };

export interface Draft {
  /** Of what it is computed from: another key, another draft. */
  readonly key: string;
  readonly state: DraftState;
  /** Resolves when the state is final; never rejects. */
  readonly ended: Promise<void>;
}

export type ComputeDraft = (
  task: ClosedWave,
  onProgress: (progress: DraftProgress) => void,
) => BackgroundJob<Publication | null>;

interface Kept extends Draft {
  state: DraftState;
  stop: () => void;
}

/** So many drafts of a wave are kept: as it is tabulated, as it was, and as it would be. */
const mostOfWave = 4;

/**
 * The draft results of closed waves: each computed once, whoever asks how often, and kept until they are published or
 * others of the wave were asked for since. One at a time: each takes a processor for itself.
 */
export class Drafts {
  readonly #compute: ComputeDraft;
  /** By wave, the latest asked for last. */
  readonly #kept = new Map<string, Kept[]>();
  #turn: Promise<void> = Promise.resolve();

  constructor(compute: ComputeDraft) {
    this.#compute = compute;
  }

  /** What is known of a wave under a key. */
  of(wave: string, key: string): Draft | undefined {
    return this.#kept.get(wave)?.find((kept) => kept.key === key);
  }

  /** The draft of a wave under a key: the one that is there or under way, else it begins; also where it had failed. */
  begin(key: string, task: ClosedWave): Draft {
    const wave = task.wave.code;
    const all = this.#kept.get(wave) ?? [];
    const known = all.find((kept) => kept.key === key);
    const others = all.filter((kept) => kept !== known);
    if (known !== undefined && known.state.state !== 'failed') {
      this.#kept.set(wave, [...others, known]);
      return known;
    }
    known?.stop();
    let job: BackgroundJob<Publication | null> | undefined;
    let isStopped = false;
    const draft: Kept = {
      key,
      state: { state: 'computing', step: 'waiting', done: 0, of: 1 },
      ended: this.#turn.then(async () => {
        try {
          if (isStopped) throw new Error('stopped');
          job = this.#compute(task, (progress) => {
            draft.state = { state: 'computing', ...progress };
          });
          draft.state = { state: 'computed', publication: await job.result };
        } catch (error) {
          draft.state = { state: 'failed', error };
        }
      }),
      stop() {
        isStopped = true;
        void job?.stop();
      },
    };
    this.#turn = draft.ended;
    for (const old of others.slice(0, -(mostOfWave - 1))) old.stop();
    this.#kept.set(wave, [...others.slice(-(mostOfWave - 1)), draft]);
    return draft;
  }

  /** Whether any is waiting or under way. */
  get isComputing(): boolean {
    return [...this.#kept.values()].flat().some(({ state }) => state.state === 'computing');
  }

  /** Nothing of a wave is kept any more. */
  forget(wave: string): void {
    for (const kept of this.#kept.get(wave) ?? []) kept.stop();
    this.#kept.delete(wave);
  }

  /** Stops what is under way. */
  async close(): Promise<void> {
    for (const wave of this.#kept.keys()) this.forget(wave);
    await this.#turn;
  }
}

/** Drafts computed beside the server, from the files of a data directory. */
export function backgroundDrafts(place: StorePlace): Drafts {
  return new Drafts((task, onProgress) => tablesInBackground({ ...task, place }, onProgress));
}
