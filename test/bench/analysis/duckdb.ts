import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { CaseFile, CodebookItem } from '../../../analysis/index.ts';

/** Sheets that are appended one by one; the rest of a larger case file repeats them. */
const appendedLimit = 1_000_000;

const columnsOf = (item: CodebookItem): string[] =>
  item.kind === 'multiple' ? item.categories.map((_, option) => `${item.code}_${option}`) : [item.code];

/** A case file in DuckDB's own way: small integers, and one boolean column an option. */
export async function duckDbOf(caseFile: CaseFile): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const types = caseFile.items.flatMap((item) =>
    columnsOf(item).map((name) => `${name} ${item.kind === 'multiple' ? 'BOOLEAN' : 'UTINYINT'}`),
  );
  await connection.run(`CREATE TABLE response (${types.join(', ')})`);
  const appender = await connection.createAppender('response');
  const appended = Math.min(caseFile.caseCount, appendedLimit);
  for (let index = 0; index < appended; index += 1) {
    for (const item of caseFile.items) {
      const column = caseFile.columns[item.code];
      if (column?.kind === 'multiple') {
        const mask = column.masks[index] ?? 0;
        for (let option = 0; option < columnsOf(item).length; option += 1) {
          appender.appendBoolean(((mask >>> option) & 1) === 1);
        }
      } else {
        const outcome = column?.outcomes[index] ?? 0;
        if (outcome < 3) appender.appendNull();
        else appender.appendUTinyInt(outcome - 3);
      }
    }
    appender.endRow();
  }
  appender.closeSync();
  const again = caseFile.caseCount / appended - 1;
  if (again > 0)
    await connection.run(`INSERT INTO response SELECT response.* FROM response, range(${again})`);
  return connection;
}

/** The report as anybody would ask for it: one query an item. */
export function naturalReport(items: readonly CodebookItem[], banner: string): string[] {
  return items.map((item) =>
    item.kind === 'multiple'
      ? `SELECT ${banner}, count(*), ${columnsOf(item)
          .map((column) => `count_if(${column})`)
          .join(', ')} FROM response GROUP BY ${banner}`
      : `SELECT ${banner}, ${item.code}, count(*) FROM response GROUP BY ${banner}, ${item.code}`,
  );
}

/** Items whose combinations are so few that grouping by all of them at once is one scan instead of several. */
const packLimit = 250;

/** The report in other ways that may be faster: the best of them, or the natural one, is what DuckDB is tuned to. */
export function tunedReports(items: readonly CodebookItem[], banner: string): string[][] {
  const scales = items.flatMap((item) => (item.kind === 'scale' ? [item] : []));
  const sets = naturalReport(
    items.filter(({ kind }) => kind === 'multiple'),
    banner,
  );
  const ofTicks = items
    .filter(({ kind }) => kind === 'multiple')
    .flatMap(columnsOf)
    .map((column) => `count_if(${column})`);
  const counters = scales.flatMap(({ code, min, max }) =>
    Array.from({ length: max - min + 1 }, (_, value) => `count_if(${code} = ${value})`),
  );
  const packs: { codes: string[]; size: number }[] = [];
  for (const { code, min, max } of scales) {
    const values = max - min + 2;
    const pack = packs.find(({ size }) => size * values <= packLimit);
    if (pack === undefined) packs.push({ codes: [code], size: values });
    else Object.assign(pack, { codes: [...pack.codes, code], size: pack.size * values });
  }
  const grouped = packs.map(({ codes }) => {
    const by = [banner, ...codes].join(', ');
    return `SELECT ${by}, count(*) FROM response GROUP BY ${by}`;
  });
  return [
    naturalReport(items, banner),
    [...grouped, ...sets],
    [`SELECT ${banner}, count(*), ${[...counters, ...ofTicks].join(', ')} FROM response GROUP BY ${banner}`],
  ];
}

/** How often every two options of an item were ticked together. */
export function coOccurrence(item: CodebookItem): string {
  const columns = columnsOf(item);
  const pairs = columns.flatMap((first) => columns.map((second) => `count_if(${first} AND ${second})`));
  return `SELECT ${pairs.join(', ')} FROM response`;
}

export async function ask(connection: DuckDBConnection, queries: readonly string[]): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for (const query of queries) {
    const result = await connection.runAndReadAll(query);
    for (const row of result.getRows()) rows.push(row);
  }
  return rows;
}
