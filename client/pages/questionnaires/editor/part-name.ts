import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { say } from '../../../strings/language.ts';

/** A part in few words: as tables call it, else its text. */
export function partName(part: SectionPart, language: Language): string {
  return say(part.type === 'text-block' ? part.text : (part.reportText ?? part.text), language);
}
