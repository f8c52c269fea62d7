import type { Database } from '../../store/database.ts';
import { listQuestionnaires } from '../../store/questionnaires.queries.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { followedTable } from '../plans/followed-table.ts';
import type { PlanSheet, SheetIndicator } from '../../../analysis/report/plan-sheet.ts';
import { publishedWave } from '../plans/published-wave.ts';
import { sharesOfLimits } from './interval-limits.ts';
import type { PlanFigure, PlanNumber, PlanOutput } from './plan-outputs.ts';
import {
  decimalsOf,
  errorOf,
  type NumbersElsewhere,
  type PrintedNumber,
  type Quantity,
} from './printed-number.ts';

/** Where an indicator is read in one wave. */
interface ReadAt {
  line: SheetIndicator;
  place: number;
  table: PublishedTable;
  point: number;
  rate: PublishedResponseRate | undefined;
}

/**
 * Everything that the outputs of a plan print of one wave, as numbers about that wave's tables: figures and bases, what
 * intervals, changes and gaps say of a figure that does not stand beside them.
 */
export async function planNumbers(
  db: Database,
  sheet: PlanSheet,
  wave: string,
  outputs: Readonly<Record<string, PlanOutput>>,
): Promise<NumbersElsewhere[]> {
  const place = sheet.waves.findIndex((column) => column.wave === wave);
  const places = await Promise.all(sheet.indicators.map((line) => readAt(db, line, wave, place)));
  const found: NumbersElsewhere[] = [];
  for (const [output, render] of Object.entries(outputs)) {
    const printed = await render(sheet);
    for (const [line, at] of places.entries()) {
      if (at === null) continue;
      const own = printed.filter((number) => number.line === line);
      found.push({ table: at.table.id, output, numbers: numbersAt(own, at, sheet) });
    }
  }
  return found;
}

async function readAt(
  db: Database,
  line: SheetIndicator,
  wave: string,
  place: number,
): Promise<ReadAt | null> {
  const { indicator } = line;
  const [anchor, own] = [await publishedWave(db, indicator.source.wave), await publishedWave(db, wave)];
  if (anchor === undefined || own === undefined) return null;
  const versions = (await listQuestionnaires(db))
    .map(({ questionnaire }) => questionnaire)
    .filter(({ code }) => code === anchor.questionnaire.code);
  const followed = await followedTable(indicator, anchor, own, versions);
  if ('status' in followed) return null;
  const { table, point } = followed;
  return { line, place, table, point: table.points.indexOf(point), rate: await own.rate() };
}

function numbersAt(printed: readonly PlanNumber[], at: ReadAt, { waves }: PlanSheet): PrintedNumber[] {
  const { line, place, point } = at;
  const { indicator, cells, unit } = line;
  const { statistic, target } = indicator;
  const [quantity, of] = quantityOf(at);
  const find = (figure: PlanFigure, wave: number | null = place): PlanNumber | undefined =>
    printed.find((number) => number.figure === figure && number.wave === wave);
  const number = (value: number, decimals: number): PrintedNumber => ({ point, quantity, value, decimals });
  const baseline = waves.findIndex((column) => column.wave === indicator.baselineWave);
  // Changes and gaps are those of the latest wave that has the item.
  const latest = cells.findLastIndex(({ status }) => status !== 'not_published' && status !== 'not_in_wave');
  const together = (a: PlanNumber | undefined, b: PlanNumber | undefined, sign: 1 | -1): PrintedNumber[] =>
    a === undefined || b === undefined
      ? []
      : [number(a.value + sign * b.value, decimalsOf(errorOf(a.decimals) + errorOf(b.decimals)))];
  const [value, base, lower, upper] = (['value', 'base', 'lower', 'upper'] as const).map((figure) =>
    find(figure),
  );
  const first = find('value', baseline) ?? find('baseline', null);
  const difference = find('change', null);
  const gap = find('gap', null);
  const goal = target === undefined ? 0 : (unit === 'percent' ? 100 : 1) * target.value;
  return [
    ...(base === undefined ? [] : [{ ...base, point, quantity: { kind: of } }]),
    ...(value === undefined ? [] : [number(value.value, value.decimals)]),
    ...(place === baseline && first !== undefined ? [number(first.value, first.decimals)] : []),
    ...(place === latest ? together(first, difference, 1) : []),
    ...(place === baseline ? together(find('value', latest), difference, -1) : []),
    ...(place === latest && gap !== undefined ? [number(goal + gap.value, gap.decimals)] : []),
    ...(lower === undefined || upper === undefined
      ? []
      : statistic.kind === 'mean'
        ? [number((lower.value + upper.value) / 2, lower.decimals)]
        : fromLimits(at, { lower: lower.value, upper: upper.value, decimals: lower.decimals }, base?.value)),
  ];
}

/** What the value of an indicator is in its table, and which base is printed with it. */
function quantityOf({ line, table }: ReadAt): [Quantity, 'asked' | 'answered'] {
  const { statistic } = line.indicator;
  if (statistic.kind === 'mean' || statistic.kind === 'score') return [{ kind: statistic.kind }, 'answered'];
  const places = [...table.categories.keys()];
  if (statistic.kind === 'top-box') {
    const categories = places.slice(-(table.scale?.topBoxCount ?? 1));
    return [{ kind: 'share', categories, of: 'answered' }, 'answered'];
  }
  const categories = places.filter((place) =>
    statistic.options.includes(table.categories[place]?.code ?? ''),
  );
  return [{ kind: 'share', categories, of: statistic.base }, statistic.base];
}

function fromLimits(
  at: ReadAt,
  limits: { lower: number; upper: number; decimals: number },
  printedBase: number | undefined,
): PrintedNumber[] {
  const { table, point, rate } = at;
  const [quantity, of] = quantityOf(at);
  const bases =
    printedBase === undefined
      ? Array.from({ length: table.responseCount }, (_, index) => index + 1)
      : [printedBase];
  const group = table.points[point];
  const options = group?.options ?? [group?.code];
  const heads = (rate?.rows ?? []).flatMap(({ kind, code, eligibleCount }) =>
    kind === 'option' && (group?.kind === 'total' || options.includes(code)) ? (eligibleCount ?? 0) : [],
  );
  const found = sharesOfLimits(limits, bases, [null, heads.reduce((sum, count) => sum + count, 0)]);
  if (found === null) return [];
  const { lowest, highest, base } = found;
  return [
    { point, quantity, value: (lowest + highest) / 2, decimals: decimalsOf((highest - lowest) / 2) },
    ...(base === null ? [] : [{ point, quantity: { kind: of }, value: base, decimals: 0 }]),
  ];
}
