import type { Language } from '../../surveys/schema/local-text.ts';
import type { PublishedRequirement } from './catalogue.ts';
import { line, noneMark } from './cells.ts';
import type { PublishedTable } from './published-table.ts';
import { requirementView, type RequirementCell } from './requirement-view.ts';
import { isAbsent, type Cell, type Line } from './table-view.ts';
import { reportWords, sayIn } from './words/report-words.ts';

/** Items in rows, groups in columns: how much each group needs an item, and how many of it answered positively. */
export interface RequirementMatrixView {
  title: string;
  unit: string;
  /** What the marks mean, the strongest first; a blank last. */
  legend: { symbol: string; label: string }[];
  corner: string;
  columns: { code: string; label: string }[];
  rows: RequirementMatrixRow[];
  notes: Line[];
}

export interface RequirementMatrixRow {
  item: string;
  label: string;
  /** Where the item's figures stand; null: they are not published. */
  table: string | null;
  cells: {
    mark: { symbol: string; label: string };
    figure: Cell | null;
    gap: Cell | null;
    isMerged: boolean;
  }[];
}

/**
 * A required-by-group matrix as its page shows it, with the figures that the items' tables by these groups show.
 *
 * @example requirementMatrix({ label: { ja: '能力' }, groups: [], marks: [], rows: [] }, { tables: [], minimumBase: 10 }, 'ja').legend // => [{ symbol: '空欄', label: '求められていない' }]
 */
export function requirementMatrix(
  requirement: PublishedRequirement,
  published: { tables: readonly PublishedTable[]; minimumBase: number },
  language: Language,
): RequirementMatrixView {
  const say = sayIn(language);
  const words = reportWords(language).requirements;
  const rows = requirementView(requirement, published.tables);
  const notRequired = { symbol: '', label: words.notRequired };
  return {
    title: say(requirement.label),
    unit: words.unit,
    legend: [
      ...requirement.marks.map(({ symbol, label }) => ({ symbol, label: say(label) })),
      { symbol: words.blank, label: words.notRequired },
    ],
    corner: words.item,
    columns: requirement.groups.map(({ code, label }) => ({ code, label: say(label) })),
    rows: rows.map(({ item, cells }) => ({
      item: item.item,
      label: say(item.label),
      table: published.tables.find(({ stub }) => stub === item.item)?.id ?? null,
      cells: cells.map(({ mark, figure, gap, isMerged }) => ({
        mark: mark === null ? notRequired : { symbol: mark.symbol, label: say(mark.label) },
        figure,
        gap: gap && { ...gap, text: words.gap(gap.text) },
        isMerged,
      })),
    })),
    notes: notesOf(
      rows.flatMap(({ cells }) => cells),
      published.minimumBase,
      language,
    ),
  };
}

function notesOf(cells: readonly RequirementCell[], minimumBase: number, language: Language): Line[] {
  const { requirements: words, table } = reportWords(language);
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  const isAnyHidden = figures.some((figure) => isAbsent(figure) && figure.reason === 'suppressed');
  return [
    words.noteMarks,
    figures.length > 0 ? words.noteFigures : words.noteNoFigures,
    ...(cells.some(({ gap }) => gap !== null) ? [words.noteGap] : []),
    ...(isAnyHidden ? [words.noteHidden(table.hiddenReason(minimumBase))] : []),
    ...(cells.some(({ isMerged }) => isMerged) ? [words.noteMerged] : []),
    ...(figures.some(({ text }) => text === noneMark) ? [table.noteNone] : []),
  ].map((text) => line('note', text));
}
