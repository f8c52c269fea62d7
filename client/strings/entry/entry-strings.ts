import type { Language } from '../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja, type EntryStrings } from './ja.ts';

export const entryStrings: Record<Language, EntryStrings> = { ja, en };
