import type { Language } from '../../../surveys/schema/local-text.ts';
import { line } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { PublishedTexts } from '../published-table.ts';
import type { TableView } from '../table-view.ts';
import { textsView } from '../texts-view.ts';
import { topicWords } from '../words/topic-words.ts';
import { codedTexts } from './coded-texts.ts';
import type { TopicRules } from './topics-view.ts';

/**
 * Every published text with a 1 or 0 a topic, as files hold it.
 *
 * @example codesView({ ...singleTable, optionLabel: null, givenCount: 12, minimumCount: 10, texts: ['a'] }, { topics: [{ code: 't', name: 'A', anyOf: ['a'], allOf: [], noneOf: [] }], corrections: [] }, 'en').rows[0].cells.map(({ text }) => text) // => ['a', '1']
 */
export function codesView(
  list: PublishedTexts,
  { topics, corrections }: TopicRules,
  language: Language,
): TableView {
  const words = topicWords(language);
  const { title, isSynthetic } = textsView(list, language);
  return {
    kind: 'table',
    layout: 'groups',
    title: words.codesOf(title),
    isSynthetic,
    unit: null,
    heading: [],
    corner: [words.number],
    columns: [
      headOf('text', words.text, 'figure'),
      ...topics.map(({ code, name }) => headOf(code, name, 'figure')),
    ],
    rows: codedTexts(list.texts, topics, corrections).map(({ text, codes }, place) => {
      const has = new Set(codes.map(({ topic }) => topic));
      return {
        ...headOf(String(place + 1), String(place + 1), 'group'),
        cells: [{ text }, ...topics.map(({ code }) => ({ text: has.has(code) ? words.yes : words.no }))],
      };
    }),
    notes: [line('note', words.noteCodes)],
    ending: [],
  };
}

/**
 * What makes each topic, in words: the code book that belongs to the list.
 *
 * @example rulesView('a', [{ code: 't', name: 'A', anyOf: ['a', 'b'], allOf: [], noneOf: [] }], 'en').rows[0].cells.map(({ text }) => text) // => ['a, b', '', '']
 */
export function rulesView(title: string, topics: TopicRules['topics'], language: Language): TableView {
  const words = topicWords(language);
  const parts = ['anyOf', 'allOf', 'noneOf'] as const;
  return {
    kind: 'table',
    layout: 'groups',
    title: words.rules(title),
    isSynthetic: false,
    unit: null,
    heading: [],
    corner: [words.topic],
    columns: parts.map((part) => headOf(part, words[part], 'figure')),
    rows: topics.map((topic) => ({
      ...headOf(topic.code, topic.name, 'group'),
      cells: parts.map((part) => ({ text: topic[part].join(words.join) })),
    })),
    notes: [],
    ending: [],
  };
}
