import { html, nothing, type TemplateResult } from 'lit';
import { hasTopic } from '../../../analysis/report/topics/has-topic.ts';
import type { Topic } from '../../../surveys/schema/topic.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { textField } from '../../forms/fields.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { topicsWords } from '../../strings/console/topics/topics-words.ts';

const parts = ['anyOf', 'allOf', 'noneOf'] as const;

/** A topic that nobody wrote yet, under a code that no other ever had. */
export function newTopic(): Topic {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  const code = `t${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { code, name: '', anyOf: [], allOf: [], noneOf: [] };
}

/** 「会議、打合せ」 as words: whatever separates lists in Japanese or English, or a new line. */
export function wordsOf(typed: string): string[] {
  return typed
    .split(/[、,，;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The id of the control that an issue is about. */
export function controlOf(path: (string | number)[]): string | null {
  const field = path.at(-1);
  return field === 'name' || parts.some((part) => part === field) ? `topic-${field}` : null;
}

interface TopicForm {
  topic: Topic;
  texts: readonly string[];
  language: Language;
  change: (topic: Topic) => void;
}

/** The fields of a topic, and which texts it would have by them. */
export function topicForm({ topic, texts, language, change }: TopicForm): TemplateResult {
  const words = topicsWords(language);
  const matching = texts.filter((text) => hasTopic(text, topic));
  const hints = { anyOf: words.wordsHint, noneOf: words.noneHint };
  return html`
    ${textField({
      id: 'topic-name',
      label: words.name,
      value: topic.name,
      onInput: (name) => change({ ...topic, name }),
    })}
    ${parts.map((part) =>
      textField({
        id: `topic-${part}`,
        label: words[part],
        ...(part !== 'allOf' && { hint: hints[part] }),
        value: topic[part].join(words.join),
        saysTheSame: (typed) => wordsOf(typed).join('\n') === topic[part].join('\n'),
        onInput: (typed) => change({ ...topic, [part]: wordsOf(typed) }),
      }),
    )}
    <p role="status">${words.matches(countWords(matching.length), countWords(texts.length))}</p>
    ${
      matching.length === 0
        ? nothing
        : html`<details>
            <summary>${words.matchList}</summary>
            <ul class="texts published-texts">
              ${matching.map((text) => html`<li><p class="written">${text}</p></li>`)}
            </ul>
          </details>`
    }
  `;
}
