import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Database } from './database.ts';

/** Where a value will stand among a query's parameters. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const places = new Proxy({}, { get: (_, name) => new Place(String(name)) });

/**
 * A query whose text is written once a kind of database: of a small query, writing it takes longer than answering it. For
 * what is asked at every ticket; elsewhere a query is clearer where it stands.
 *
 * Shape    `write`: each value stands for itself, as in `where('code', '=', values.code)`; none is looked at.
 */
export function compiledOnce<Values extends Record<string, unknown>, Row>(
  write: (db: Database, values: Values) => Compilable<Row>,
): (db: Database, values: Values) => Promise<QueryResult<Row>> {
  const known = new WeakMap<object, CompiledQuery<Row>>();
  return (db, values) => {
    const { adapter } = db.getExecutor();
    // Whatever is asked for is the place of a value; the query that is written with it never runs.
    const query = known.get(adapter) ?? write(db, places as Values).compile();
    known.set(adapter, query);
    return db.executeQuery({
      ...query,
      parameters: query.parameters.map((one) => (one instanceof Place ? values[one.name] : one)),
    });
  };
}
