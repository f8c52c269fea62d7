import { PostgresAdapter, type Dialect, type Kysely } from 'kysely';
import { Pool, TypeOverrides, types as pgTypes } from 'pg';
import { OwnSchemaDialect, schemaOf, staysIn } from './own-schema.ts';

/** Of one instance. Times the number of instances it stays below the server's `max_connections` (100 by default). */
const connectionCount = 10;
/** Of each organisation where there are several in the database: many are open at once, and few of them busy. */
const connectionCountOfMany = 4;
const connectMs = 10_000;

/** Whether a database is PostgreSQL; else it is SQLite. Asked in store/ alone. */
export function isPostgres<Schema>(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * The main database on a PostgreSQL server. Counts are numbers, as in SQLite: none of ours reaches 2^53.
 * A connection that dies says so to nobody but the query that was on it: PostgreSQL may be restarted under a server.
 */
export function postgresDialect(url: string): Dialect {
  const schema = schemaOf(url);
  const types = new TypeOverrides();
  types.setTypeParser(pgTypes.builtins.INT8, Number);
  const pool = new Pool({
    connectionString: url,
    max: schema === null ? connectionCount : connectionCountOfMany,
    connectionTimeoutMillis: connectMs,
    application_name: 'kotae',
    types,
    ...(schema !== null && { verify: staysIn(schema) }),
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new OwnSchemaDialect({ pool });
}

/** Another transaction was in the way, or the server went away: the same work may be tried again from its beginning. */
export function isRetryable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && (code === '40001' || code === '40P01');
}

/** The server went away, is starting, stopping or full; whether the last statement took effect is not known. */
export function isAway(error: unknown): boolean {
  const {
    code = '',
    message = '',
    syscall,
  } = error as { code?: unknown; message?: unknown; syscall?: unknown };
  return (
    syscall === 'connect' ||
    /^(?:57P0[123]|08|53300|ECONN|EPIPE)/.test(String(code)) ||
    /^Connection terminated|timeout exceeded when trying to connect/.test(String(message))
  );
}
