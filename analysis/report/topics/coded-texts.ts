import type { Topic, TopicCorrection } from '../../../surveys/schema/topic.ts';
import { hasTopic } from './has-topic.ts';

/** One text with the topics it belongs to. */
export interface CodedText {
  text: string;
  /** In the order of the topics. */
  codes: { topic: string; isByHand: boolean }[];
  /** Topics whose words are there, and which somebody took away. */
  takenAway: string[];
}

/**
 * Every text with its topics: by the words of the topic, unless somebody decided otherwise by hand.
 *
 * @example codedTexts(['会議が長い'], [{ code: 'a', name: '会議', anyOf: ['会議'], allOf: [], noneOf: [] }], [])[0].codes // => [{ topic: 'a', isByHand: false }]
 */
export function codedTexts(
  texts: readonly string[],
  topics: readonly Topic[],
  corrections: readonly TopicCorrection[],
): CodedText[] {
  const byHand = new Map(corrections.map(({ text, topic, has }) => [`${text} ${topic}`, has]));
  return texts.map((text, place) => {
    const judged = topics.map((topic) => {
      const byWords = hasTopic(text, topic);
      const decided = byHand.get(`${place} ${topic.code}`);
      return { topic: topic.code, byWords, has: decided ?? byWords };
    });
    return {
      text,
      codes: judged.filter(({ has }) => has).map(({ topic, byWords }) => ({ topic, isByHand: !byWords })),
      takenAway: judged.filter(({ has, byWords }) => byWords && !has).map(({ topic }) => topic),
    };
  });
}
