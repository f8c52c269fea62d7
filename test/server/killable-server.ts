import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

interface RunningServer {
  process: ChildProcess;
  url: string;
  ended: Promise<unknown>;
}

async function start(dataDirectory: string): Promise<RunningServer> {
  const server = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: '0', KOTAE_DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout });
  const url = await new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const address = /^Kotae is at (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  return { process: server, url, ended: once(server, 'close') };
}

/** The server as it is started for real, on one data directory, to be killed at any moment and started again. */
export class KillableServer {
  readonly #dataDirectory: string;
  #running: Promise<RunningServer>;
  killCount = 0;

  constructor(dataDirectory: string) {
    this.#dataDirectory = dataDirectory;
    this.#running = start(dataDirectory);
  }

  /** `kill -9`, then a fresh start on what is left. */
  async killAndRestart(): Promise<void> {
    const old = this.#running;
    this.#running = old.then(async ({ process: server, ended }) => {
      server.kill('SIGKILL');
      await ended;
      return start(this.#dataDirectory);
    });
    this.killCount += 1;
    await this.#running;
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
    const { process: server, ended } = await this.#running;
    server.kill('SIGTERM');
    await ended;
  }
}
