import type { Condition } from '../../../surveys/schema/condition.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

interface Reader {
  items: readonly Item[];
  language: Language;
  words: ConsoleWords['authoring']['condition'];
}

/** A condition as a sentence part: whom it lets through. */
export function conditionSentence(condition: Condition, reader: Reader): string {
  const { words } = reader;
  if ('all' in condition) return joined(condition.all, words.and, reader);
  if ('any' in condition) return joined(condition.any, words.or, reader);
  if ('not' in condition) return words.not(conditionSentence(condition.not, reader));
  const item = reader.items.find(({ code }) => code === condition.item);
  const question = item === undefined ? condition.item : say(item.reportText ?? item.text, reader.language);
  if ('isAnswered' in condition) return words.isAnswered(question);
  const options = 'is' in condition ? condition.is : 'hasAll' in condition ? condition.hasAll : null;
  if (options?.length === 0) return words.noOption(question);
  const quoted = (codes: readonly string[]): string[] =>
    codes.map((code) => {
      const option =
        item !== undefined && 'options' in item ? item.options.find((one) => one.code === code) : undefined;
      return words.quoted(option === undefined ? code : say(option.label, reader.language));
    });
  if ('is' in condition) return words.is(question, quoted(condition.is).join(words.comma));
  if ('hasAll' in condition) return words.hasAll(question, quoted(condition.hasAll).join(words.andThat));
  const { atLeast, atMost } = condition;
  if (atLeast !== undefined && atMost !== undefined) return words.between(question, atLeast, atMost);
  if (atLeast !== undefined) return words.atLeast(question, atLeast);
  return atMost === undefined ? words.noRange(question) : words.atMost(question, atMost);
}

function joined(parts: Condition[], by: string, reader: Reader): string {
  const sentences = parts.map((part) => {
    const sentence = conditionSentence(part, reader);
    return ('all' in part || 'any' in part) && parts.length > 1 ? reader.words.bracketed(sentence) : sentence;
  });
  return sentences.join(by);
}
