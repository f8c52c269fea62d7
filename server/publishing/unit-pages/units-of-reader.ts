import type { UnitStanding } from '../../../analysis/report/unit-page/published-unit-page.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { UnitWave } from '../../contract/publishing/unit-pages.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { publishedTables } from '../../store/publishing/publications.queries.ts';
import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { draftTables } from '../release/draft-results.ts';
import { readableUnits, unitsOfWave } from './readable-units.ts';
import { unitStandings } from './unit-standings.ts';

type Reader = Pick<Account, 'id' | 'role'>;

/** The published waves of which somebody may read units, and closed ones for whoever sees what would be published. */
export async function wavesOfReader(
  { db }: Pick<Dependencies, 'db'>,
  reader: Reader,
  { seesClosed }: { seesClosed: boolean },
): Promise<UnitWave[]> {
  const found = await Promise.all(
    (await listWaves(db)).map(async (wave): Promise<UnitWave[]> => {
      if (wave.state !== 'published' && !(seesClosed && wave.state === 'closed')) return [];
      const units = await unitsOfWave(db, wave);
      if (units === null) return [];
      const readable = await readableUnits(db, units, reader);
      // Where somebody begins: what they may read and nothing around it.
      const first = units.units.filter(
        ({ code, parent }) => readable.has(code) && (parent === null || !readable.has(parent)),
      );
      if (first.length === 0) return [];
      const { code, title, organisation, isSynthetic, opensOn, closesOn } = wave;
      return [
        {
          wave: code,
          waveTitle: title,
          organisation,
          isSynthetic,
          isPublished: wave.state === 'published',
          opensOn,
          closesOn,
          units: first.map(({ code: unit, label }) => ({ code: unit, label })),
        },
      ];
    }),
  );
  return found.flat();
}

/**
 * The units of a wave that somebody may read, with whether they have a page: of a published wave, or as HR would publish a
 * closed one. Nothing of others is in it.
 * Throws  `unit-not-found` where the wave has none for this reader; as draftTables.
 */
export async function standingsForReader(
  dependencies: Pick<Dependencies, 'db' | 'drafts'>,
  wave: Wave,
  reader: Reader,
): Promise<UnitStanding[]> {
  const { db } = dependencies;
  const units = await unitsOfWave(db, wave);
  if (units === null) throw new ProblemError('unit-not-found');
  const readable = await readableUnits(db, units, reader);
  if (readable.size === 0) throw new ProblemError('unit-not-found');
  const tables =
    wave.state === 'published'
      ? await publishedTables(db, wave.code)
      : (await draftTables(dependencies, wave)).publication.tables;
  return unitStandings(tables, units, wave)
    .filter(({ code }) => readable.has(code))
    .map((standing) =>
      standing.parent !== null && !readable.has(standing.parent) ? { ...standing, parent: null } : standing,
    );
}
