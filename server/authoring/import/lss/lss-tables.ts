import { ImportRefusal } from '../import-note.ts';
import type { ForeignText } from '../foreign-text.ts';
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
  readonly #rows = new Map<string, readonly LssRow[]>();
  readonly #indices = new Map<string, Map<string | undefined, LssRow[]>>();

  constructor(document: XmlElement) {
    if (document.name !== 'document' || childOf(document, 'LimeSurveyDocType')?.text.trim() !== 'Survey')
      throw new ImportRefusal({ code: 'unknown-format', facts: {} });
    this.#document = document;
    const [survey] = this.rows('surveys');
    this.language =
      survey?.['language'] ?? childOf(childOf(document, 'languages'), 'language')?.text.trim() ?? '';
  }

  rows(table: string): readonly LssRow[] {
    const known = this.#rows.get(table);
    if (known !== undefined) return known;
    const elements = childOf(childOf(this.#document, table), 'rows')?.children ?? [];
    const rows = elements.map((row) =>
      Object.fromEntries(row.children.map(({ name, text }) => [name, text.trim()])),
    );
    this.#rows.set(table, rows);
    return rows;
  }

  /** Tables of the file that have rows. */
  get names(): string[] {
    return this.#document.children
      .filter((table) => (childOf(table, 'rows')?.children.length ?? 0) > 0)
      .map(({ name }) => name);
  }

  /** The rows of a table in which a column has a value. */
  where(table: string, column: string, value: string | undefined): readonly LssRow[] {
    const key = `${table} ${column}`;
    const index = this.#indices.get(key) ?? Map.groupBy(this.rows(table), (row) => row[column]);
    this.#indices.set(key, index);
    return index.get(value) ?? [];
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
    const found = [...this.where(table, key, id), ...this.where(words, key, id)];
    return Object.fromEntries(
      found
        .map((row) => [row['language'] ?? this.language, row[column] ?? ''])
        .filter(([, text]) => text !== ''),
    );
  }
}

/** Rows once each, by `key`, in the order of `order`: the old layout has a row a language. */
export function onceEach(rows: readonly LssRow[], key: string, order: string): LssRow[] {
  const once = new Map(rows.map((row) => [row[key] ?? '', row] as const).toReversed());
  return [...once.values()].toSorted((a, b) => Number(a[order] ?? 0) - Number(b[order] ?? 0));
}
