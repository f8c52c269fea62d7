import type { Language } from '../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja, type RespondStrings } from './ja.ts';

/** What the answering pages say, by language. */
export const respondStrings: Record<Language, RespondStrings> = { ja, en };
