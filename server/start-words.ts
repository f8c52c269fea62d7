import type { Language } from '../surveys/schema/local-text.ts';
import type { DirectoryFault } from './store/directory-faults.ts';

/** What the server says where it does not start; the name of the thing and its path stand before. */
interface StartWords {
  ofDirectory: Record<DirectoryFault['kind'], (detail: string) => string>;
  held: string;
  /** Of the folder of an organisation. */
  away: string;
  notBuilt: string;
  /** Of what cannot be where several organisations are served. */
  ofMany: { signOn: string; data: string; unlisted: string };
  /** By what the system says where nobody can listen. */
  ofListening: Record<string, (port: number, host: string, variable: string) => string>;
}

export const startWords: Record<Language, StartWords> = {
  ja: {
    ofDirectory: {
      'not-writable': (code) =>
        `書き込めません（${code}）。サーバーを動かすアカウントが書き込めるようにしてください。`,
      'secret-readable': () =>
        '秘密の情報を、ほかの利用者が読めます。chmod -R go= を実行してから起動してください。',
      'database-missing': (responses) =>
        `データベースがないか空ですが、${responses} に回答があります。kotae restore で控えから戻してください。`,
      damaged: (line) => `壊れています（${line}）。kotae restore で控えから戻してください。`,
      newer: (names) =>
        `新しいバージョンの Kotae のデータです（${names}）。そのバージョンで起動するか、更新前の控えから戻してください。`,
      'wave-unknown': (main) => `${main} にない調査の回答です。kotae restore で控えから戻してください。`,
      'responses-missing': () =>
        '調査を実施中なのに、回答のファイルがありません。kotae restore で控えから戻してください。',
    },
    away: 'フォルダーがありません。ディスクが接続されているかを確かめてください（新しい団体は kotae organisation add で作ります）。',
    held: 'このフォルダーでは、ほかの Kotae サーバーが動いています。先に止めてください。',
    ofMany: {
      signOn:
        '団体が登録されているときは使えません。サインオンの利用者が、すべての団体に入れてしまうためです。設定を外してください。',
      data: '団体の一覧（organisations.json）があるときは、ここにあるデータは使われません。docs/operation.ja.md の「複数の団体」に従って、団体のデータにしてください。',
      unlisted:
        '団体のデータがありますが、登録された団体がありません。団体の一覧（organisations.json）を戻してください。団体をやめたときは、このフォルダーを別の場所に移してください。',
    },
    notBuilt: '画面がまだ作成されていません。npm run build を実行してください。',
    ofListening: {
      EADDRINUSE: (port, host, variable) =>
        `${variable}: ${host} の ${port} は使用中です。使っているものを止めるか、別の番号にしてください。`,
      EACCES: (port, _, variable) =>
        `${variable}: このアカウントでは ${port} で待ち受けられません。1024以上の番号にしてください。`,
      EADDRNOTAVAIL: (_, host) => `HOST: ${host} は、このコンピューターのアドレスではありません。`,
      ENOTFOUND: (_, host) => `HOST: ${host} が見つかりません。`,
    },
  },
  en: {
    ofDirectory: {
      'not-writable': (code) => `cannot be written (${code}); give it to the account that the server runs as`,
      'secret-readable': () => 'a secret that others may read; run chmod -R go= on it before you start',
      'database-missing': (responses) =>
        `missing or empty, although there are responses in ${responses}; restore a backup`,
      damaged: (line) => `${line}; restore a backup`,
      newer: (names) => `made by a newer Kotae (${names}); start that one, or restore a backup of before`,
      'wave-unknown': (main) => `responses of a wave that ${main} does not know; restore a backup`,
      'responses-missing': () => 'missing, although the wave is open; restore a backup',
    },
    away: 'is not there: look whether its disk is mounted (kotae organisation add makes a new one)',
    held: 'another Kotae server runs on this directory; stop it first',
    ofMany: {
      signOn:
        'cannot be set where organisations are registered: whoever signs on by it would come into all of them',
      data: 'is served to nobody while organisations are registered (organisations.json); make it an organisation’s as docs/operation.md says',
      unlisted:
        'holds data of an organisation, but none is registered; put the list (organisations.json) back, or move this folder away where there are to be no organisations',
    },
    notBuilt: 'the pages are not built yet: run npm run build',
    ofListening: {
      EADDRINUSE: (port, host, variable) =>
        `${variable}: ${port} is taken on ${host}; stop what listens there, or choose another`,
      EACCES: (port, _, variable) =>
        `${variable}: ${port} may not be listened on by this account; choose one from 1024`,
      EADDRNOTAVAIL: (_, host) => `HOST: ${host} is no address of this machine`,
      ENOTFOUND: (_, host) => `HOST: ${host} is not known`,
    },
  },
};
