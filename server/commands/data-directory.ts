import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Dependencies } from '../dependencies.ts';
import { openDependencies } from '../open-dependencies.ts';

/** Adds --data, the data directory a command works on. */
export function withData(command: Command): Command {
  return command.option('--data <directory>', 'data directory', process.env['KOTAE_DATA_DIR'] ?? './data');
}

/** Opens an existing data directory for one command and closes it afterwards. Throws  one line if there is none. */
export async function onData<T>(
  directory: string,
  work: (dependencies: Dependencies) => Promise<T>,
): Promise<T> {
  if (!existsSync(join(directory, 'kotae.sqlite'))) throw new Error(`${directory}: no Kotae data here`);
  const dependencies = await openDependencies({ dataDirectory: directory, publicUrl: 'http://127.0.0.1' });
  try {
    return await work(dependencies);
  } finally {
    await dependencies.close();
  }
}
