import papaparse from 'papaparse';
import type { ChainedLogEntry } from '../contract/log.ts';
import type { LogRow } from '../store/log-chain.ts';

/** An entry as it goes over the wire. */
export function chainedEntry({ facts, hash, ...row }: LogRow): ChainedLogEntry {
  return { ...row, facts: JSON.parse(facts) as ChainedLogEntry['facts'], hash: hash ?? '' };
}

/**
 * The whole log as a file, with what its chain is made of. In CSV, facts are the JSON that the hash is over; a cell that
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
export function logFile(rows: readonly LogRow[], format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify({ entries: rows.map(chainedEntry) }, null, 2)}\n`;
  const fields = ['position', 'at', 'actor', 'action', 'wave', 'plan', 'facts', 'hash'] as const;
  const data = rows.map((row) => fields.map((field) => row[field] ?? ''));
  return `\uFEFF${papaparse.unparse({ fields: [...fields], data }, { escapeFormulae: true })}\r\n`;
}
