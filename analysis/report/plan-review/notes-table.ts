import type { Language } from '../../../surveys/schema/local-text.ts';
import { headOf } from '../heads.ts';
import type { IndicatorPlanSheet } from '../indicator-plan-sheet.ts';
import type { TableView } from '../table-view.ts';
import { dayWords } from '../words/day-words.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/**
 * What the committee said and decided, by the day of the meeting; null where nothing was written.
 *
 * @example notesTable(planSheet, 'ja').rows[1].cells.map(({ text }) => text) // => ['決定', '計画全体', '目標値は変えない。']
 */
export function notesTable(
  { plan, indicators, notes, waves }: IndicatorPlanSheet,
  language: Language,
): TableView | null {
  if (notes.length === 0) return null;
  const say = sayIn(language);
  const words = reportWords(language).plan.committee;
  const labels = new Map(
    [...indicators.map(({ indicator }) => indicator), ...(plan.counts ?? [])].map(({ code, label }) => [
      code,
      say(label),
    ]),
  );
  return {
    kind: 'table',
    layout: 'groups',
    title: words.title,
    isSynthetic: waves.some(({ isSynthetic }) => isSynthetic),
    unit: null,
    heading: [],
    corner: [words.meeting],
    columns: (['kind', 'about', 'text'] as const).map((code) => headOf(code, words[code], 'figure')),
    rows: notes.map(({ number, meetingOn, kind, indicator, text }) => ({
      ...headOf(String(number), dayWords(meetingOn, language), 'group'),
      cells: [
        { text: words.kinds[kind] },
        { text: indicator === null ? words.wholePlan : (labels.get(indicator) ?? indicator) },
        { text },
      ],
    })),
    notes: [],
    ending: [],
  };
}
