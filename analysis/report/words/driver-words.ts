import type { Language } from '../../../surveys/schema/local-text.ts';
import { enDrivers } from './en-drivers.ts';
import { jaDrivers } from './ja-drivers.ts';

export type DriverWords = typeof jaDrivers;

const words: Record<Language, DriverWords> = { ja: jaDrivers, en: enDrivers };

/**
 * The words of what goes with an outcome.
 *
 * @example driverWords('en').priority // => 'Priority'
 */
export function driverWords(language: Language): DriverWords {
  return words[language];
}
