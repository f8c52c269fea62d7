import { printFigure } from '../../numeric/print-figure.ts';
import { wilsonInterval } from '../../proportions/wilson-interval.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { line } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import { positiveShare } from '../positive-share.ts';
import { isFigure, type Cell, type Line } from '../table-view.ts';
import { driverWords, type DriverWords } from '../words/driver-words.ts';
import { sayIn } from '../words/report-words.ts';
import type { PublishedDriver, PublishedDrivers } from './published-drivers.ts';

/** What goes with an outcome most, and how it stands: importance beside score, in one language. */
export interface DriversView {
  title: string;
  heading: Line[];
  /** Why there is nothing to show; null where there is. */
  refusal: string | null;
  columns: DriverWords['columns'];
  rows: DriverRow[];
  /** Means over all drivers, in percent: where the map is divided; null with no score to show. */
  middle: { importance: number; score: number } | null;
  finding: string | null;
  notes: Line[];
  priority: string;
  /** The map's name, axes and quarters. */
  map: { name: string; up: string; across: string; act: string; keep: string };
}

export interface DriverRow {
  /** Its number in the map, from 1; the most important first. */
  number: number;
  label: string;
  /** Where its score stands. */
  table: string | null;
  /** In percent of what all of them explain. */
  importance: Measured;
  /** In percent of those who answered; null where its table shows none. */
  score: Measured | null;
  scoreCell: Cell | null;
  correlation: string;
  /** More important than the mean of all, and scored lower, each beyond its interval. */
  isPriority: boolean;
}

/** A figure with its 95 % interval, and as it is printed. */
export interface Measured {
  value: number;
  lower: number;
  upper: number;
  text: string;
  intervalText: string;
}

/**
 * The drivers of an outcome as their page shows them: importance is published, the score is the share of positive
 * answers in the item's own table. A driver is a priority only where both intervals say so.
 *
 * @example driversView({ outcome: 'worth', outcomeLabel: { ja: '働きがい' }, result: { status: 'refused', reason: 'too_few_cases', required: 100 } }, [], 'ja').rows // => []
 */
export function driversView(
  { outcomeLabel, result }: PublishedDrivers,
  tables: readonly PublishedTable[],
  language: Language,
): DriversView {
  const say = sayIn(language);
  const words = driverWords(language);
  const outcome = say(outcomeLabel);
  const { columns, priority, map } = words;
  const view = { title: words.title(outcome), columns, priority, map: { ...map, name: map.name(outcome) } };
  if (result.status === 'refused') {
    const refusal = words.refused[result.reason](result.required);
    return { ...view, heading: [], refusal, rows: [], middle: null, finding: null, notes: [] };
  }
  const drawn = result.drivers.map((driver) => rowOf(driver, tables, language));
  const scores = drawn.flatMap(({ score }) => (score === null ? [] : [score.value]));
  const middle =
    scores.length === 0
      ? null
      : {
          importance: 100 / drawn.length,
          score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
        };
  const rows = drawn.map((row, place) => ({
    ...row,
    number: place + 1,
    isPriority:
      middle !== null &&
      row.score !== null &&
      row.importance.lower > middle.importance &&
      row.score.upper < middle.score,
  }));
  const priorities = rows.filter(({ isPriority }) => isPriority).map(({ label }) => label);
  return {
    ...view,
    heading: [line('base', words.base(String(result.base), printFigure(100 * result.explained, 0)))],
    refusal: null,
    rows,
    middle,
    finding: priorities.length > 0 ? words.priorities(outcome, priorities) : words.noPriority,
    notes: [
      words.noteCause(outcome),
      words.noteImportance,
      words.noteScore,
      words.notePriority,
      ...(result.drivers.some(({ correlation }) => correlation < 0) ? [words.noteSign] : []),
    ].map((text) => line('note', text)),
  };
}

function rowOf(
  driver: PublishedDriver,
  tables: readonly PublishedTable[],
  language: Language,
): Omit<DriverRow, 'number' | 'isPriority'> {
  const say = sayIn(language);
  const words = driverWords(language);
  const { label, optionLabel, importance, importanceInterval: interval, correlation } = driver;
  const table = tables.find(({ kind, stub }) => kind === 'frequency' && stub === driver.item);
  const [total] = table?.points ?? [];
  const cell =
    table === undefined || total === undefined || driver.positive.length === 0
      ? null
      : positiveShare(table, total, driver.positive);
  return {
    label: optionLabel === null ? say(label) : words.option(say(label), say(optionLabel)),
    table: table?.id ?? null,
    importance: measured(100 * importance, 100 * interval.lower, 100 * interval.upper),
    score: cell !== null && table !== undefined && isFigure(cell) ? scoreOf(cell.value, table) : null,
    scoreCell: cell,
    correlation: printFigure(correlation, 2),
  };
}

/** As sure as the base of its table makes it, of the staff of today. */
function scoreOf(percent: number, { points, eligibleCount }: PublishedTable): Measured | null {
  const column = points[0]?.column;
  if (column?.status !== 'shown') return null;
  const base = column.answeredBase;
  const population = eligibleCount >= base ? eligibleCount : null;
  const count = Math.round((percent / 100) * base);
  const { lower, upper } = wilsonInterval({ count, base }, { level: 0.95, population });
  return measured(percent, 100 * lower, 100 * upper);
}

function measured(value: number, lower: number, upper: number): Measured {
  const text = printFigure(value, 1);
  return { value, lower, upper, text, intervalText: `(${printFigure(lower, 1)}–${printFigure(upper, 1)})` };
}
