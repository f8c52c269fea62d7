import { sql, type Kysely } from 'kysely';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { isPostgres } from './postgres.ts';
import { refusals, roleFaults, settingsWords, warnings, type SettingRule } from './settings-rules.ts';

/** What of a database's settings is wrong, one line each. */
export interface SettingsReport {
  /** They lose what was acknowledged, or write down what must not be. */
  refused: string[];
  /** They keep when rows came, or let less be promised. */
  warned: string[];
}

/** How the database that is connected to would treat answers, as this role sees it; SQLite has no such settings. */
export async function settingsReport<Schema>(
  db: Kysely<Schema>,
  language: Language,
): Promise<SettingsReport> {
  if (!isPostgres(db)) return { refused: [], warned: [] };
  const { rows } = await sql<{
    name: string;
    setting: string;
  }>`SELECT name, setting FROM pg_settings`.execute(db);
  const values = new Map(rows.map(({ name, setting }) => [name, setting]));
  const linesOf = (rules: SettingRule[]) =>
    rules.flatMap(({ name, isWrong, does }) => {
      const value = values.get(name);
      return value !== undefined && isWrong(value) ? [`${name} = '${value}': ${does[language]}`] : [];
    });
  const hidden = refusals.filter(({ name }) => !values.has(name) && name.endsWith('_preload_libraries'));
  const words = settingsWords[language];
  const named = (lines: string[]) => lines.map((line) => `PostgreSQL: ${line}`);
  return {
    refused: named([...linesOf(refusals), ...(await roleLines(db, language))]),
    warned: named([
      ...linesOf(warnings),
      ...hidden.map(({ name, does }) => words.hidden(name, does[language])),
      ...(await copyLines(db, words)),
    ]),
  };
}

async function roleLines<Schema>(db: Kysely<Schema>, language: Language): Promise<string[]> {
  const { rows } = await sql<Record<string, boolean>>`
    SELECT rolsuper, rolbypassrls, rolreplication, pg_is_in_recovery() AS standby,
      inet_client_addr() IS NOT NULL AND NOT (inet_client_addr() << '127.0.0.0/8' OR inet_client_addr() = '::1')
        AND NOT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS open
    FROM pg_roles WHERE rolname = current_user`.execute(db);
  return Object.entries(roleFaults).flatMap(([name, words]) =>
    rows[0]?.[name] === true ? [words[language]] : [],
  );
}

async function copyLines<Schema>(
  db: Kysely<Schema>,
  words: (typeof settingsWords)[Language],
): Promise<string[]> {
  const { rows } = await sql<{ slots: number; publications: number }>`
    SELECT (SELECT count(*) FROM pg_replication_slots) AS slots,
      (SELECT count(*) FROM pg_publication) AS publications`.execute(db);
  const [{ slots, publications } = { slots: 0, publications: 0 }] = rows;
  return slots === 0 && publications === 0 ? [] : [words.copies(slots, publications)];
}
