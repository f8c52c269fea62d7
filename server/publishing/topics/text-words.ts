import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import type { WordMap } from '../../../analysis/report/topics/word-map.ts';
import { ProblemError } from '../../problems.ts';
import { BackgroundError, type BackgroundJob } from '../background/run-in-background.ts';
import { wordsInBackground } from '../background/words-in-background.ts';

type Find = (list: PublishedTexts) => BackgroundJob<WordMap>;

/** What is published changes no more, so what was found is kept: of so many lists. */
const mostKept = 20;

/** The words of published lists, found beside the server, one list after another, each once. */
export class TextWords {
  readonly #find: Find;
  readonly #kept = new Map<string, Promise<WordMap>>();
  #turn: Promise<unknown> = Promise.resolve();
  #job: BackgroundJob<WordMap> | undefined;
  #isClosed = false;

  constructor(find: Find = wordsInBackground) {
    this.#find = find;
  }

  /** Throws  `words-stopped`, `words-too-large`. */
  async of(list: PublishedTexts): Promise<WordMap> {
    const key = `${list.wave} ${list.id}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const found = this.#turn.then(async () => this.#run(list));
    this.#turn = found.catch(() => this.#kept.delete(key));
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }

  async #run(list: PublishedTexts): Promise<WordMap> {
    if (this.#isClosed) throw new ProblemError('words-stopped');
    this.#job = this.#find(list);
    try {
      return await this.#job.result;
    } catch (error) {
      if (!(error instanceof BackgroundError)) throw error;
      throw new ProblemError(error.reason === 'stopped' ? 'words-stopped' : 'words-too-large');
    }
  }

  /** Stops what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    void this.#job?.stop();
    await this.#turn;
  }
}
