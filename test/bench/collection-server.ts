import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from '../../server/app.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { ResponseFile } from '../../server/store/responses/response-file.ts';

/** One server for the collection bench; prints its address. The argument says what becomes of a response. */
const variant = process.argv[2];
const directory = mkdtempSync(join(tmpdir(), 'kotae-bench-'));
const dependencies = await openDependencies({ dataDirectory: directory, publicUrl: 'http://127.0.0.1' });
await createWave(dependencies, { ...hirakataToday, code: 'bench' }, { isSynthetic: true, actor: 'test' });
await openWave(dependencies, 'bench', 'test');
if (variant === 'store left out') {
  dependencies.responses.append = async () => 'recorded';
} else if (variant === 'one transaction each') {
  const file = new ResponseFile(join(directory, 'one-by-one.sqlite'));
  dependencies.responses.append = async (_wave, delivery) => file.insert([delivery])[0] ?? 'key-taken';
}
const server = serve({ fetch: createApp(dependencies).fetch, port: 0, hostname: '127.0.0.1' }, () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/waves/bench/responses`);
});
process.once('SIGTERM', () => void leave());

async function leave(): Promise<never> {
  console.log(await dependencies.responses.count('bench'));
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
}
