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
  const lines = createInterface({ input: server.stdout });
  lines.on('line', (line) => printed.push(line));
  await once(lines, 'line');
  const origin = /http:\/\/\S+/.exec(printed.join('\n'))?.[0] ?? '';
  if (printed.length < 2) await once(lines, 'line');
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
