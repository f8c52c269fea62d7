import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enRoles } from './en-roles.ts';
import { jaRoles } from './ja-roles.ts';

const words: Record<Language, typeof jaRoles> = { ja: jaRoles, en: enRoles };

/** The words for roles: the page of accounts brings them along. */
export function roleWords(language: Language): typeof jaRoles {
  return words[language];
}
