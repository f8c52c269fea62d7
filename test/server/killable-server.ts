import { startedServer, type StartedServer } from './started-server.ts';

/** The server as it is started for real, on one data directory, to be killed at any moment and started again. */
export class KillableServer {
  readonly #dataDirectory: string;
  #running: Promise<StartedServer>;
  killCount = 0;

  constructor(dataDirectory: string) {
    this.#dataDirectory = dataDirectory;
    this.#running = startedServer(dataDirectory);
  }

  /** `kill -9`, then a fresh start on what is left. */
  async killAndRestart(): Promise<void> {
    const old = this.#running;
    this.#running = old.then(async (server) => {
      await server.end('SIGKILL');
      return startedServer(this.#dataDirectory);
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
