import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { temporaryDirectory } from '../server/test-app.ts';

/** The server as it is started for real, in a process of its own, on a data directory that goes with it. */
export async function realServer(directory = temporaryDirectory()) {
  const server = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: '0', KOTAE_DATA_DIR: directory.path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  // The address is the last thing it prints.
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      printed.push(line);
      const address = /^Kotae is at (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    server.once('close', () => reject(new Error(printed.join('\n'))));
  });
  const ended = once(server, 'close');
  return {
    origin,
    dataDirectory: directory.path,
    setupAddress: /http:\/\/\S+\/setup#\S+/.exec(printed.join('\n'))?.[0] ?? '',
    /** Everything the process has printed so far. */
    printed: () => printed.join('\n'),
    async stop() {
      server.kill('SIGTERM');
      await ended;
      directory.dispose();
    },
  };
}
