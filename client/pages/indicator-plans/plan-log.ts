import type { TemplateResult } from 'lit';
import type { IndicatorPlanLogEntry } from '../../../server/contract/log.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { logTable } from '../../components/log-table.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { planWords, type PlanWords } from '../../strings/console/plans/plan-words.ts';

/** Who did what to plans, deleted ones included, the latest first. */
export function planLog(
  entries: readonly IndicatorPlanLogEntry[],
  language: Language,
  all: ConsoleWords,
): TemplateResult {
  const words = planWords(language).log;
  return logTable({ ...words, entries, sentenceOf: (entry) => sentenceOf(entry, words) }, language, all);
}

/** Only what was touched is counted. */
function sentenceOf({ action, facts }: IndicatorPlanLogEntry, words: PlanWords['log']): string {
  const parts = [
    [facts.addedCount, words.added],
    [facts.removedCount, words.removed],
    [facts.changedCount, words.changed],
  ] as const;
  const touched = parts.flatMap(([count, say]) => (count === 0 ? [] : [say(countWords(count))]));
  return words.actions[action](
    facts.title,
    touched.length === 0 ? '' : words.indicators(touched.join(words.join)),
  );
}
