import type { Account } from '../../contract/accounts/accounts.ts';
import { unitsReadIn } from '../../fieldwork/organisation/unit-readers.ts';
import type { Database } from '../../store/database.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { branchOf, waveUnits, type WaveUnits } from './wave-units.ts';

type Reader = Pick<Account, 'id' | 'role'>;

/** The units of a wave; null where it asks for none. */
export async function unitsOfWave(db: Database, wave: Wave): Promise<WaveUnits | null> {
  const { questionnaire, tablePlan } = await questionnaireByHash(db, wave.questionnaireHash);
  return waveUnits(questionnaire, tablePlan);
}

/** The codes of the units of a wave that somebody may read: of a section chief their own branch, of others all. */
export async function readableUnits(
  db: Database,
  { units, fiscalYear }: WaveUnits,
  { id, role }: Reader,
): Promise<ReadonlySet<string>> {
  if (role !== 'unit-reader') return new Set(units.map(({ code }) => code));
  const own = await unitsReadIn(db, id, fiscalYear);
  return new Set(own.flatMap((code) => branchOf(units, code).map((unit) => unit.code)));
}
