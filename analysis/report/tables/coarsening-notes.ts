import type { Language } from '../../../surveys/schema/local-text.ts';
import type { PublishedTable } from '../published-table.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/**
 * What was made coarser before publication, in sentences.
 *
 * @example coarseningNotes({ coarsenings: [{ kind: 'drop-net', item: 'grade', attribute: { ja: '職' }, labels: [{ ja: '管理職' }] }] }, 'ja') // => ['職の小計「管理職」は、公開前に省きました。']
 */
export function coarseningNotes(
  { coarsenings = [] }: Pick<PublishedTable, 'coarsenings'>,
  language: Language,
): string[] {
  const say = sayIn(language);
  const words = reportWords(language).coarsenings;
  return coarsenings.map(({ kind, attribute, labels }) => words[kind](say(attribute), labels.map(say)));
}
