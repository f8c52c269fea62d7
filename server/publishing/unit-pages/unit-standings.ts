import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { NoPageReason, UnitStanding } from '../../../analysis/report/unit-page/published-unit-page.ts';
import { publishedSizes, type PublishedSizes } from '../remedies/published-sizes.ts';
import { groupOfUnit } from './unit-groups-in.ts';
import type { WaveUnit, WaveUnits } from './wave-units.ts';

/** A unit has a page where so much of what is asked may be shown of it: a page of gaps helps nobody. */
const leastShown = 0.5;

type Tables = readonly (PublishedTable | PublishedResponseRate)[];

/** The tables of a publication that are divided by unit. */
export function tablesByUnit(tables: Tables, { item }: Pick<WaveUnits, 'item'>): PublishedTable[] {
  return tables.flatMap((table) => (table.kind === 'cross-tab' && table.banner === item ? [table] : []));
}

/**
 * Which units of a wave have a page, and why the others have none, read from what is published and from nothing else: columns
 * that are shown, and sizes that everybody may read.
 */
export function unitStandings(
  tables: Tables,
  units: WaveUnits,
  { minimumBase }: { minimumBase: number },
): UnitStanding[] {
  const byUnit = tablesByUnit(tables, units);
  const sizes = publishedSizes(tables);
  return units.units.map((unit) => {
    const groups = byUnit.flatMap((table) => groupOfUnit(table, unit) ?? []);
    const shown = groups.filter(({ column }) => column.status === 'shown').length;
    const merged = groups.find(({ kind }) => kind === 'merged') ?? null;
    const hasPage = byUnit.length > 0 && shown >= leastShown * byUnit.length;
    const { code, label, level, parent } = unit;
    return {
      code,
      label,
      level,
      parent,
      eligibleCount: sizes.peopleOf(units.item, unit.options),
      responseCount: sizes.responsesOf(units.item, unit.options),
      merged: merged === null ? null : merged.label,
      noPage: hasPage
        ? null
        : reasonOf(unit, { sizes, item: units.item, minimumBase, isThere: groups.length > 0 }),
    };
  });
}

/** Only what published counts say; everything else has one reason. */
function reasonOf(
  { options }: WaveUnit,
  {
    sizes,
    item,
    minimumBase,
    isThere,
  }: { sizes: PublishedSizes; item: string; minimumBase: number; isThere: boolean },
): NoPageReason {
  const [responses, people] = [sizes.responsesOf(item, options), sizes.peopleOf(item, options)];
  if (responses === 0) return 'nobody';
  if (responses !== null && responses < minimumBase) return 'few-answers';
  if (people !== null && people < minimumBase) return 'few-people';
  return isThere ? 'near-small' : 'left-out';
}
