import type { TopicWords } from './topic-words.ts';

export const enTopics: TopicWords = {
  topic: 'Topic',
  topicsOf: (title) => `${title}: topics`,
  writers: 'Writers (at least)',
  atLeast: (count) => `at least ${count}`,
  orMore: (count) => `${count}+`,
  base: (count) =>
    `Counted in the ${count} texts that are published, one a person. A text may belong to several topics.`,
  noteStep: (step) =>
    `Numbers are rounded down to steps of ${step}. Where fewer than ${step} people wrote of a topic, or fewer than ${step} did not, the number is not shown (X).`,
  noteRules:
    'Texts belong to a topic by the words that were laid down for it; where needed somebody read them and decided otherwise.',
  noteWhole: 'Nothing is counted by group (grade, department and so on).',
  word: 'Word',
  wordsOf: (title) => `${title}: frequent words`,
  pairsOf: (title) => `${title}: words written together`,
  pair: 'Words',
  pairName: (first, second) => `${first} and ${second}`,
  both: 'Wrote both (at least)',
  closeness: 'Closeness (0 to 1)',
  wordsBase: (count) => `Words in the ${count} texts that are published, one a person.`,
  noteWords:
    'Nouns, verbs and adjectives, in their plain form. Names of people and words without content of their own are left out.',
  noteCloseness:
    'Closeness is the share of those who wrote both among those who wrote either, of the numbers in the table. It says nothing of cause and effect.',
  mapName: (title, pairs) => `Network of words: ${title}. ${pairs}`,
  mapPair: (first, second, count) => `“${first}” and “${second}” ${count}`,
  mapNone: 'No words that were written together can be shown.',
  codesOf: (title) => `${title}: texts with their topics`,
  number: 'No.',
  text: 'Text',
  yes: '1',
  no: '0',
  noteCodes:
    '1: the text belongs to the topic; 0: it does not. The number is the place in the published list, whose order means nothing.',
  rules: (title) => `${title}: what makes a topic`,
  anyOf: 'Any of',
  allOf: 'All of',
  noneOf: 'None of',
  join: ', ',
};
