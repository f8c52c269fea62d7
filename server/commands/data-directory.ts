import type { Language } from '../../surveys/schema/local-text.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { commandLanguage } from './command-language.ts';
import { readConfiguration } from '../configuration.ts';
import type { Dependencies } from '../dependencies.ts';
import { openDependencies } from '../open-dependencies.ts';
import { placeOf, schemaName } from '../organisations/place-of.ts';
import { readRegistry, registryPath } from '../organisations/registry.ts';
import { makeSchema } from '../store/schemas.ts';

/** What a command is told of where it works. */
export interface Where {
  data: string;
  organisation?: string;
}

/**
 * Adds --data, the data directory a command works on, and --organisation: where several are registered there, what the
 * command finds as `data`, and its database, are those of the one that is named.
 */
export function withData(command: Command): Command {
  return withPlaces(command).hook('preAction', async (_, running) => {
    const where = running.opts<Where>();
    const [place] = placesOf(where);
    if (place === undefined || place.code === null) return;
    if (where.organisation === undefined) throw new Error(words.nameOne(registryPath(where.data)));
    const databaseUrl = databaseOfEnvironment();
    if (databaseUrl !== null) await makeSchema(databaseUrl, schemaName(place.code));
    const own = placeOf({ dataDirectory: where.data, databaseUrl }, place.code);
    running.setOptionValue('data', own.dataDirectory);
    // Read wherever the database is opened, also by threads.
    if (own.databaseUrl !== null) process.env['DATABASE_URL'] = own.databaseUrl;
  });
}

/** The same of a command that goes over all organisations where none is named: it asks `placesOf`. */
export function withPlaces(command: Command): Command {
  return command
    .option('--data <directory>', 'data directory', process.env['KOTAE_DATA_DIR'] ?? './data')
    .option('--organisation <code>', 'the organisation, where several are registered');
}

/** The data directory itself where no organisations are registered in it; else that of each, or of the one named. */
export function placesOf({ data, organisation }: Where): { code: string | null; dataDirectory: string }[] {
  const registered = readRegistry(data, commandLanguage);
  const named = registered.filter(({ code }) => organisation === undefined || code === organisation);
  if (named.length === 0 && organisation !== undefined)
    throw new Error(words.unknown(organisation, registryPath(data)));
  if (named.length === 0) return [{ code: null, dataDirectory: data }];
  const installation = { dataDirectory: data };
  return named.map(({ code }) => ({ code, dataDirectory: placeOf(installation, code).dataDirectory }));
}

/** Where commands find the database, as the server does: null for the file in the data directory. */
export function databaseOfEnvironment(): string | null {
  return readConfiguration({ DATABASE_URL: process.env['DATABASE_URL'] }).databaseUrl;
}

/** Of commands that work on the files of SQLite. Throws  one line where everything is in PostgreSQL. */
export function requireSqlite(): void {
  if (databaseOfEnvironment() === null) return;
  throw new Error(words.forSqlite);
}

interface Words {
  forSqlite: string;
  nameOne: (path: string) => string;
  unknown: (code: string, path: string) => string;
}

const allWords: Record<Language, Words> = {
  ja: {
    forSqlite:
      'DATABASE_URL: このコマンドは SQLite 専用です。PostgreSQL は pg_dump で、keys フォルダーは別の場所に控えてください。',
    nameOne: (path) => `--organisation: 団体が登録されています（${path}）。どの団体かを指定してください。`,
    unknown: (code, path) => `--organisation: ${code} は登録されていません（${path}）。`,
  },
  en: {
    forSqlite:
      'DATABASE_URL: this command is for SQLite. Copy PostgreSQL with pg_dump, and the folder keys elsewhere.',
    nameOne: (path) => `--organisation: organisations are registered (${path}); say which`,
    unknown: (code, path) => `--organisation: ${code} is not registered (${path})`,
  },
};
const words = allWords[commandLanguage];

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
