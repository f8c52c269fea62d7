import type { Topic } from '../../../surveys/schema/topic.ts';
import { hasWord } from './has-word.ts';

/**
 * Whether a text is one of a topic by its words. A topic that names no word that has to be there is nobody's.
 *
 * @example hasTopic('会議が長い', { anyOf: ['会議', '打合せ'], allOf: [], noneOf: ['長い'] }) // => false
 */
export function hasTopic(text: string, { anyOf, allOf, noneOf }: Omit<Topic, 'code' | 'name'>): boolean {
  if (anyOf.length === 0 && allOf.length === 0) return false;
  const isIn = (word: string): boolean => hasWord(text, word);
  return (anyOf.length === 0 || anyOf.some(isIn)) && allOf.every(isIn) && !noneOf.some(isIn);
}
