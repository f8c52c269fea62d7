import type { Command } from 'commander';
import { examine, type Examination, type Finding } from '../backup/examine.ts';
import { codeVersion } from '../publishing/release/code-version.ts';
import { commandLanguage } from './command-language.ts';
import { backupsOf } from '../organisations/place-of.ts';
import { placesOf, requireSqlite, withPlaces, type Where } from './data-directory.ts';

interface Words {
  states: Record<Finding['state'], string>;
  names: Record<Examination, string>;
  remedies: Record<Examination, string>;
}

const words: Words = {
  ja: {
    states: { sound: '正常', warning: '注意', fault: '異常' },
    names: {
      versions: 'バージョン',
      integrity: 'ファイルの状態',
      permissions: '読み取りの権限',
      keys: '回答券の鍵',
      log: '操作の記録',
      clock: '時計',
      disk: 'ディスクの空き',
      backup: '控え',
    },
    remedies: {
      versions: '新しい Node.js で起動してください。',
      integrity: 'サーバーを止め、kotae restore で控えを空の場所に戻してください。',
      permissions: 'ほかの利用者が読めます。chmod -R go= を実行してください。',
      keys: '鍵がないか壊れているため、回答券を発行できません。鍵を含む控えから戻してください。',
      log: '記録が書いたときのままではありません。kotae audit-log --verify で確かめ、控えと比べてください。',
      clock: '時計が戻っています。時計を合わせてから起動してください。',
      disk: '空きが1GBを切っています。古い控えを移すなどして、空きを作ってください。',
      backup: '2日以内の控えがありません。kotae backup --to フォルダー を毎日実行してください。',
    },
  },
  en: {
    states: { sound: 'ok', warning: 'warning', fault: 'fault' },
    names: {
      versions: 'versions',
      integrity: 'integrity',
      permissions: 'permissions',
      keys: 'keys of tickets',
      log: 'log',
      clock: 'clock',
      disk: 'disk',
      backup: 'backup',
    },
    remedies: {
      versions: 'start with a newer Node.js.',
      integrity: 'stop the server and put a backup into an empty place with kotae restore.',
      permissions: 'others may read it: run chmod -R go= on it.',
      keys: 'the keys are missing or damaged, and without them no tickets can be given out: restore a backup that has them.',
      log: 'the log is not what was written: look with kotae audit-log --verify, and compare a backup.',
      clock: 'the clock has gone back: set it before you start.',
      disk: 'less than 1 GB is free: make room, for instance by moving old backups.',
      backup: 'there is no backup of the last two days: run kotae backup --to FOLDER every day.',
    },
  },
}[commandLanguage];

function examineOne(dataDirectory: string, backups: string | null): void {
  const findings = examine({ dataDirectory, backups, now: new Date() });
  for (const { examination, state, facts } of findings) {
    const told = examination === 'versions' ? `Kotae ${codeVersion}, ${facts}` : facts;
    const remedy = state === 'sound' ? '' : `  → ${words.remedies[examination]}`;
    console.log(`${words.states[state]}  ${words.names[examination]}  ${told}${remedy}`);
  }
  if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1;
}

/** kotae doctor: one line a look, with what helps, of every organisation; exit 1 where something is wrong. */
export function addDoctor(program: Command): void {
  withPlaces(program.command('doctor'))
    .description(
      'look at integrity, permissions, keys, log, clock, disk, versions and backups; exit 1 at a fault',
    )
    .option('--backups <folder>', 'folder of backups', process.env['KOTAE_BACKUP_DIR'])
    .action(({ backups, ...where }: Where & { backups?: string }) => {
      requireSqlite();
      for (const { code, dataDirectory } of placesOf(where)) {
        if (code !== null) console.log(code);
        examineOne(dataDirectory, backups === undefined ? null : backupsOf(backups, code));
      }
    });
}
