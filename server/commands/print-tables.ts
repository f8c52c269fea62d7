import type { PublishedResult } from '../../analysis/report/published-table.ts';
import { printResults } from '../publishing/export/export-results.ts';
import { commandLanguage } from './command-language.ts';

export const textFormats = ['text', 'json', 'csv', 'tidy'] as const;
export type TextFormat = (typeof textFormats)[number];

/** Tables as text for standard output. JSON: the table alone if there is one, else all in a list. */
export function printTables(tables: PublishedResult[], format: TextFormat): string {
  if (format === 'json') return `${JSON.stringify(tables.length === 1 ? tables[0] : tables, null, 2)}\n`;
  return printResults(tables, commandLanguage, format);
}
