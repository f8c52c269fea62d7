import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { usualPlanRule } from './plan-rules.ts';
import { at } from '../../numeric/at.ts';
import { printFigure } from '../../numeric/print-figure.ts';
import { line as lineOf } from '../cells.ts';
import type { IndicatorPlanSheet } from '../indicator-plan-sheet.ts';
import type { Line } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/**
 * What a reader must know of a sheet: changed wording first, why figures are hidden, then how figures are made.
 *
 * @example planNotes(planSheet, 'en').at(-1).text // => 'Percentages are rounded half up to one decimal place, means to two.'
 */
export function planNotes(sheet: IndicatorPlanSheet, language: Language): Line[] {
  const { plan, waves, indicators } = sheet;
  const say = sayIn(language);
  const { plan: words, table } = reportWords(language);
  const own = words.notes;
  const { certainty, beforeTargetYear, grades } = plan.rule ?? usualPlanRule;
  const statuses = new Set(indicators.map(({ status }) => status.status));
  const cells = indicators.flatMap((line) =>
    line.cells.map((cell, place) => ({ line, cell, wave: at(waves, place) })),
  );
  const hidden = cells.flatMap(({ cell, wave }) =>
    cell.status === 'suppressed' && wave.minimumBase !== null
      ? [own.hidden(table.hiddenReason(wave.minimumBase))]
      : [],
  );
  const kinds = new Set(indicators.map(({ indicator }) => indicator.statistic.kind));
  const hasNone = cells.some(
    ({ cell }) => cell.status === 'no_answers' || (cell.status === 'shown' && cell.count === 0),
  );
  const notes = [
    ...new Set(hidden),
    ...(hasNone ? [own.none] : []),
    own.published,
    own.interval,
    ...(kinds.has('score') ? [own.noInterval] : []),
    own.change,
    own.latest,
    own.status(printFigure(100 * certainty, 1).replace(/\.0$/, '')),
    ...(beforeTargetYear === 'wait' ? [own.waits] : []),
    ...(beforeTargetYear === 'path' && statuses.has('before_target_year') ? [own.before] : []),
    own.probability,
    ...(grades === undefined ? [] : [grades.of === 'way' ? own.gradesOfWay : own.gradesOfPath]),
    ...(plan.counts ?? []).flatMap(({ label, figures }) => {
      const sources = figures.map(({ fiscalYear, source }) =>
        words.counts.source(fiscalYearWords(fiscalYear, language), source),
      );
      return sources.length === 0 ? [] : [words.counts.sources(say(label), sources.join(words.join))];
    }),
    own.rounding,
  ].map((text) => lineOf('note', text));
  return [...changeNotes(sheet, language), ...printedNotes(sheet, language), ...notes];
}

/**
 * Where an item was asked in other words or on another scale than in the wave that the indicator was chosen from.
 *
 * @example changeNotes(planSheet, 'ja').length // => 2
 */
export function changeNotes({ waves, indicators }: IndicatorPlanSheet, language: Language): Line[] {
  const say = sayIn(language);
  const own = reportWords(language).plan.notes;
  return indicators.flatMap((line) =>
    line.cells.flatMap((cell, place) => {
      if (!('change' in cell) || cell.change === 'none') return [];
      const { fiscalYear } = at(waves, place);
      const [label, year] = [say(line.indicator.label), fiscalYearWords(fiscalYear, language)];
      const text =
        cell.change === 'scale'
          ? own.scale(label, year)
          : own.wording(label, year, cell.wording === null ? '' : say(cell.wording));
      return [lineOf('note', text)];
    }),
  );
}

/**
 * Which figures are those of reports printed before, and where they stand.
 *
 * @example printedNotes(planSheet, 'ja') // => []
 */
export function printedNotes({ waves }: Pick<IndicatorPlanSheet, 'waves'>, language: Language): Line[] {
  const own = reportWords(language).plan.notes;
  return waves.flatMap(({ fiscalYear, title, source }) => {
    if (title === null || source === null) return [];
    return [
      lineOf('note', own.printed(fiscalYearWords(fiscalYear, language), sayIn(language)(title), source)),
    ];
  });
}
