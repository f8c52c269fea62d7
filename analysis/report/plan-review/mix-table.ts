import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { printFigure } from '../../numeric/print-figure.ts';
import { printPercent } from '../../numeric/print-percent.ts';
import { countCell, line } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { SheetWave } from '../indicator-plan-sheet.ts';
import type { TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { signedFigure } from '../indicator-plans/indicator-cells.ts';
import type { WaveMix } from './plan-review.ts';

/**
 * Who answered beside who could (代表性): shares of each group among the staff and among those who answered, and the
 * R-indicator under it. The shares follow from the two published counts that stand beside them.
 *
 * Base     those who stated their group.
 * @example mixTable({ wave: 'w', itemLabel: { ja: '職' }, groups: [{ code: '1', label: { ja: '部長' }, eligibleCount: 20, responseCount: 6 }, { code: '2', label: { ja: '係員' }, eligibleCount: 60, responseCount: 30 }], notStatedCount: 4, rIndicator: 0.8257 }, { wave: 'w', fiscalYear: 2024, title: null, isSynthetic: false, minimumBase: 10, source: null }, 'ja').rows[1].cells.map(({ text }) => text) // => ['60', '75.0', '30', '83.3', '+8.3']
 */
export function mixTable(
  { itemLabel, groups, notStatedCount, rIndicator }: WaveMix,
  { fiscalYear, title, isSynthetic }: SheetWave,
  language: Language,
): TableView {
  const words = reportWords(language).planReview.mix;
  const say = sayIn(language);
  const [staff, answered] = [
    groups.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0),
    groups.reduce((sum, { responseCount }) => sum + responseCount, 0),
  ];
  const points = { unit: 'percent', decimals: 1 } as const;
  return {
    kind: 'table',
    layout: 'groups',
    title: words.title(fiscalYearWords(fiscalYear, language), title === null ? '' : say(title)),
    isSynthetic,
    unit: null,
    heading: [],
    corner: [say(itemLabel)],
    columns: (['eligible', 'eligible-share', 'responded', 'responded-share', 'gap'] as const).map((code) =>
      headOf(code, words.columns[code], 'figure'),
    ),
    rows: groups.map(({ code, label, eligibleCount, responseCount }) => ({
      ...headOf(code, say(label), 'group'),
      cells: [
        countCell({ group: code, quantity: { kind: 'eligible' } }, eligibleCount, 'digit'),
        { text: printPercent(eligibleCount, staff, 1) },
        countCell({ group: code, quantity: { kind: 'responded' } }, responseCount, 'digit'),
        { text: answered === 0 ? '-' : printPercent(responseCount, answered, 1) },
        {
          text: answered === 0 ? '-' : signedFigure(responseCount / answered - eligibleCount / staff, points),
        },
      ],
    })),
    notes: [
      ...(rIndicator === null ? [] : [words.indicator(printFigure(rIndicator, 2))]),
      ...(notStatedCount === 0 ? [] : [words.notStated(String(notStatedCount))]),
    ].map((text) => line('note', text)),
    ending: [],
  };
}
