import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { PublishedUnitPage } from '../../../analysis/report/unit-page/published-unit-page.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { actionsOf } from '../../store/publishing/actions.queries.ts';
import type { Database } from '../../store/database.ts';
import { publishedCatalogue, publishedTables } from '../../store/publishing/publications.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { overviewItems } from '../overview/overview-items.ts';
import { earlierOfUnit } from './earlier-of-unit.ts';
import { readableUnits, unitsOfWave } from './readable-units.ts';
import { groupOfUnit } from './unit-groups-in.ts';
import { tablesByUnit, unitStandings } from './unit-standings.ts';
import { pathTo, type WaveUnit } from './wave-units.ts';

/** Which page, and who asks for it. */
export interface AskedPage {
  wave: Wave;
  unit: string;
  reader: Pick<Account, 'id' | 'role'>;
}

/**
 * The page of a unit of a published wave: columns of published tables. Whatever somebody may not read is not there: another
 * unit, one without a page, one that does not exist.
 * Throws  `unit-not-found`.
 */
export async function unitPage(
  { db }: Pick<Dependencies, 'db'>,
  { wave, unit: code, reader }: AskedPage,
): Promise<PublishedUnitPage> {
  const units = await unitsOfWave(db, wave);
  const unit = units?.units.find((one) => one.code === code);
  const catalogue = await publishedCatalogue(db, wave.code);
  if (units === null || unit === undefined || catalogue === undefined)
    throw new ProblemError('unit-not-found');
  const readable = await readableUnits(db, units, reader);
  const tables = inOrder(await publishedTables(db, wave.code), catalogue);
  const standings = unitStandings(tables, units, wave);
  const standing = standings.find((one) => one.code === code);
  if (!readable.has(code) || standing === undefined || standing.noPage !== null)
    throw new ProblemError('unit-not-found');

  const above = pathTo(units.units, unit);
  const parts = units.units.filter(({ parent }) => parent === code);
  const byUnit = tablesByUnit(tables, units);
  const own = byUnit.flatMap((table) => groupOfUnit(table, unit) ?? []);
  const around = above.at(-1);
  const parent = around && byUnit.flatMap((table) => groupOfUnit(table, around) ?? [])[0];
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const items = overviewItems(questionnaire);
  const counts = { eligibleCount: catalogue.eligibleCount || null, responseCount: catalogue.responseCount };
  const columns = [unit, ...(around === undefined ? [] : [around]), ...parts];
  return {
    wave: wave.code,
    waveTitle: wave.title,
    organisation: wave.organisation,
    isSynthetic: wave.isSynthetic,
    publishedAt: catalogue.publishedAt ?? '',
    minimumBase: wave.minimumBase,
    unit: { code, label: standing.merged ?? unit.label },
    above: above.map((one) => ({ code: one.code, label: one.label, isReadable: readable.has(one.code) })),
    parts: parts.map((part) => ({
      code: part.code,
      label: part.label,
      hasPage: standings.some((one) => one.code === part.code && one.noPage === null),
    })),
    banner: units.item,
    group: own[0]?.code ?? code,
    parent: parent?.code ?? null,
    counts: [
      { of: 'unit', label: unit.label, ...sizesOf(code) },
      ...(around === undefined
        ? []
        : [{ of: 'parent' as const, label: around.label, ...sizesOf(around.code) }]),
      { of: 'total', label: totalLabel(byUnit), ...counts },
    ],
    items: items.filter(({ isAttribute }) => !isAttribute),
    sections: catalogue.entries.flatMap(({ banner, stub, sectionLabel }) =>
      banner === null ? [{ stub, label: sectionLabel }] : [],
    ),
    tables: byUnit.map((table) => withColumns(table, columns)),
    earlier: await earlierOfUnit(db, wave, { unit, units, catalogue, questionnaire, tables: byUnit }),
    actions: await actionsFor(db, wave, [...above, unit]),
  };

  function sizesOf(of: string): { eligibleCount: number | null; responseCount: number | null } {
    const found = standings.find((one) => one.code === of);
    return { eligibleCount: found?.eligibleCount ?? null, responseCount: found?.responseCount ?? null };
  }
}

/** A table with the total and the columns of some units; what it says of other units in words goes too. */
export function withColumns(table: PublishedTable, units: readonly WaveUnit[]): PublishedTable {
  const { finding: _finding, coarsenings: _coarsenings, ...rest } = table;
  const groups = new Set(units.flatMap((unit) => groupOfUnit(table, unit)?.code ?? []));
  return { ...rest, points: table.points.filter(({ code, kind }) => kind === 'total' || groups.has(code)) };
}

/** Tables as the list has them, which is the order of the questionnaire. */
function inOrder<T extends { id: string }>(tables: readonly T[], { entries }: Catalogue): T[] {
  const place = new Map(entries.map(({ id }, index) => [id, index]));
  return tables.toSorted((a, b) => (place.get(a.id) ?? entries.length) - (place.get(b.id) ?? entries.length));
}

function totalLabel([table]: readonly PublishedTable[]): PublishedUnitPage['unit']['label'] {
  const total = table?.points.find(({ kind }) => kind === 'total');
  return total?.label ?? { ja: '全体', en: 'Total' };
}

/** What everybody may read of the actions that are for the unit, or for one around it, by its name. */
async function actionsFor(
  db: Database,
  { code }: Wave,
  units: readonly WaveUnit[],
): Promise<PublishedUnitPage['actions']> {
  const names = new Set(units.flatMap(({ label }) => [label.ja, label.en ?? label.ja]));
  return (await actionsOf(db, code)).flatMap(({ action: { unit, publicWords, state } }) =>
    publicWords !== null && names.has(unit.trim()) ? [{ words: publicWords, state }] : [],
  );
}
