import { wilsonInterval } from '../../../analysis/index.ts';
import type { SheetCell } from '../../../analysis/report/indicator-plan-sheet.ts';
import type { Indicator, IndicatorStatistic } from '../../../surveys/schema/indicator-plan.ts';
import type { PrintedFigure, PrintedReport } from '../../../surveys/schema/printed-report.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { itemContinuity } from '../../../surveys/versions/item-continuity.ts';
import { level } from '../indicator-plans/indicator-figure.ts';

/**
 * An indicator as an old report printed it: the same item, whatever it is called there, the same group and figure. A
 * share has the interval of its printed n, without the finite population; a mean has none, since no deviation is printed.
 */
export function printedCell(
  { source, statistic }: Pick<Indicator, 'source' | 'statistic'>,
  report: PrintedReport,
  anchor: Questionnaire,
  versions: readonly Questionnaire[],
): SheetCell {
  const missing: SheetCell = { status: 'not_in_wave' };
  const own = versions.find(({ version }) => version === report.questionnaire.version);
  if (own === undefined || report.questionnaire.code !== anchor.code) return missing;
  const [stub = '', ...banner] = source.table.split('*');
  const item = itemContinuity(stub, anchor, own, versions);
  const rows = banner.map((code) => itemContinuity(code, anchor, own, versions)?.code);
  const isOtherBanner = source.group !== 'total' && (rows.length !== 1 || rows[0] !== report.banner);
  if (item === undefined || isOtherBanner) return missing;
  const figure = report.figures.find(
    (one) => one.item === item.code && one.group === source.group && isOf(one, statistic),
  );
  if (figure === undefined) return missing;
  const { value, base } = figure;
  return {
    status: 'shown',
    value,
    base,
    count: null,
    ...(statistic.kind === 'mean' ? { interval: null, standardError: null } : errorOf(value, base)),
    population: null,
    change: item.change,
    wording: null,
  };
}

function isOf({ statistic, options }: PrintedFigure, asked: IndicatorStatistic): boolean {
  if (asked.kind !== 'proportion') return statistic === asked.kind;
  return statistic === 'proportion' && options.toSorted().join() === asked.options.toSorted().join();
}

/** The count behind a printed share is the nearest whole number. */
function errorOf(value: number, base: number) {
  const count = Math.min(base, Math.max(0, Math.round(value * base)));
  const interval = wilsonInterval({ count, base }, { level, population: null });
  return { interval, standardError: base > 1 ? Math.sqrt((value * (1 - value)) / (base - 1)) : null };
}
