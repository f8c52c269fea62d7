import { z } from 'zod';
import { firstLanguage, respondentLanguageCodes, type RespondentLanguage } from './language.ts';

const text = z.string().min(1);
const translations = Object.fromEntries(
  respondentLanguageCodes.filter((code) => code !== firstLanguage).map((code) => [code, text.optional()]),
) as Record<Exclude<RespondentLanguage, typeof firstLanguage>, z.ZodOptional<typeof text>>;

/**
 * A text in the languages of a questionnaire. Japanese is always there; a translation may be missing, and then the
 * Japanese is shown. A reading may stand with a word: `｜職員《しょくいん》` (surveys/items/words/furigana.ts).
 */
export const localTextSchema = z
  .strictObject({ ja: text, ...translations })
  .meta({ id: 'LocalText', description: 'A text in Japanese and, where translated, in other languages' });

export type LocalText = z.infer<typeof localTextSchema>;
export { languages, type Language } from './language.ts';
