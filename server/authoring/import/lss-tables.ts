import { ImportRefusal } from './import-note.ts';
import type { ForeignText } from './import-builder.ts';
import { childOf, type XmlElement } from './read-xml.ts';

/** A row of a table of the file: column -> text. */
export type LssRow = Readonly<Record<string, string>>;

/**
 * The tables of a LimeSurvey file. There are two layouts: up to version 3 every row is there once a language; from
 * version 4 on the words stand in tables of their own (`..._l10ns`). Read through this, both look the same.
 */
export class LssTables {
  readonly #document: XmlElement;
  readonly language: string;

  constructor(document: XmlElement) {
    if (document.name !== 'document' || childOf(document, 'LimeSurveyDocType')?.text.trim() !== 'Survey')
      throw new ImportRefusal('unknown-format');
    this.#document = document;
    const [survey] = this.rows('surveys');
    this.language =
      survey?.['language'] ?? childOf(childOf(document, 'languages'), 'language')?.text.trim() ?? '';
  }

  rows(table: string): LssRow[] {
    const rows = childOf(childOf(this.#document, table), 'rows')?.children ?? [];
    return rows.map((row) => Object.fromEntries(row.children.map(({ name, text }) => [name, text.trim()])));
  }

  /** Rows once each, by `key`, in the order of `order`. */
  once(table: string, key: string, order: string): LssRow[] {
    const rows = new Map(
      this.rows(table)
        .map((row) => [row[key] ?? '', row] as const)
        .toReversed(),
    );
    return [...rows.values()].toSorted((a, b) => Number(a[order] ?? 0) - Number(b[order] ?? 0));
  }

  /** The words of a row in every language: its column in this table or in the table of words. */
  words(table: string, words: string, key: string, id: string | undefined, column: string): ForeignText {
    const found = [...this.rows(table), ...this.rows(words)].filter(
      (row) => row[key] === id && row[column] !== undefined,
    );
    return Object.fromEntries(
      found
        .map((row) => [row['language'] ?? this.language, row[column] ?? ''])
        .filter(([, text]) => text !== ''),
    );
  }
}
