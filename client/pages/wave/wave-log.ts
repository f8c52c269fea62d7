import type { TemplateResult } from 'lit';
import type { LogEntry } from '../../../server/contract/log.ts';
import type { Stratum } from '../../../surveys/schema/stratum.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { logTable } from '../../components/log-table.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

/** Who did what to a wave, the latest first. */
export function waveLog(
  entries: readonly LogEntry[],
  strata: readonly Pick<Stratum, 'code' | 'label'>[],
  language: Language,
  all: ConsoleWords,
): TemplateResult {
  const words = all.printing.audit;
  return logTable(
    { ...words, entries, sentenceOf: (entry) => waveLogSentence(entry, strata, language, words) },
    language,
    all,
  );
}

/** Most entries have one count, under a name of its own; where there are several, it is that of what was recorded. */
export function waveLogSentence(
  { action, facts }: Pick<LogEntry, 'action' | 'facts'>,
  strata: readonly Pick<Stratum, 'code' | 'label'>[],
  language: Language,
  words: ConsoleWords['printing']['audit'],
): string {
  const counts = Object.values(facts).filter((fact) => typeof fact === 'number');
  const count = Number(facts['recordedCount'] ?? counts[0] ?? 0);
  const stratum = strata.find(({ code }) => code === facts['stratum']);
  const code = facts['table'] ?? facts['stratum'] ?? '';
  const label = stratum === undefined ? String(code) : say(stratum.label, language);
  const named = facts['to'] ?? facts['day'];
  const day = typeof named === 'string' ? dayWords(named, language) : '';
  return words.actions[action](countWords(count), day === '' ? label : day);
}
