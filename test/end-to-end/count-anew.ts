import SQLite from 'better-sqlite3';

/** As if another day had begun: counts of open waves are taken anew at the next question. */
export function countAnew(dataDirectory: string): void {
  const db = new SQLite(`${dataDirectory}/kotae.sqlite`);
  db.exec('DELETE FROM public_step');
  db.close();
}

/** A day as seen from today, as ISO writes it. */
export function dayFromToday(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
