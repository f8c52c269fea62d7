import { itemsOfPart } from '../../../surveys/items/items-of-part.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';
import type { PrintedFigure, PrintedMeaning, PrintedReport } from '../../../surveys/schema/printed-report.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { headingRow, isBlankRow } from '../heading-row.ts';
import { optionsByName } from '../options-by-name.ts';
import { plainWords } from '../plain-words.ts';
import { printedNumber } from './printed-number.ts';

/** What somebody explained of a table: plain heading -> meaning, plain label of a row -> option, `total` or `ignored`. */
export interface PrintedMeanings {
  columns: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
}

export interface PrintedReading {
  /** Every column but the first, with its meaning; null: nobody said yet. */
  columns: { heading: string; meaning: string | null }[];
  rows: { label: string; group: string | null }[];
  banner: string | null;
  figures: PrintedFigure[];
  participation: PrintedReport['participation'];
  issues: ServerIssue[];
}

const usual: Record<string, PrintedMeaning> = {
  n: 'base',
  'n=': 'base',
  回答者数: 'responded',
  回答数: 'responded',
  職員数: 'eligible',
  対象者数: 'eligible',
  配布数: 'eligible',
  回答率: 'response-rate',
  回収率: 'response-rate',
  responses: 'responded',
  staff: 'eligible',
};
const totals = new Set('計 合計 総計 全体 total'.split(' '));
const notStated = new Set('無回答 不明 無回答・不明 notstated'.split(' '));

/**
 * What a printed table says: a row a group of the population item (or everybody), a column a figure. Headings and labels
 * that are not known are asked for, and nothing is read by guess; a share or a mean needs its n on the same row.
 */
export function readPrintedTable(
  sheet: readonly (readonly string[])[],
  questionnaire: Questionnaire,
  meanings: PrintedMeanings,
): PrintedReading {
  const known = (heading: string): string | null => {
    const words = plainWords(heading);
    return meanings.columns.get(words) ?? usual[words] ?? null;
  };
  const top = headingRow(sheet, (row) => row.slice(1).filter((cell) => known(cell) !== null).length);
  const headings = (sheet[top] ?? []).slice(1).map((heading) => heading.trim());
  const columns = headings.map((heading) => ({
    heading,
    meaning: heading === '' ? 'ignored' : known(heading),
  }));
  const options = optionsByName(questionnaire, meanings.groups);
  const rows = sheet
    .slice(top + 1)
    .flatMap((cells, place) => (isBlankRow(cells) ? [] : [{ cells, line: top + place + 2 }]))
    .map(({ cells, line }) => {
      const label = (cells[0] ?? '').trim();
      return { label, line, cells: cells.slice(1), group: groupOf(label, options, meanings) };
    });
  const issues: ServerIssue[] = [
    ...columns.flatMap(({ heading, meaning }): ServerIssue[] =>
      meaning === null
        ? [{ code: 'unknown-column', path: ['columns', heading], facts: { column: heading } }]
        : isOf(meaning, questionnaire)
          ? []
          : [{ code: 'unknown-column', path: ['columns', heading], facts: { column: meaning } }],
    ),
    ...rows.flatMap(({ label, group, line }): ServerIssue[] =>
      group === null ? [{ code: 'unknown-group', path: ['rows', line], facts: { group: label } }] : [],
    ),
    ...twice(rows),
  ];
  const read = rows
    .filter(({ group }) => group !== null && group !== 'ignored')
    .map((row) => readRow(row, columns, issues));
  const figures = read.flatMap((row) => row.figures);
  const participation = read.flatMap((row) => row.participation);
  if (issues.length === 0 && figures.length + participation.length === 0) {
    issues.push({ code: 'no-printed-figures', path: ['table'], facts: {} });
  }
  return {
    columns,
    rows: rows.map(({ label, group }) => ({ label, group })),
    banner: populationItem(questionnaire)?.code ?? null,
    figures,
    participation,
    issues,
  };
}

function groupOf(
  label: string,
  options: ReadonlyMap<string, string>,
  { groups }: PrintedMeanings,
): string | null {
  const words = plainWords(label);
  if (totals.has(words)) return 'total';
  if (notStated.has(words)) return 'ignored';
  const said = groups.get(words);
  return said === 'total' || said === 'ignored' ? said : (options.get(words) ?? null);
}

/** Whether the item of a meaning is in the questionnaire, with its options, and of a kind that has such a figure. */
function isOf(meaning: string, { sections }: Questionnaire): boolean {
  const [statistic, about] = meaning.split(':');
  if (about === undefined) return true;
  const [code, chosen = ''] = about.split('/');
  const items = sections.flatMap((section) => section.items.flatMap(itemsOfPart)).map(({ item }) => item);
  const item = items.find((own) => own.code === code);
  if (item === undefined) return false;
  if (statistic !== 'share') return item.type === 'rating-scale';
  if (item.type !== 'single-response' && item.type !== 'multiple-response') return false;
  const codes = chosen.split('+');
  const isSeveral = item.type === 'multiple-response' && codes.length > 1;
  return !isSeveral && codes.every((option) => item.options.some((own) => own.code === option));
}

interface ReadRow {
  label: string;
  line: number;
  cells: readonly string[];
  group: string | null;
}

function twice(rows: readonly ReadRow[]): ServerIssue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ label, group, line }): ServerIssue[] => {
    if (group === null || group === 'ignored') return [];
    if (!seen.has(group)) {
      seen.add(group);
      return [];
    }
    return [{ code: 'duplicate-group', path: ['rows', line], facts: { group: label } }];
  });
}

function readRow(
  { label, line, cells, group }: ReadRow,
  columns: PrintedReading['columns'],
  issues: ServerIssue[],
): Pick<PrintedReading, 'figures' | 'participation'> {
  const found = new Map<string, { value: number; decimals: number }>();
  for (const [place, { heading, meaning }] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (meaning === null || meaning === 'ignored') continue;
    const number = printedNumber(cell);
    if (number === 'none') continue;
    const isCount = meaning === 'base' || meaning === 'eligible' || meaning === 'responded';
    if (number === 'unreadable' || (isCount && !Number.isInteger(number.value))) {
      const facts = { column: heading, value: cell.trim() };
      issues.push({ code: 'not-a-printed-figure', path: ['rows', line, heading], facts });
    } else found.set(meaning, number);
  }
  const base = found.get('base') ?? found.get('responded');
  const figures = [...found].flatMap(([meaning, { value, decimals }]): PrintedFigure[] => {
    const [kind, about] = meaning.split(':');
    if (about === undefined) return [];
    if (base === undefined || base.value < 1) {
      issues.push({ code: 'figure-without-base', path: ['rows', line], facts: { group: label } });
      return [];
    }
    const [item = '', options = ''] = about.split('/');
    const isShare = kind !== 'mean';
    const statistic = kind === 'mean' ? 'mean' : kind === 'top-box' ? 'top-box' : 'proportion';
    return [
      {
        item,
        group: group ?? '',
        statistic,
        options: options === '' ? [] : options.split('+'),
        value: isShare ? Number((value / 100).toPrecision(12)) : value,
        decimals,
        base: base.value,
      },
    ];
  });
  const eligible = found.get('eligible')?.value ?? null;
  const responded = found.get('responded')?.value ?? null;
  const rate = found.get('response-rate')?.value ?? null;
  const isCounted = eligible !== null || responded !== null || rate !== null;
  return {
    figures,
    participation: isCounted
      ? [{ group: group ?? '', eligibleCount: eligible, responseCount: responded, ratePercent: rate }]
      : [],
  };
}
