import { existsSync, renameSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { openDatabase } from '../store/database.ts';
import { sqliteFile } from '../store/dialect/sqlite.ts';
import { copyStore, type Moved, type Store } from '../store/move-store.ts';
import { openResponses } from '../store/responses/open-responses.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { commandLanguage } from './command-language.ts';
import { databaseOfEnvironment, withData } from './data-directory.ts';

interface Options {
  data: string;
  to: 'postgresql' | 'sqlite';
}

/** kotae migrate-store: from SQLite to PostgreSQL or back, while no server runs and no wave is open. */
export function addMigrateStore(program: Command): void {
  withData(program.command('migrate-store'))
    .description('move everything between SQLite in the data directory and PostgreSQL at DATABASE_URL')
    .addOption(new Option('--to <store>', 'where to').choices(['postgresql', 'sqlite']).makeOptionMandatory())
    .action(async ({ data, to }: Options) => {
      const databaseUrl = databaseOfEnvironment();
      if (databaseUrl === null) throw new Error('DATABASE_URL: is not set');
      const file = sqliteFile(data);
      if (to === 'postgresql' && !existsSync(file)) throw new Error(`${file}: there is none`);
      const [sqlite, postgres] = [await openStore(data, null), await openStore(data, databaseUrl)];
      try {
        const moved = await (to === 'postgresql' ? move(sqlite, postgres) : move(postgres, sqlite));
        console.log(wordsOf(moved, to, file));
      } finally {
        for (const { db, responses } of [sqlite, postgres]) {
          await responses.close();
          await db.destroy();
        }
      }
      if (to === 'postgresql') renameSync(file, `${file}.moved`);
    });
}

async function openStore(dataDirectory: string, databaseUrl: string | null): Promise<Store> {
  const db = await openDatabase(dataDirectory, databaseUrl);
  return { db, responses: openResponses(db, dataDirectory) };
}

/** Answers do not stay behind: nobody would delete them there on the day that was promised. */
async function move(from: Store, to: Store): Promise<Moved> {
  const moved = await copyStore(from, to);
  for (const { code } of moved.waves) await from.responses.delete(code);
  return moved;
}

function wordsOf({ rowCount, waves }: Moved, to: Options['to'], file: string): string {
  const words = wordsByLanguage[commandLanguage];
  const lines = waves.map(({ code, responseCount }) => words.wave(code, responseCount));
  return [...lines, words.rows(rowCount), words.next[to](file)].join('\n');
}

interface Words {
  wave: (code: string, count: number) => string;
  rows: (count: number) => string;
  /** What is to be done now. */
  next: Record<Options['to'], (file: string) => string>;
}

const wordsByLanguage: Record<Language, Words> = {
  ja: {
    wave: (code, count) => `${code}：回答 ${count} 件`,
    rows: (count) => `${count} 行を移し、読み直して確かめました。`,
    next: {
      postgresql: (file) =>
        `元のデータベースは ${file}.moved に残してあります（回答は残っていません）。動作を確かめてから削除してください。`,
      sqlite: () =>
        'DATABASE_URL の設定を外して起動してください。元の PostgreSQL のデータベースには回答は残っていません。',
    },
  },
  en: {
    wave: (code, count) => `${code}: ${count} responses`,
    rows: (count) => `${count} rows moved and read back.`,
    next: {
      postgresql: (file) =>
        `The old database stays as ${file}.moved, without answers. Delete it once the server runs.`,
      sqlite: () =>
        'Unset DATABASE_URL and start the server. The PostgreSQL database holds no answers any more.',
    },
  },
};
