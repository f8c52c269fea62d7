import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { childNode } from '../child-node.ts';

/** The server as it is started for real, in a process of its own. Throws what it printed where it ends at once. */
export async function startedServer(dataDirectory: string, environment: NodeJS.ProcessEnv = {}) {
  const server = childNode(['server/main.ts'], {
    ...environment,
    PORT: '0',
    KOTAE_DATA_DIR: dataDirectory,
  });
  const ended = once(server, 'close');
  const printed: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  // The address is the last thing it prints.
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      printed.push(line);
      const address = /^Kotae is at (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(printed.join('\n'))));
  });
  return {
    url,
    processId: server.pid,
    /** Everything the process has printed so far. */
    printed: () => printed.join('\n'),
    /** Sends the signal without waiting for its effect. */
    kill: (signal: 'SIGTERM' | 'SIGKILL') => server.kill(signal),
    async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
      server.kill(signal);
      await ended;
    },
  };
}

export type StartedServer = Awaited<ReturnType<typeof startedServer>>;
