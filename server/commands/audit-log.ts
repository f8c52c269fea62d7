import { Option, type Command } from 'commander';
import { logFile } from '../log/log-file.ts';
import { logFaults, type LogFault } from '../store/log-chain.ts';
import { logHead, logRows } from '../store/log.queries.ts';
import { commandLanguage } from './command-language.ts';
import { onData, withData } from './data-directory.ts';

interface Options {
  data: string;
  verify: boolean;
  noted?: string;
  format: 'csv' | 'json';
}

const words = {
  ja: {
    whole: (count: number, hash: string) =>
      `操作の記録${count}件に、変更・削除・挿入・入れ替えは見つかりませんでした。末尾の照合値：${hash}`,
    faults: {
      broken: '書いたときの内容と違うか、直前の記録が欠けています',
      'end-missing': '末尾の記録が欠けているか、つながりの外に加えられています',
      'head-unknown': '控えてあった照合値が、記録の中にありません',
    } satisfies Record<LogFault['kind'], string>,
    place: (position: number) => `記録${position}`,
  },
  en: {
    whole: (count: number, hash: string) =>
      `${count} entries of the log: none changed, removed, put in or moved. Hash at the end: ${hash}`,
    faults: {
      broken: 'is not what was written, or the entry before it is missing',
      'end-missing': 'entries at the end are missing, or were added past the chain',
      'head-unknown': 'the noted hash is not in the log',
    } satisfies Record<LogFault['kind'], string>,
    place: (position: number) => `entry ${position}`,
  },
};

/** kotae audit-log: the log as a file, or whether it is what was written. */
export function addAuditLog(program: Command): void {
  withData(program.command('audit-log'))
    .description(
      'print the log of what was done; --verify: exit 1 if an entry was changed, removed, put in or moved',
    )
    .option('--verify', 'only check the chain of the log', false)
    .option('--noted <hash>', 'a hash noted earlier, which must still be in the log')
    .addOption(new Option('--format <format>').choices(['csv', 'json']).default('csv'))
    .action(async ({ data, verify, noted, format }: Options) => {
      const { rows, head } = await onData(data, async ({ db }) => ({
        rows: await logRows(db),
        head: await logHead(db),
      }));
      if (!verify) {
        process.stdout.write(logFile(rows, format));
        return;
      }
      const { whole, faults, place } = words[commandLanguage];
      const found = logFaults(rows, head, noted ?? null);
      for (const { position, kind } of found) console.error(`${place(position)}: ${faults[kind]} [${kind}]`);
      if (found.length > 0) process.exitCode = 1;
      else console.log(whole(rows.length, head.hash));
    });
}
