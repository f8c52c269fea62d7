import { sql, type Kysely } from 'kysely';
import { isPostgres } from './postgres.ts';

/** What of a database's settings is wrong, one line each. */
export interface SettingsReport {
  /** They lose what was acknowledged, or write down what must not be. */
  refused: string[];
  /** They keep when rows came, or let less be promised. */
  warned: string[];
}

interface Rule {
  name: string;
  isWrong: (value: string) => boolean;
  /** What it does, after "name = value:". */
  does: string;
}

const isOn = (value: string) => value === 'on';
const isOff = (value: string) => value === 'off';
const isNot = (right: string) => (value: string) => value !== right;
const loadsLogger = (value: string) => /\b(?:pgaudit|auto_explain|pg_stat_monitor)\b/.test(value);

const refusals: Rule[] = [
  { name: 'fsync', isWrong: isOff, does: 'a power cut loses what was acknowledged; set it on' },
  { name: 'full_page_writes', isWrong: isOff, does: 'a power cut may tear pages; set it on' },
  {
    name: 'synchronous_commit',
    isWrong: (value) => value === 'off' || value === 'local',
    does: 'answers are acknowledged before they are durable; set it on',
  },
  {
    name: 'log_statement',
    isWrong: (value) => value === 'mod' || value === 'all',
    does: 'its log would tell when every response came; set it none or ddl',
  },
  ...['log_min_duration_statement', 'log_min_duration_sample'].map((name) => ({
    name,
    isWrong: isNot('-1'),
    does: 'its log would tell when responses came, with their values; set it -1',
  })),
  {
    name: 'log_transaction_sample_rate',
    isWrong: isNot('0'),
    does: 'its log would tell when responses came; set it 0',
  },
  {
    name: 'log_parameter_max_length_on_error',
    isWrong: isNot('0'),
    does: 'its log would hold values of statements that fail; set it 0',
  },
  ...['debug_print_parse', 'debug_print_rewritten', 'debug_print_plan'].map((name) => ({
    name,
    isWrong: isOn,
    does: 'its log would hold statements; set it off',
  })),
  ...['shared_preload_libraries', 'session_preload_libraries'].map((name) => ({
    name,
    isWrong: loadsLogger,
    does: 'pgaudit, auto_explain and pg_stat_monitor write statements down; leave them out',
  })),
];

const warnings: Rule[] = [
  {
    name: 'track_commit_timestamp',
    isWrong: isOn,
    does: 'the moment of every commit is kept, also of each response and each ticket that was taken',
  },
  {
    name: 'wal_recycle',
    isWrong: isOn,
    does: 'old parts of the log of changes stay on the disk; off deletes them',
  },
  { name: 'archive_mode', isWrong: isNot('off'), does: 'an archive keeps the order in which responses came' },
  {
    name: 'wal_level',
    isWrong: (value) => value === 'logical',
    does: 'others can read every change as it comes',
  },
  {
    name: 'log_min_error_statement',
    isWrong: (value) => value !== 'panic' && value !== 'fatal',
    does: 'statements that fail stand in its log; set it panic',
  },
  { name: 'data_checksums', isWrong: isOff, does: 'a damaged page is not noticed' },
  {
    name: 'synchronous_standby_names',
    isWrong: (value) => value === '',
    does: 'what is acknowledged outlives a power cut, not the loss of this machine',
  },
];

/** How the database that is connected to would treat answers, as this role sees it; SQLite has no such settings. */
export async function settingsReport<Schema>(db: Kysely<Schema>): Promise<SettingsReport> {
  if (!isPostgres(db)) return { refused: [], warned: [] };
  const { rows } = await sql<{
    name: string;
    setting: string;
  }>`SELECT name, setting FROM pg_settings`.execute(db);
  const values = new Map(rows.map(({ name, setting }) => [name, setting]));
  const linesOf = (rules: Rule[]) =>
    rules.flatMap(({ name, isWrong, does }) => {
      const value = values.get(name);
      return value !== undefined && isWrong(value) ? [`PostgreSQL: ${name} = '${value}': ${does}`] : [];
    });
  const hidden = refusals.filter(({ name }) => !values.has(name) && name.endsWith('_preload_libraries'));
  return {
    refused: [...linesOf(refusals), ...(await roleLines(db))],
    warned: [
      ...linesOf(warnings),
      ...hidden.map(
        ({ name, does }) => `PostgreSQL: ${name} is not shown to this role (pg_read_all_settings): ${does}`,
      ),
      ...(await copyLines(db)),
    ],
  };
}

/** What the role may that it need not, where it is connected to. */
async function roleLines<Schema>(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<Record<string, boolean>>`
    SELECT rolsuper, rolbypassrls, rolreplication, pg_is_in_recovery() AS standby,
      inet_client_addr() IS NOT NULL AND NOT (inet_client_addr() << '127.0.0.0/8' OR inet_client_addr() = '::1')
        AND NOT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS open
    FROM pg_roles WHERE rolname = current_user`.execute(db);
  const lines: Record<string, string> = {
    rolsuper: 'the role is a superuser; give Kotae a role of its own',
    rolbypassrls: 'the role has BYPASSRLS; give Kotae a role of its own',
    rolreplication: 'the role has REPLICATION; give Kotae a role of its own',
    standby: 'it is a standby and takes no changes',
    open: 'the connection crosses a network without TLS; add sslmode=verify-full to DATABASE_URL',
  };
  return Object.entries(lines).flatMap(([name, line]) =>
    rows[0]?.[name] === true ? [`PostgreSQL: ${line}`] : [],
  );
}

async function copyLines<Schema>(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ slots: number; publications: number }>`
    SELECT (SELECT count(*) FROM pg_replication_slots) AS slots,
      (SELECT count(*) FROM pg_publication) AS publications`.execute(db);
  const [{ slots, publications } = { slots: 0, publications: 0 }] = rows;
  if (slots === 0 && publications === 0) return [];
  return [
    `PostgreSQL: ${slots} replication slots, ${publications} publications: others keep the log of changes`,
  ];
}
