import type { Language } from '../../surveys/schema/local-text.ts';
import type { PublishedTable } from './published-table.ts';
import { reportWords } from './words/report-words.ts';

type Pooled = Pick<PublishedTable, 'pooledRounds'>;

/**
 * Of which rounds the answers are added up in a table; null where it is of one wave.
 *
 * @example roundsWords({ pooledRounds: [1, 2, 3] }, 'ja') // => '第1回～第3回の合計'
 * @example roundsWords({ pooledRounds: [1, 3] }, 'ja') // => '第1回・第3回の合計'
 */
export function roundsWords({ pooledRounds: rounds }: Pooled, language: Language): string | null {
  const [first, last] = [rounds?.at(0), rounds?.at(-1)];
  if (rounds === undefined || first === undefined || last === undefined) return null;
  return reportWords(language).titles.pooled(rounds, rounds.length > 2 && last - first === rounds.length - 1);
}

/**
 * A title that says of which rounds its table is.
 *
 * @example pooledTitle('Mood (by grade)', { pooledRounds: [1, 2] }, 'en') // => 'Mood (by grade), sum of rounds 1, 2'
 */
export function pooledTitle(title: string, table: Pooled, language: Language): string {
  const rounds = roundsWords(table, language);
  return rounds === null ? title : reportWords(language).titles.pooledTable(title, rounds);
}

/**
 * What a reader of a pooled table has to know: whose answers are in it how often, and what is hidden.
 *
 * @example pooledNotes({}, 'ja') // => []
 */
export function pooledNotes(table: Pooled, language: Language): string[] {
  const rounds = roundsWords(table, language);
  return rounds === null ? [] : [reportWords(language).table.pooledNote(rounds)];
}
