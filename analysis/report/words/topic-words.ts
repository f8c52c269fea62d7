import type { Language } from '../../../surveys/schema/local-text.ts';
import { enTopics } from './en-topics.ts';
import { jaTopics } from './ja-topics.ts';

export type TopicWords = typeof jaTopics;

const words: Record<Language, TopicWords> = { ja: jaTopics, en: enTopics };

/**
 * The words of topics and of the words that people wrote.
 *
 * @example topicWords('en').topic // => 'Topic'
 */
export function topicWords(language: Language): TopicWords {
  return words[language];
}
