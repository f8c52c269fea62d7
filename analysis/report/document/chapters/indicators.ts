import type { Language } from '../../../../surveys/schema/local-text.ts';
import { headOf } from '../../heads.ts';
import type { IndicatorPlanSheet } from '../../indicator-plan-sheet.ts';
import type { PlanCell } from '../../indicator-plans/plan-view.ts';
import { planViewOf } from '../../indicator-plans/plan-view-of.ts';
import type { Cell } from '../../table-view.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import type { FigureBlock } from '../report-document.ts';
import type { ReportSource } from '../report-source.ts';

/**
 * 成果指標: a table a plan, as its page has it, without the drawn courses.
 *
 * @example indicatorsChapter({ plans: [planSheet] }, 'ja')[0].blocks.map(({ kind }) => kind) // => ['figure']
 */
export function indicatorsChapter(
  { plans }: Pick<ReportSource, 'plans'>,
  language: Language,
): DraftSection[] {
  const title = reportWords(language).report.parts.indicators;
  return chapterOf(
    { code: 'indicators', title },
    plans.map((sheet) => figureOfPlan(sheet, language)),
    [],
  );
}

function figureOfPlan(sheet: IndicatorPlanSheet, language: Language): FigureBlock {
  const view = planViewOf(sheet, language);
  const columns = view.columns.filter(({ code }) => code !== 'course');
  const caption = sayIn(language)(sheet.plan.title);
  return {
    kind: 'figure',
    code: `plan:${sheet.plan.code}`,
    number: null,
    caption,
    chart: null,
    table: {
      kind: 'table',
      layout: 'groups',
      title: caption,
      isSynthetic: sheet.waves.some(({ isSynthetic }) => isSynthetic),
      unit: null,
      heading: [],
      corner: [view.corner],
      columns: columns.map(({ code, label }) => headOf(code, label, 'figure')),
      rows: view.rows.map(({ code, label, cells }) => ({
        ...headOf(code, label, 'group'),
        cells: cells.filter(({ column }) => column !== 'course').map(cellOf),
      })),
      notes: view.notes,
      ending: [],
    },
  };
}

/** Several lines in one cell; the number in it is that of the first. */
function cellOf({ parts }: PlanCell): Cell {
  const text = parts
    .map(({ style, text: own, mark }) =>
      [typeof style === 'object' ? style.symbol : '', own, mark?.text ?? ''].join(''),
    )
    .join('\n');
  const figure = parts[0]?.figures[0];
  return figure === undefined ? { text } : { ...figure, text };
}
