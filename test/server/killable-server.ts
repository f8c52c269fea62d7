import type { StorePlace } from '../../server/store/database.ts';
import { startedServer, type StartedServer } from './started-server.ts';

/** A server on a folder, or on a database beside it. */
export function startedOn({ dataDirectory, databaseUrl }: StorePlace): Promise<StartedServer> {
  return startedServer(dataDirectory, databaseUrl ? { DATABASE_URL: databaseUrl } : {});
}

/** The server as it is started for real, on one store, to be killed at any moment and started again. */
export class KillableServer {
  readonly #place: StorePlace;
  #running: Promise<StartedServer>;
  killCount = 0;

  constructor(place: StorePlace) {
    this.#place = place;
    this.#running = startedOn(place);
  }

  /** `kill -9`, then a fresh start on what is left. */
  async killAndRestart(): Promise<void> {
    const old = this.#running;
    this.#running = old.then(async (server) => {
      await server.end('SIGKILL');
      return startedOn(this.#place);
    });
    this.killCount += 1;
    await this.#running;
  }

  /** The server of the moment, for who must not ask again. */
  running(): Promise<StartedServer> {
    return this.#running;
  }

  /** Asks until there is an answer: whoever meets a dead server asks the next one the same thing again. */
  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    for (;;) {
      const { url } = await this.#running;
      try {
        const response = await fetch(url + path, {
          method,
          headers: {
            origin: url,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return {
          status: response.status,
          headers: response.headers,
          json: text === '' ? null : (JSON.parse(text) as unknown),
        };
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        // Dead or dying: the next turn waits for the next server.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  async stop(): Promise<void> {
    await (await this.#running).end();
  }
}
