import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import type { Command } from 'commander';
import type { Language } from '../../surveys/schema/local-text.ts';
import { dataOfNone } from '../organisations/data-of-none.ts';
import { placeOf, schemaName } from '../organisations/place-of.ts';
import {
  readRegistry,
  registryPath,
  requireRegistry,
  writeRegistry,
  type Organisation,
} from '../organisations/registry.ts';
import { startWords } from '../start-words.ts';
import { holdsTables, makeSchema, removeSchema } from '../store/schemas.ts';
import { commandLanguage } from './command-language.ts';
import { databaseOfEnvironment } from './data-directory.ts';

interface Words {
  added: (code: string) => string;
  first: string;
  unknown: (code: string, path: string) => string;
  holds: (path: string) => string;
  removed: (code: string) => string;
}

const allWords: Record<Language, Words> = {
  ja: {
    added: (code) =>
      `${code} を登録しました。最初の管理者は kotae create-account --organisation ${code} --role administrator で作成してください。`,
    first: '最初の団体です。サーバーを再起動してください。次からは再起動しなくても使えます。',
    unknown: (code, path) => `${code} は登録されていません（${path}）。`,
    holds: (path) =>
      `${path}: 団体のデータがあります。控えを取り、サーバーを止めてから、別の場所に移すか削除してください。その後で登録を外せます。`,
    removed: (code) => `${code} の登録を外しました。`,
  },
  en: {
    added: (code) =>
      `${code} is registered; make its first administrator: kotae create-account --organisation ${code} --role administrator`,
    first: 'It is the first: restart the server. Those that follow need no restart.',
    unknown: (code, path) => `${code} is not registered (${path})`,
    holds: (path) =>
      `${path}: holds its data; make a backup, stop the server, and move or delete them by hand; then it can be removed`,
    removed: (code) => `${code} is registered no more`,
  },
};
const words = allWords[commandLanguage];

interface Options {
  data: string;
}

/** kotae organisation: who is served by an installation that several share, each strictly apart. */
export function addOrganisation(program: Command): void {
  const group = program
    .command('organisation')
    .description(
      'organisations that share an installation, each with a store of its own, told apart by host',
    );
  const command = (name: string) =>
    group
      .command(name)
      .option('--data <directory>', 'data directory', process.env['KOTAE_DATA_DIR'] ?? './data');

  command('add <code>')
    .description('register one, and make a place for it')
    .requiredOption('--host <name...>', 'host names under which it is reached; links lead to the first')
    .requiredOption('--name <name>', 'its name')
    .action(async (code: string, { data, host, name }: Options & { host: string[]; name: string }) => {
      await add(data, { code, name, hosts: host.map((one) => one.toLowerCase()) });
    });
  command('list')
    .description('code, hosts and name of each')
    .action(({ data }: Options) => {
      for (const { code, hosts, name } of readRegistry(data, commandLanguage))
        console.log(`${code}\t${hosts.join(' ')}\t${name}`);
    });
  command('remove <code>')
    .description('register one no more; not while its data are there')
    .action((code: string, { data }: Options) => remove(data, code));
}

async function add(dataDirectory: string, organisation: Organisation): Promise<void> {
  const installation = { dataDirectory, databaseUrl: databaseOfEnvironment() };
  const before = readRegistry(dataDirectory, commandLanguage);
  const after = [...before, organisation];
  requireRegistry(dataDirectory, after, commandLanguage);
  const kept = await dataOfNone(installation);
  if (kept !== null) throw new Error(`${kept}: ${startWords[commandLanguage].ofMany.data}`);
  const { code } = organisation;
  if (installation.databaseUrl !== null) await makeSchema(installation.databaseUrl, schemaName(code));
  mkdirSync(placeOf(installation, code).dataDirectory, { recursive: true, mode: 0o700 });
  writeRegistry(dataDirectory, after, commandLanguage);
  console.log(words.added(code));
  if (before.length === 0) console.log(words.first);
}

async function remove(dataDirectory: string, code: string): Promise<void> {
  const databaseUrl = databaseOfEnvironment();
  const before = readRegistry(dataDirectory, commandLanguage);
  if (before.every((one) => one.code !== code))
    throw new Error(words.unknown(code, registryPath(dataDirectory)));
  const folder = placeOf({ dataDirectory }, code).dataDirectory;
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(words.holds(folder));
  if (databaseUrl !== null) {
    const schema = schemaName(code);
    if (await holdsTables(databaseUrl, schema)) throw new Error(words.holds(`DATABASE_URL, ${schema}`));
    await removeSchema(databaseUrl, schema);
  }
  writeRegistry(
    dataDirectory,
    before.filter((one) => one.code !== code),
    commandLanguage,
  );
  if (existsSync(folder)) rmdirSync(folder);
  console.log(words.removed(code));
}
