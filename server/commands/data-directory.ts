import type { Language } from '../../surveys/schema/local-text.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { commandLanguage } from './command-language.ts';
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

/** Of commands that work on the files of SQLite. Throws  one line where everything is in PostgreSQL. */
export function requireSqlite(): void {
  if (databaseOfEnvironment() === null) return;
  throw new Error(forSqlite[commandLanguage]);
}

const forSqlite: Record<Language, string> = {
  ja: 'DATABASE_URL: このコマンドは SQLite 専用です。PostgreSQL は pg_dump で、keys フォルダーは別の場所に控えてください。',
  en: 'DATABASE_URL: this command is for SQLite. Copy PostgreSQL with pg_dump, and the folder keys elsewhere.',
};

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
