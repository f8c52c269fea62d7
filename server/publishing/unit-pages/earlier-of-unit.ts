import { joinedCode } from '../../../analysis/index.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { PublishedUnitPage } from '../../../analysis/report/unit-page/published-unit-page.ts';
import { sameUnit } from '../../../surveys/organisation/same-unit.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Database } from '../../store/database.ts';
import { listOrganisations } from '../../store/fieldwork/organisation.queries.ts';
import { findWave, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { earlierTables } from '../overview/earlier-tables.ts';
import { earlierWave } from '../overview/earlier-wave.ts';
import { unitsOfWave } from './readable-units.ts';
import { groupOfUnit } from './unit-groups-in.ts';
import type { WaveUnit, WaveUnits } from './wave-units.ts';

interface Now {
  unit: WaveUnit;
  units: WaveUnits;
  catalogue: Catalogue;
  questionnaire: Questionnaire;
  tables: readonly PublishedTable[];
}

/**
 * What the same unit was in the wave before: followed by the organisation of both years, and only as long as it is one and the
 * same. One that was merged or divided since has nothing to stand beside.
 */
export async function earlierOfUnit(
  db: Database,
  wave: Wave,
  { unit, units, ...own }: Now,
): Promise<PublishedUnitPage['earlier']> {
  const before = await earlierWave(db, wave, own.questionnaire.code);
  const earlier = before && (await findWave(db, before.catalogue.wave));
  const there = earlier && (await unitsOfWave(db, earlier));
  if (before === undefined || there === undefined || there === null) return null;
  const versions = (await listOrganisations(db)).map(({ organisation }) => organisation);
  const code =
    units.fiscalYear === there.fiscalYear
      ? unit.code
      : sameUnit(versions, { fiscalYear: units.fiscalYear, unit: unit.code }, there.fiscalYear);
  const then = there.units.find((one) => one.code === code);
  if (then === undefined) return null;
  // Whether an item may stand beside itself is decided without units, which have other options every year.
  const totals = own.tables.map((table) => ({ ...table, id: table.stub, banner: null }));
  const followed = await earlierTables(db, { ...own, tables: totals }, before);
  const tables = (
    await Promise.all(
      followed.map(async ({ stub, change, table: total }) => {
        const table = await before.table(joinedCode([total.stub, there.item]));
        const group = table && groupOfUnit(table, then);
        // Several that are published as one are other people.
        return table === undefined || group === undefined || group.kind === 'merged'
          ? []
          : [{ stub, change, table: { ...withoutWords(table), points: [group] } }];
      }),
    )
  ).flat();
  return tables.length === 0 ? null : { waveTitle: before.catalogue.waveTitle, tables };
}

function withoutWords({
  finding: _finding,
  coarsenings: _coarsenings,
  ...table
}: PublishedTable): PublishedTable {
  return table;
}
