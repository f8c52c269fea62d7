import { keyFigureOf, type KeyFigure } from '../../../analysis/report/overview/key-figure.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { baseQuantity, usualBasis } from '../../../analysis/report/table-choice.ts';
import type { Indicator, IndicatorStatistic } from '../../../surveys/schema/indicator-plan.ts';
import type { ActionSubject } from '../../contract/publishing/actions.ts';
import type { Database } from '../../store/database.ts';
import { findIndicatorPlan } from '../../store/publishing/indicator-plans.queries.ts';
import type { PublishedWave } from '../indicator-plans/published-wave.ts';
import { overviewItems } from '../overview/overview-items.ts';

/**
 * The figure that an action answers to, as an indicator of a plan of two waves: of an option its share, of a driver its
 * score, of a table the figure that stands for its item. Null where there is none: texts, words, weighted tables, what
 * is not there any more.
 */
export async function figureOfSubject(
  db: Database,
  wave: PublishedWave,
  subject: ActionSubject,
): Promise<Indicator | null> {
  if (subject.kind === 'table') return figureOfTable(wave, subject);
  if (subject.kind === 'driver') return figureOfDriver(wave, subject);
  if (subject.kind === 'words') return null;
  const plan = (await findIndicatorPlan(db, subject.plan))?.plan;
  const found = plan?.indicators.find(({ code }) => code === subject.indicator);
  return found === undefined ? null : { ...found, baselineWave: wave.catalogue.wave };
}

async function figureOfTable(
  wave: PublishedWave,
  { table: id, group, category }: Extract<ActionSubject, { kind: 'table' }>,
): Promise<Indicator | null> {
  const table = await wave.table(id);
  if (table === undefined || table.caseWeights !== undefined) return null;
  const positive = overviewItems(wave.questionnaire).find(({ stub }) => stub === table.stub)?.positive ?? [];
  const figure = category === undefined ? keyFigureOf(table, positive) : null;
  const statistic = category === undefined ? figure && statisticOf(figure) : shareOf(table, [category]);
  return statistic && indicatorOf(wave, { table, group, statistic });
}

async function figureOfDriver(
  wave: PublishedWave,
  { outcome, item, option }: Extract<ActionSubject, { kind: 'driver' }>,
): Promise<Indicator | null> {
  const { drivers = [] } = wave.catalogue;
  const result = drivers.find((candidate) => candidate.outcome === outcome)?.result;
  const shown = result?.status === 'shown' ? result.drivers : [];
  const driver = shown.find((one) => one.item === item && one.option === (option ?? null));
  const entry = wave.catalogue.entries.find(({ kind, stub }) => kind === 'frequency' && stub === item);
  const table = entry && (await wave.table(entry.id));
  if (driver === undefined || driver.positive.length === 0) return null;
  if (table === undefined || table.caseWeights !== undefined) return null;
  return indicatorOf(wave, { table, statistic: shareOf(table, driver.positive) });
}

function statisticOf(figure: KeyFigure): IndicatorStatistic {
  if (figure.kind !== 'share') return { kind: figure.kind };
  return { kind: 'proportion', options: [...figure.categories], base: figure.of };
}

function shareOf({ stubKind }: PublishedTable, options: readonly string[]): IndicatorStatistic {
  const isAsked = baseQuantity[usualBasis(stubKind)].kind === 'asked';
  return { kind: 'proportion', options: [...options], base: isAsked ? 'asked' : 'answered' };
}

function indicatorOf(
  { catalogue: { wave } }: PublishedWave,
  {
    table: { id, stub, stubLabel },
    group = 'total',
    statistic,
  }: { table: PublishedTable; group?: string | undefined; statistic: IndicatorStatistic },
): Indicator {
  return {
    code: stub,
    label: stubLabel,
    source: { wave, table: id, group },
    statistic,
    direction: 'higher',
    baselineWave: wave,
  };
}
