import { planTable } from '../../../client/pages/plans/plan-table.ts';
import { consoleWords } from '../../../client/strings/console/words.ts';
import { planGrid } from '../plans/plan-grid.ts';
import type { PlanSheet } from '../../../analysis/report/plan-sheet.ts';
import { readCell } from './printed-number.ts';
import { unrounded } from './published-outputs.ts';
import { readBack, type ReadBack } from './read-back.ts';
import { slotsOf } from './slots-of.ts';

/** What a number on an indicator sheet is; a gap is the latest figure less the target. */
export type PlanFigure = 'value' | 'lower' | 'upper' | 'base' | 'baseline' | 'change' | 'gap';

/** One number of an indicator sheet as a reader finds it: shares in percent, as they are printed. */
export interface PlanNumber {
  /** Position of the indicator in the sheet, and of the wave; null: of the line, not of one of its waves. */
  line: number;
  wave: number | null;
  figure: PlanFigure;
  value: number;
  decimals: number;
}

export type PlanOutput = (sheet: PlanSheet) => PlanNumber[] | Promise<PlanNumber[]>;

/** Everything that a reader can get of a plan. Its chart draws the figures of the page and nothing else. */
export const planOutputs: Record<string, PlanOutput> = {
  'plan-api': ofSheet,
  'plan-csv': (sheet) => ofFile(sheet, readBack.csv),
  'plan-xlsx': (sheet) => ofFile(sheet, readBack.xlsx),
  'plan-page': ofPage,
};

function ofSheet(sheet: PlanSheet): PlanNumber[] {
  const { indicators } = JSON.parse(JSON.stringify(sheet)) as PlanSheet;
  return indicators.flatMap(({ unit, cells, change, status }, line) => {
    const scale = unit === 'percent' ? 100 : 1;
    const number = (wave: number | null, figure: PlanFigure, value: number | undefined): PlanNumber[] =>
      value === undefined
        ? []
        : [{ line, wave, figure, value: figure === 'base' ? value : scale * value, decimals: unrounded }];
    return [
      ...cells.flatMap((cell, wave) =>
        cell.status === 'shown'
          ? [
              ...number(wave, 'value', cell.value),
              ...number(wave, 'lower', cell.interval?.lower),
              ...number(wave, 'upper', cell.interval?.upper),
              ...number(wave, 'base', cell.base),
            ]
          : [],
      ),
      ...number(null, 'change', change?.difference),
      ...number(null, 'gap', 'gap' in status ? status.gap : undefined),
    ];
  });
}

/** Columns of a file before those of the waves, of which the last is the baseline. */
const columnsBefore = 7;
const ofWave = ['value', 'lower', 'upper', 'base'] as const;

async function ofFile(sheet: PlanSheet, read: ReadBack): Promise<PlanNumber[]> {
  const rows = await read(planGrid(sheet, 'ja'));
  const after = columnsBefore + ofWave.length * sheet.waves.length;
  return rows.flatMap((row, line) => [
    ...printed(line, null, 'baseline', row[columnsBefore - 1]),
    ...sheet.waves.flatMap((_, wave) =>
      ofWave.flatMap((figure, place) =>
        printed(line, wave, figure, row[columnsBefore + ofWave.length * wave + place]),
      ),
    ),
    ...printed(line, null, 'change', row[after]),
  ]);
}

function ofPage(sheet: PlanSheet): PlanNumber[] {
  const words = consoleWords('ja');
  const own = words.plans;
  const [, body = ''] = markupOf(planTable(sheet, { language: 'ja', words })).split('<tbody>');
  return body
    .split('<tr>')
    .slice(1)
    .flatMap((row, line) => {
      const [, baseline = '', ...cells] = row
        .split(/<t[dh]\b[^>]*>/)
        .slice(1)
        .map((cell) => cell.replaceAll(/<[^>]*>/g, ' '));
      const first = (text: string): string => /^\s*([+−±-]?[\d,.]+)/.exec(text)?.[1] ?? '';
      return [
        ...printed(line, null, 'baseline', first(baseline)),
        ...sheet.waves.flatMap((_, wave) => {
          const cell = cells[wave] ?? '';
          const [lower, upper] = slotsOf(cell, (slot) => own.interval(slot, slot));
          return [
            ...printed(line, wave, 'value', first(cell)),
            ...printed(line, wave, 'lower', lower),
            ...printed(line, wave, 'upper', upper),
            ...printed(line, wave, 'base', slotsOf(cell, own.base)[0]),
          ];
        }),
        ...printed(line, null, 'change', slotsOf(cells[sheet.waves.length] ?? '', own.points)[0]),
        ...printed(line, null, 'gap', slotsOf(cells[sheet.waves.length + 2] ?? '', own.gap)[0]),
      ];
    });
}

function printed(line: number, wave: number | null, figure: PlanFigure, cell: unknown): PlanNumber[] {
  const read = cell === '-' ? null : readCell(typeof cell === 'string' ? plainSign(cell) : cell);
  return read === null ? [] : [{ line, wave, figure, ...read }];
}

/** Signs as a program reads them. */
function plainSign(text: string): string {
  return text.replace('−', '-').replace(/^[+±]/, '');
}

/** What a template of the page says, as markup. */
function markupOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (typeof value === 'object' && value !== null && 'strings' in value && 'values' in value) {
    const { strings, values } = value as { strings: readonly string[]; values: readonly unknown[] };
    return strings.map((text, place) => text + markupOf(values[place])).join('');
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
