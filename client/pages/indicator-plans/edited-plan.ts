import type { CatalogueEntry } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Indicator, IndicatorStatistic, IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';

/** 年度 of an ISO date: it begins in April. */
export function fiscalYearOf(isoDate: string): number {
  const [year = 0, month = 1] = isoDate.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** A plan with nothing in it. */
export function emptyPlan(code: string, year: number): IndicatorPlan {
  return {
    format: 'kotae-plan/1',
    code,
    title: { ja: '' },
    firstFiscalYear: year,
    lastFiscalYear: year + 4,
    waves: [],
    indicators: [],
  };
}

/** The total of an item in a wave, as the first thing to be changed. */
export function newIndicator(code: string, wave: string, entry: CatalogueEntry): Indicator {
  return {
    code,
    label: entry.stubLabel,
    source: { wave, table: entry.stub, group: 'total' },
    statistic: firstStatistic(entry.stubKind),
    direction: 'higher',
    baselineWave: wave,
  };
}

/** What is read from a table of this kind unless something else is chosen; no option is chosen for anybody. */
export function firstStatistic(kind: PublishedTable['stubKind'] | null): IndicatorStatistic {
  if (kind === 'scale') return { kind: 'mean' };
  if (kind === 'index') return { kind: 'score' };
  return { kind: 'proportion', options: [], base: 'answered' };
}

/**
 * The indicator read from another item: what was chosen for the one before does not fit. A label that nobody wrote
 * follows the item.
 */
export function withSource(
  indicator: Indicator,
  wave: string,
  entry: CatalogueEntry,
  before: CatalogueEntry | undefined,
): Indicator {
  const { target: _, ...rest } = indicator;
  const isOwnLabel = indicator.label.ja !== '' && indicator.label.ja !== before?.stubLabel.ja;
  return {
    ...rest,
    label: isOwnLabel ? indicator.label : entry.stubLabel,
    source: { wave, table: entry.stub, group: 'total' },
    statistic: firstStatistic(entry.stubKind),
  };
}

/** The item and the banner of a table. */
export function partsOfTable(id: string): { stub: string; banner: string } {
  const [stub = '', ...banner] = id.split('*');
  return { stub, banner: banner.join('*') };
}

/** The id of the control that an issue's path is about. */
export function controlOf(path: readonly (string | number)[]): string | null {
  const [top, position, part, key] = path;
  if (top === 'waves' && position !== undefined) return `wave-${position}-year`;
  if (top === 'rule') return 'plan-rule';
  if (top === 'printed') return 'plan-printed';
  if (top === 'counts' && position !== undefined) return countControl(position, part, key, path[4]);
  if (top !== 'indicators') return typeof top === 'string' ? `plan-${top}` : null;
  if (typeof position !== 'number') return null;
  if (key === 'milestones') return milestoneControl(position, path[4]);
  const isWhole = part === 'label' || part === 'statistic' || key === undefined;
  return `indicator-${position}-${isWhole ? (part ?? 'label') : key}`;
}

/** Of a count: its words, or the number or the source of a year. */
function countControl(
  position: string | number,
  part: string | number | undefined,
  place: string | number | undefined,
  field: string | number | undefined,
): string {
  const id = `count-${position}-${part ?? 'label'}`;
  if (part !== 'targets' && part !== 'figures') return id;
  if (place === undefined) return id;
  return `${id}-${place}-${field === 'fiscalYear' ? 'year' : (field ?? 'value')}`;
}

function milestoneControl(position: number, place: string | number | undefined): string {
  const id = `indicator-${position}-milestones`;
  return place === undefined ? id : `${id}-${place}-value`;
}
