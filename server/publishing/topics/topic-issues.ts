import type { Topic } from '../../../surveys/schema/topic.ts';
import { foldText } from '../../../analysis/report/topics/fold-text.ts';
import type { ServerIssue } from '../../contract/issue.ts';

/** What is wrong with topics: each has a name of its own and a word that has to be there, and no word on both sides. */
export function topicIssues(topics: readonly Topic[]): ServerIssue[] {
  const names = topics.map(({ name }) => foldText(name));
  const codes = topics.map(({ code }) => code);
  return topics.flatMap(({ name, code, anyOf, allOf, noneOf }, place): ServerIssue[] => {
    const excluded = new Set(noneOf.map(foldText));
    const both = [...anyOf, ...allOf].find((word) => excluded.has(foldText(word)));
    const issues: (ServerIssue | false)[] = [
      name === '' && { code: 'topic-without-name', path: ['topics', place, 'name'], facts: {} },
      name !== '' &&
        names.indexOf(foldText(name)) < place && {
          code: 'topic-named-twice',
          path: ['topics', place, 'name'],
          facts: { name },
        },
      codes.indexOf(code) < place && {
        code: 'code-taken',
        path: ['topics', place, 'code'],
        facts: { code },
      },
      anyOf.length + allOf.length === 0 && {
        code: 'topic-without-words',
        path: ['topics', place, 'anyOf'],
        facts: { name },
      },
      both !== undefined && {
        code: 'topic-word-on-both-sides',
        path: ['topics', place, 'noneOf'],
        facts: { name, word: both },
      },
    ];
    return issues.filter((issue) => issue !== false);
  });
}

/** Without blanks around, empty words and words that stand there twice. */
export function tidiedTopic({ code, name, ...words }: Topic): Topic {
  const tidied = (list: readonly string[]): string[] => {
    const seen = new Map(list.map((word) => [foldText(word.trim()), word.trim()]));
    return [...seen.values()].filter((word) => word !== '');
  };
  return {
    code,
    name: name.trim(),
    anyOf: tidied(words.anyOf),
    allOf: tidied(words.allOf),
    noneOf: tidied(words.noneOf),
  };
}
