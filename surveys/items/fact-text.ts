import type { Issue } from '../schema/issue.ts';
import type { Language } from '../schema/local-text.ts';

/** A sentence about an issue, given a way to write its facts. */
export type Sentence = (fact: (name: string) => string) => string;

/**
 * One fact of an issue as it stands in a sentence: lists are joined as the language does it.
 *
 * @example factText({ facts: { options: ['1', '2'] } }, 'options', 'ja') // => '1、2'
 */
export function factText(issue: Issue, name: string, language: Language): string {
  const value = issue.facts[name];
  return Array.isArray(value) ? value.join(language === 'ja' ? '、' : ', ') : String(value ?? '');
}
