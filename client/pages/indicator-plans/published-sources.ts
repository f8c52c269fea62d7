import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { fetchCatalogue, fetchTable } from '../../api/publishing/tables.ts';

/** The published lists and tables that an editor has asked for; each is fetched once, and not there until it came. */
export class PublishedSources implements ReactiveController {
  error: unknown;
  #host: ReactiveControllerHost & { language: Language };
  #found = new Map<string, Catalogue | PublishedTable | undefined>();

  constructor(host: ReactiveControllerHost & { language: Language }) {
    this.#host = host;
    host.addController(this);
  }

  // What is fetched is fetched when it is first asked for.
  hostConnected(): void {}

  catalogue(wave: string): Catalogue | undefined {
    const found = this.#ask(wave, () => fetchCatalogue(wave, this.#host.language));
    return found !== undefined && 'entries' in found ? found : undefined;
  }

  /** Undefined too where the list does not have it. */
  table(wave: string, id: string): PublishedTable | undefined {
    if (this.catalogue(wave)?.entries.some((entry) => entry.id === id) !== true) return undefined;
    const found = this.#ask(`${wave} ${id}`, () => fetchTable(wave, id, this.#host.language));
    return found !== undefined && 'points' in found ? found : undefined;
  }

  #ask(
    key: string,
    fetch: () => Promise<Catalogue | PublishedTable>,
  ): Catalogue | PublishedTable | undefined {
    if (!this.#found.has(key)) {
      this.#found.set(key, undefined);
      void this.#keep(key, fetch);
    }
    return this.#found.get(key);
  }

  async #keep(key: string, fetch: () => Promise<Catalogue | PublishedTable>): Promise<void> {
    try {
      this.#found.set(key, await fetch());
    } catch (error) {
      this.error = error;
    }
    this.#host.requestUpdate();
  }
}
