import { fiscalYearWords } from '../../../surveys/items/fiscal-year-words.ts';
import type { PlanSheet } from '../../../server/contract/plans.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

/** What a reader must know of a sheet: changed wording first, why figures are hidden, then how figures are made. */
export function planNotes(
  { waves, indicators }: PlanSheet,
  language: Language,
  words: ConsoleWords,
): string[] {
  const own = words.plans.notes;
  const cells = indicators.flatMap((line) =>
    line.cells.map((cell, place) => ({ line, cell, wave: waves[place] })),
  );
  const changes = cells.flatMap(({ line, cell, wave }) => {
    if (wave === undefined || !('change' in cell) || cell.change === 'none') return [];
    const [label, year] = [say(line.indicator.label, language), fiscalYearWords(wave.fiscalYear, language)];
    if (cell.change === 'scale') return [own.scale(label, year)];
    return [own.wording(label, year, cell.wording === null ? '' : say(cell.wording, language))];
  });
  const hidden = cells.flatMap(({ cell, wave }) =>
    cell.status === 'suppressed'
      ? [own.hidden(words.table.reasons[cell.reason](wave?.minimumBase ?? 0))]
      : [],
  );
  const kinds = new Set(indicators.map(({ indicator }) => indicator.statistic.kind));
  const hasNone = cells.some(
    ({ cell }) => cell.status === 'no_answers' || (cell.status === 'shown' && cell.count === 0),
  );
  return [
    ...changes,
    ...new Set(hidden),
    ...(hasNone ? [own.none] : []),
    own.published,
    own.interval,
    ...(kinds.has('score') ? [own.noInterval] : []),
    own.change,
    own.latest,
    own.status,
    own.rounding,
  ];
}
