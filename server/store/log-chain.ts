import { createHash } from 'node:crypto';

/** An entry of the log as its row holds it. */
export interface LogRow {
  position: number;
  at: string;
  actor: string;
  action: string;
  wave: string | null;
  plan: string | null;
  /** JSON. */
  facts: string;
  hash: string | null;
}

/** Where a chain ends; position 0 and no hash before the first entry. */
export interface LogHead {
  position: number;
  hash: string;
}

/** What is wrong with a log, and at which entry. */
export interface LogFault {
  position: number;
  /**
   * `broken`: the entry is not the one that was written here after the entry before it: changed, moved or put in, or one
   * before it is missing. `end-missing`: entries at the end are gone, or were added past the chain. `head-unknown`: a
   * hash that was noted before is not in the chain any more.
   */
  kind: 'broken' | 'end-missing' | 'head-unknown';
}

/** The hash of an entry that follows another; hex. */
export function chainedHash(
  previousHash: string,
  { position, at, actor, action, wave, plan, facts }: Omit<LogRow, 'hash'>,
): string {
  const content = JSON.stringify([previousHash, position, at, actor, action, wave, plan, facts]);
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Every place at which a log is not what was written. `noted`: a hash that somebody wrote down at an earlier time, since
 * whoever can write the whole database can also make a whole new chain.
 */
export function logFaults(rows: readonly LogRow[], head: LogHead, noted: string | null = null): LogFault[] {
  const faults: LogFault[] = [];
  let last: LogHead = { position: 0, hash: '' };
  for (const row of rows) {
    if (row.hash !== chainedHash(last.hash, row)) faults.push({ position: row.position, kind: 'broken' });
    // Goes on with what is written, so that one wrong entry is told once.
    last = { position: row.position, hash: row.hash ?? '' };
  }
  if (last.position !== head.position || last.hash !== head.hash) {
    faults.push({ position: head.position, kind: 'end-missing' });
  }
  if (noted !== null && !rows.some(({ hash }) => hash === noted)) {
    faults.push({ position: head.position, kind: 'head-unknown' });
  }
  return faults;
}
