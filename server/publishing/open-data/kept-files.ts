import type { Language } from '../../../surveys/schema/local-text.ts';
import { openFile, type OpenFormat } from './open-files.ts';
import type { OpenResults } from './open-results.ts';

type Made = ReturnType<typeof openFile>;

/** Files of so many waves and formats are kept; the one asked for longest ago goes first. */
const most = 40;

/**
 * Files for everybody, each made once: anybody may ask for them as often as they like, and what is published of a wave
 * changes only when a table is added.
 */
export class KeptFiles {
  #kept = new Map<string, Made>();

  /** The file, as it was made for whoever asked first. One that could not be made is tried again. */
  of(open: OpenResults, format: OpenFormat, language: Language): Made {
    const { wave, publishedAt, entries } = open.catalogue;
    const key = JSON.stringify([wave, publishedAt, format, language, entries.map(({ id }) => id)]);
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    const made = kept ?? openFile(open, format, language);
    this.#kept.set(key, made);
    if (kept === undefined) void made.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
