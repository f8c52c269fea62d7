import type { Language } from '../../surveys/schema/local-text.ts';

/** What an entry of the registry must be, by the rule that it breaks. */
export type RegistryRule =
  | 'code'
  | 'name'
  | 'host'
  | 'same-code'
  | 'same-host'
  | 'shape'
  | 'unreadable'
  | 'not-json'
  | 'gone'
  | 'others-may-write';

export const registryWords: Record<Language, Record<RegistryRule, string>> = {
  ja: {
    code: '英小文字で始まる2〜40字の英小文字・数字・ハイフンで指定してください。',
    name: '1〜200字で指定してください。',
    host: 'ホスト名（例：city-a.kotae.example。ポート番号なし）を指定してください。',
    'same-code': '同じコードの団体が、すでに登録されています。',
    'same-host': 'このホスト名は、すでに登録されています。',
    shape: '団体の一覧として読めません。code、name、hosts を指定してください。',
    unreadable: '読み取れません。サーバーを動かすアカウントが読めるようにしてください。',
    'not-json': 'JSON として読めません。',
    gone: 'なくなっています。団体は、前に読んだ一覧のとおりに使えます。次に起動する前に戻してください。',
    'others-may-write': 'ほかの利用者が書き換えられます。chmod go-w を実行してください。',
  },
  en: {
    code: 'must be 2 to 40 small letters, digits and hyphens, and begin with a letter',
    name: 'must have 1 to 200 characters',
    host: 'must be a host name without a port, such as city-a.kotae.example',
    'same-code': 'there is an organisation of this code already',
    'same-host': 'this host is registered already',
    shape: 'cannot be read as an organisation: it has code, name and hosts',
    unreadable: 'cannot be read; give it to the account that the server runs as',
    'not-json': 'is not JSON',
    gone: 'is gone; organisations are served as it said last: put it back before the next start',
    'others-may-write': 'others may change it: run chmod go-w on it',
  },
};
