import type { Language } from '../../../surveys/schema/local-text.ts';

type Words = Record<Language, string>;

/** One setting of PostgreSQL, the values under which it is wrong, and what it does then, after "name = value:". */
export interface SettingRule {
  name: string;
  isWrong: (value: string) => boolean;
  does: Words;
}

const isOn = (value: string) => value === 'on';
const isOff = (value: string) => value === 'off';
const isNot = (right: string) => (value: string) => value !== right;
const loadsLogger = (value: string) => /\b(?:pgaudit|auto_explain|pg_stat_monitor)\b/.test(value);

/** Under these no wave can be run: they lose what was acknowledged, or write down what must not be. */
export const refusals: SettingRule[] = [
  {
    name: 'fsync',
    isWrong: isOff,
    does: {
      en: 'a power cut loses what was acknowledged; set it on',
      ja: '停電すると、受け付けた回答が失われます。on にしてください。',
    },
  },
  {
    name: 'full_page_writes',
    isWrong: isOff,
    does: {
      en: 'a power cut may tear pages; set it on',
      ja: '停電すると、データが壊れることがあります。on にしてください。',
    },
  },
  {
    name: 'synchronous_commit',
    isWrong: (value) => value === 'off' || value === 'local',
    does: {
      en: 'answers are acknowledged before they are durable; set it on',
      ja: '確かに保存される前に、回答を受け付けたことになります。on にしてください。',
    },
  },
  {
    name: 'log_statement',
    isWrong: (value) => value === 'mod' || value === 'all',
    does: {
      en: 'its log would tell when every response came; set it none or ddl',
      ja: '回答ごとに、届いた時刻がログに残ります。none または ddl にしてください。',
    },
  },
  ...['log_min_duration_statement', 'log_min_duration_sample'].map((name) => ({
    name,
    isWrong: isNot('-1'),
    does: {
      en: 'its log would tell when responses came, with their values; set it -1',
      ja: '回答の届いた時刻と内容がログに残ります。-1 にしてください。',
    },
  })),
  {
    name: 'log_transaction_sample_rate',
    isWrong: isNot('0'),
    does: {
      en: 'its log would tell when responses came; set it 0',
      ja: '回答の届いた時刻がログに残ります。0 にしてください。',
    },
  },
  {
    name: 'log_parameter_max_length_on_error',
    isWrong: isNot('0'),
    does: {
      en: 'its log would hold values of statements that fail; set it 0',
      ja: '失敗した文に含まれる値がログに残ります。0 にしてください。',
    },
  },
  ...['debug_print_parse', 'debug_print_rewritten', 'debug_print_plan'].map((name) => ({
    name,
    isWrong: isOn,
    does: {
      en: 'its log would hold statements; set it off',
      ja: '実行した文がログに残ります。off にしてください。',
    },
  })),
  ...['shared_preload_libraries', 'session_preload_libraries'].map((name) => ({
    name,
    isWrong: loadsLogger,
    does: {
      en: 'pgaudit, auto_explain and pg_stat_monitor write statements down; leave them out',
      ja: 'pgaudit、auto_explain、pg_stat_monitor は実行した文を記録します。外してください。',
    },
  })),
];

/** With these less can be promised: they keep when rows came, or lose more than need be. */
export const warnings: SettingRule[] = [
  {
    name: 'track_commit_timestamp',
    isWrong: isOn,
    does: {
      en: 'the moment of every commit is kept, also of each response and each ticket that was taken',
      ja: '回答と回答券の受け取りを含め、すべての書き込みの時刻が残ります。',
    },
  },
  {
    name: 'wal_recycle',
    isWrong: isOn,
    does: {
      en: 'old parts of the log of changes stay on the disk; off deletes them',
      ja: '古い変更の記録（WAL）がディスクに残ります。off にすると削除されます。',
    },
  },
  {
    name: 'archive_mode',
    isWrong: isNot('off'),
    does: {
      en: 'an archive keeps the order in which responses came',
      ja: '保管される変更の記録に、回答の届いた順序が残ります。',
    },
  },
  {
    name: 'wal_level',
    isWrong: (value) => value === 'logical',
    does: {
      en: 'others can read every change as it comes',
      ja: '変更を、ほかの仕組みがその都度読み取れます。',
    },
  },
  {
    name: 'log_min_error_statement',
    isWrong: (value) => value !== 'panic' && value !== 'fatal',
    does: {
      en: 'statements that fail stand in its log; set it panic',
      ja: '失敗した文がログに残ります。panic にしてください。',
    },
  },
  {
    name: 'data_checksums',
    isWrong: isOff,
    does: { en: 'a damaged page is not noticed', ja: 'データの破損に気付けません。' },
  },
  {
    name: 'synchronous_standby_names',
    isWrong: (value) => value === '',
    does: {
      en: 'what is acknowledged outlives a power cut, not the loss of this machine',
      ja: '受け付けた回答は、停電では失われませんが、この機器が壊れると失われます。',
    },
  },
];

/** What the role may that it need not, and where it is connected to; by what is asked of the database. */
export const roleFaults: Record<string, Words> = {
  rolsuper: {
    en: 'the role is a superuser; give Kotae a role of its own',
    ja: '接続に使うロールがスーパーユーザーです。Kotae 専用のロールを用意してください。',
  },
  rolbypassrls: {
    en: 'the role has BYPASSRLS; give Kotae a role of its own',
    ja: '接続に使うロールに BYPASSRLS があります。Kotae 専用のロールを用意してください。',
  },
  rolreplication: {
    en: 'the role has REPLICATION; give Kotae a role of its own',
    ja: '接続に使うロールに REPLICATION があります。Kotae 専用のロールを用意してください。',
  },
  standby: {
    en: 'it is a standby and takes no changes',
    ja: '待機系のサーバーなので、書き込めません。',
  },
  open: {
    en: 'the connection crosses a network without TLS; add sslmode=verify-full to DATABASE_URL',
    ja: 'ネットワーク越しの接続が暗号化されていません。DATABASE_URL に sslmode=verify-full を加えてください。',
  },
};

/** What the report says besides the rules. */
export const settingsWords = {
  en: {
    hidden: (name: string, does: string) =>
      `${name} is not shown to this role (pg_read_all_settings): ${does}`,
    copies: (slots: number, publications: number) =>
      `${slots} replication slots, ${publications} publications: others keep the log of changes`,
  },
  ja: {
    hidden: (name: string, does: string) =>
      `${name} の値を、このロールでは確かめられません（pg_read_all_settings）。${does}`,
    copies: (slots: number, publications: number) =>
      `レプリケーションスロットが${slots}個、パブリケーションが${publications}個あり、変更の記録がほかの場所にも残ります。`,
  },
} satisfies Record<Language, unknown>;
