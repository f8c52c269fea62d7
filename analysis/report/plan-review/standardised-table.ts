import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { line } from '../cells.ts';
import { headOf } from '../heads.ts';
import { plainFigure, valueCell } from '../indicator-plans/indicator-cells.ts';
import type { Cell, TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import type { PlanReview } from './plan-review.ts';

/**
 * Indicators as they are beside what they would be if those who answered were made up like the staff; null where no
 * wave has weighted totals. The weighted ones are those of the published tables.
 *
 * @example standardisedTable({ sheet: planSheet, mixes: [], standardised: [] }, 'ja') // => null
 */
export function standardisedTable({ sheet, standardised }: PlanReview, language: Language): TableView | null {
  const { waves, indicators } = sheet;
  const words = reportWords(language);
  const lines = indicators.flatMap((own) => {
    const found = standardised.find(({ indicator }) => indicator === own.indicator.code);
    return found !== undefined && found.values.some((value) => value !== null)
      ? [{ own, values: found.values }]
      : [];
  });
  if (lines.length === 0) return null;
  const own = words.planReview.standardised;
  return {
    kind: 'table',
    layout: 'groups',
    title: own.title,
    isSynthetic: waves.some(({ isSynthetic }) => isSynthetic),
    unit: null,
    heading: [],
    corner: [words.planFile.indicator],
    columns: waves.flatMap(({ wave, fiscalYear }) => {
      const year = fiscalYearWords(fiscalYear, language);
      return [
        headOf(`raw:${wave}`, own.raw(year), 'figure'),
        headOf(`standardised:${wave}`, own.weighted(year), 'figure'),
      ];
    }),
    rows: lines.map(({ own: line_, values }) => ({
      ...headOf(line_.indicator.code, sayIn(language)(line_.indicator.label), 'group'),
      cells: waves.flatMap(({ wave }, place): Cell[] => {
        const value = values[place] ?? null;
        return [
          valueCell(at(line_.cells, place), line_, { wave }, words.plan.absences),
          { text: value === null ? '—' : plainFigure(value, line_) },
        ];
      }),
    })),
    notes: [line('note', own.note)],
    ending: [],
  };
}
