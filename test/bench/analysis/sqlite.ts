import SQLite from 'better-sqlite3';
import type { CaseFile, CodebookItem } from '../../../analysis/index.ts';

/** Times of the report on a wide table in memory, three of them: it takes seconds. */
export function sqliteReport(caseFile: CaseFile, stubs: readonly CodebookItem[], banner: string): number[] {
  const db = new SQLite(':memory:');
  const names = caseFile.items.flatMap((item) =>
    item.kind === 'multiple' ? item.categories.map((_, option) => `${item.code}_${option}`) : [item.code],
  );
  db.exec(`CREATE TABLE response (${names.map((name) => `${name} INTEGER`).join(', ')})`);
  const insert = db.prepare(`INSERT INTO response VALUES (${names.map(() => '?').join(', ')})`);
  db.transaction(() => {
    for (let index = 0; index < caseFile.caseCount; index += 1) insert.run(rowOf(caseFile, index));
  })();
  const queries = stubs.map((item) =>
    db.prepare(
      item.kind === 'multiple'
        ? `SELECT ${banner}, count(*), ${item.categories
            .map((_, option) => `sum(${item.code}_${option})`)
            .join(', ')} FROM response GROUP BY ${banner}`
        : `SELECT ${banner}, ${item.code}, count(*) FROM response GROUP BY ${banner}, ${item.code}`,
    ),
  );
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    for (const query of queries) query.all();
    return performance.now() - start;
  });
  db.close();
  return times;
}

function rowOf(caseFile: CaseFile, index: number): (number | null)[] {
  return caseFile.items.flatMap((item) => {
    const column = caseFile.columns[item.code];
    if (column?.kind === 'multiple' && item.kind === 'multiple') {
      const mask = column.masks[index] ?? 0;
      return item.categories.map((_, option) => (mask >>> option) & 1);
    }
    const outcome = column?.outcomes[index] ?? 0;
    return [outcome < 3 ? null : outcome - 3];
  });
}
