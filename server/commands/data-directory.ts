import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration.ts';
import type { Dependencies } from '../dependencies.ts';
import { openDependencies } from '../open-dependencies.ts';

/** Adds --data, the data directory a command works on. */
export function withData(command: Command): Command {
  return command.option('--data <directory>', 'data directory', process.env['KOTAE_DATA_DIR'] ?? './data');
}

/** Where commands find the database, as the server does: null for the file in the data directory. */
export function databaseOfEnvironment(): string | null {
  return readConfiguration({ DATABASE_URL: process.env['DATABASE_URL'] }).databaseUrl;
}

/** Opens an existing data directory for one command and closes it afterwards. Throws  one line if there is none. */
export async function onData<T>(
  directory: string,
  work: (dependencies: Dependencies) => Promise<T>,
): Promise<T> {
  const databaseUrl = databaseOfEnvironment();
  if (databaseUrl === null && !existsSync(join(directory, 'kotae.sqlite'))) {
    throw new Error(`${directory}: no Kotae data here`);
  }
  const dependencies = await openDependencies({
    dataDirectory: directory,
    databaseUrl,
    publicUrl: 'http://127.0.0.1',
  });
  try {
    return await work(dependencies);
  } finally {
    await dependencies.close();
  }
}
