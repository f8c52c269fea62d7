import type { Language } from '../../surveys/schema/local-text.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { pooledTitle } from './pooled-words.ts';
import type { PublishedTable } from './published-table.ts';
import { reportWords, sayIn } from './words/report-words.ts';

type Titled = Pick<CatalogueEntry, 'stub' | 'stubLabel' | 'banner' | 'bannerLabel'> &
  Partial<Pick<CatalogueEntry, 'texts'>>;

/** Whether the groups of a banner overlap, because several of its options could be chosen. */
function isMultipleBanner(catalogue: Pick<Catalogue, 'entries'>, banner: string | null): boolean {
  return catalogue.entries.some((entry) => entry.stub === banner && entry.stubKind === 'multiple');
}

/**
 * One entry among those of its item: alone, by groups, against another question, or against itself.
 *
 * @example crossLabel(singleTable, { entries: [] }, 'ja') // => '職別'
 */
export function crossLabel(entry: Titled, catalogue: Pick<Catalogue, 'entries'>, language: Language): string {
  return crossOf(entry, isMultipleBanner(catalogue, entry.banner), language);
}

function crossOf(entry: Titled, isOverlapping: boolean, language: Language): string {
  const words = reportWords(language).titles;
  const say = sayIn(language);
  if (entry.texts !== undefined) {
    return words.written(entry.texts.optionLabel === null ? null : say(entry.texts.optionLabel));
  }
  if (entry.banner === null || entry.bannerLabel === null) return words.total;
  if (entry.banner === entry.stub) return words.self;
  return isOverlapping ? words.cross(say(entry.bannerLabel)) : words.by(say(entry.bannerLabel));
}

/**
 * The name of an entry in the list: the report wording of its item, and what it is broken down by.
 *
 * @example entryTitle(singleTable, { entries: [] }, 'ja') // => '仕事のやりがい（職別）'
 */
export function entryTitle(
  entry: CatalogueEntry,
  catalogue: Pick<Catalogue, 'entries'>,
  language: Language,
): string {
  if (entry.kind === 'response-rate') return sayIn(language)(entry.stubLabel);
  return titleOf(entry, isMultipleBanner(catalogue, entry.banner), language);
}

/**
 * The same of a table by itself.
 *
 * @example tableTitle(singleTable, 'en') // => 'Meaning of work (by grade)'
 */
export function tableTitle(table: PublishedTable, language: Language): string {
  return pooledTitle(titleOf(table, table.bannerKind === 'multiple', language), table, language);
}

function titleOf(titled: Titled, isOverlapping: boolean, language: Language): string {
  const stub = sayIn(language)(titled.stubLabel);
  if (titled.banner === null) return stub;
  return reportWords(language).titles.titled(stub, crossOf(titled, isOverlapping, language));
}
