import { z } from 'zod';

/**
 * A text in the languages of a questionnaire. Japanese is always there; English may be missing,
 * and then the Japanese is shown. A reading may stand with a word: `｜職員《しょくいん》` (surveys/items/furigana.ts).
 */
export const localTextSchema = z
  .strictObject({ ja: z.string().min(1), en: z.string().min(1).optional() })
  .meta({ id: 'LocalText', description: 'A text in Japanese and, where translated, in English' });

export type LocalText = z.infer<typeof localTextSchema>;
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];
