import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enOverview } from './en-overview.ts';
import { jaOverview, type WordsOfOverviewPage } from './ja-overview.ts';

const words: Record<Language, WordsOfOverviewPage> = { ja: jaOverview, en: enOverview };

/** What the first page of a wave's results says: it brings these words along, for the first page of HR does without. */
export function overviewPageWords(language: Language): WordsOfOverviewPage {
  return words[language];
}
