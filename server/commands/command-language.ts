import type { Language } from '../../surveys/schema/local-text.ts';

/** Language of what the command line prints: English where the environment asks for it, else Japanese. */
export const commandLanguage: Language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('en')
  ? 'en'
  : 'ja';
