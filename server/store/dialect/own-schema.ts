import { PostgresDialect, PostgresIntrospector, sql, type Kysely } from 'kysely';
import type { PoolClient } from 'pg';

const confining = /(?:^|\s)-c search_path=([a-z0-9_]+)$/;

/**
 * The address of a PostgreSQL database for one that keeps everything in a schema of its own: each connection is begun
 * with that schema as the only one in which a name is looked for. No statement of ours names a schema, so none can
 * reach into another.
 */
export function inSchema(url: string, schema: string): string {
  const address = new URL(url);
  const options = address.searchParams.get('options');
  address.searchParams.set('options', `${options === null ? '' : `${options} `}-c search_path=${schema}`);
  return address.href;
}

/** The schema that an address keeps its connections in; null: the database's own choice, as a rule `public`. */
export function schemaOf(url: string): string | null {
  return confining.exec(URL.parse(url)?.searchParams.get('options') ?? '')?.[1] ?? null;
}

/**
 * Lets a connection be used once it is seen that it looks for names where it must: what stands between may leave out
 * what a connection begins with. Ends  with an error where it does not.
 */
export function staysIn(schema: string) {
  return (client: PoolClient, done: (error?: Error) => void): void => {
    client.query<{ search_path: string }>('SHOW search_path').then(
      ({ rows }) => {
        const found = rows[0]?.search_path;
        done(found === schema ? undefined : new Error(`search_path: ${found} in place of ${schema}`));
      },
      (error: unknown) => done(error as Error),
    );
  };
}

/** PostgreSQL of which only the schema is seen that names are looked for in, also by what brings tables up to date. */
export class OwnSchemaDialect extends PostgresDialect {
  override createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new OwnSchemaIntrospector(db);
  }
}

class OwnSchemaIntrospector extends PostgresIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    super(db);
    this.#db = db;
  }

  override async getTables(options?: Parameters<PostgresIntrospector['getTables']>[0]) {
    const { rows } = await sql<{ name: string }>`SELECT current_schema() AS name`.execute(this.#db);
    return (await super.getTables(options)).filter(({ schema }) => schema === rows[0]?.name);
  }
}
