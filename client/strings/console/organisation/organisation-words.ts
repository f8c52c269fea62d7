import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enOrganisation } from './en-organisation.ts';
import { jaOrganisation, type WordsOfOrganisation } from './ja-organisation.ts';

const words: Record<Language, WordsOfOrganisation> = { ja: jaOrganisation, en: enOrganisation };

/** What the page of the organisation says: it brings these words along. */
export function organisationWords(language: Language): WordsOfOrganisation {
  return words[language];
}
