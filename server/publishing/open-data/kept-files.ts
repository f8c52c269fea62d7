import type { Language } from '../../../surveys/schema/local-text.ts';
import { Kept } from '../kept.ts';
import { openFile, type OpenFormat } from './open-files.ts';
import type { OpenResults } from './open-results.ts';

type Made = ReturnType<typeof openFile>;

/** Files of so many waves and formats are kept. */
const most = 40;

/**
 * Files for everybody, each made once: anybody may ask for them as often as they like, and what is published of a wave
 * changes only when a table is added.
 */
export class KeptFiles {
  #kept = new Kept<Awaited<Made>>(most);

  /** The file, as it was made for whoever asked first. */
  of(open: OpenResults, format: OpenFormat, language: Language): Made {
    const { wave, publishedAt, entries } = open.catalogue;
    const key = JSON.stringify([wave, publishedAt, format, language, entries.map(({ id }) => id)]);
    return this.#kept.of(key, () => openFile(open, format, language));
  }
}
