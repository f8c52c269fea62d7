import type { Catalogue, CatalogueEntry } from '../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';
import { say } from '../strings/language.ts';

type Titled = Pick<CatalogueEntry, 'stub' | 'stubLabel' | 'banner' | 'bannerLabel'> &
  Partial<Pick<CatalogueEntry, 'texts'>>;

/** Whether the groups of a banner overlap, because several of its options could be chosen. */
function isMultipleBanner(catalogue: Catalogue, banner: string | null): boolean {
  return catalogue.entries.some((entry) => entry.stub === banner && entry.stubKind === 'multiple');
}

/** One table among those of its item: alone, by groups, against another question, or against itself. */
export function crossLabel(
  entry: Titled,
  catalogue: Catalogue,
  language: Language,
  words: ConsoleWords['catalogue'],
): string {
  if (entry.texts !== undefined) return words.written(optionOf(entry.texts, language));
  if (entry.banner === null || entry.bannerLabel === null) return words.total;
  if (entry.banner === entry.stub) return words.self;
  const banner = say(entry.bannerLabel, language);
  return isMultipleBanner(catalogue, entry.banner) ? words.cross(banner) : words.by(banner);
}

function optionOf({ optionLabel }: NonNullable<CatalogueEntry['texts']>, language: Language): string | null {
  return optionLabel === null ? null : say(optionLabel, language);
}

/** The name of a table: the report wording of its item, and what it is broken down by. */
export function tableTitle(
  table: PublishedTable | CatalogueEntry,
  catalogue: Catalogue,
  language: Language,
  words: ConsoleWords['catalogue'],
): string {
  const stub = say(table.stubLabel, language);
  if (table.banner === null || table.kind === 'response-rate') return stub;
  const cross = crossLabel(table, catalogue, language, words);
  return language === 'ja'
    ? `${stub}（${cross}）`
    : `${stub} (${cross.charAt(0).toLowerCase()}${cross.slice(1)})`;
}
