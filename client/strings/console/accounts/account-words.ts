import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enAccounts } from './en-accounts.ts';
import { jaAccounts } from './ja-accounts.ts';

export type AccountWords = typeof jaAccounts;

const words: Record<Language, AccountWords> = { ja: jaAccounts, en: enAccounts };

/** What the pages about coming in and about accounts say: they bring these words along. */
export function accountWords(language: Language): AccountWords {
  return words[language];
}
