import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { Database } from '../database.ts';
import type { WaveState } from '../../contract/fieldwork/wave-state.ts';

/** A version of a questionnaire, its texts without readings, with the plan of its tables. Immutable. */
export interface StoredQuestionnaire {
  hash: string;
  questionnaire: Questionnaire;
  tablePlan: TablePlan;
}

interface Row {
  hash: string;
  body: string;
  table_plan: string;
}

const fromRow = (row: Row): StoredQuestionnaire => ({
  hash: row.hash,
  questionnaire: JSON.parse(withoutReadings(row.body)) as Questionnaire,
  tablePlan: JSON.parse(row.table_plan) as TablePlan,
});

export async function listQuestionnaires(db: Database): Promise<StoredQuestionnaire[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .selectAll()
    .where('filled_from', 'is', null)
    .orderBy('code')
    .orderBy('version')
    .execute();
  return rows.map(fromRow);
}

export async function findQuestionnaire(
  db: Database,
  code: string,
  version: number,
): Promise<StoredQuestionnaire | undefined> {
  const row = await db
    .selectFrom('questionnaire')
    .selectAll()
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function questionnaireByHash(db: Database, hash: string): Promise<StoredQuestionnaire> {
  return fromRow(
    await db.selectFrom('questionnaire').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow(),
  );
}

/** The questionnaire as it was written, with the readings that respondents see. */
export async function writtenQuestionnaire(db: Database, hash: string): Promise<Questionnaire> {
  const row = await db
    .selectFrom('questionnaire')
    .select('body')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.body) as Questionnaire;
}

/** The highest version of a code; undefined if there is none. */
export async function latestVersion(db: Database, code: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('questionnaire')
    .select('version')
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row?.version;
}

/** Which waves use a version, by its hash; those that filled in its placeholders too. */
export async function wavesOfVersions(
  db: Database,
): Promise<Map<string, { code: string; state: WaveState }[]>> {
  const rows = await db
    .selectFrom('wave')
    .innerJoin('questionnaire', 'questionnaire.hash', 'wave.questionnaire_hash')
    .select(['wave.code', 'wave.state', 'questionnaire.hash', 'questionnaire.filled_from'])
    .orderBy('wave.code')
    .execute();
  const waves = Map.groupBy(rows, ({ hash, filled_from: source }) => source ?? hash);
  return new Map([...waves].map(([hash, own]) => [hash, own.map(({ code, state }) => ({ code, state }))]));
}

/** A version with a wave's own words in it, kept beside the version it was filled from. */
export async function insertFilledQuestionnaire(
  db: Database,
  stored: StoredQuestionnaire,
  filledFrom: string,
): Promise<void> {
  await db
    .insertInto('questionnaire')
    .values({
      hash: stored.hash,
      // Codes have no "@": this one is nobody's, and its own.
      code: `${stored.questionnaire.code}@${stored.hash}`,
      version: stored.questionnaire.version,
      body: JSON.stringify(stored.questionnaire),
      table_plan: JSON.stringify(stored.tablePlan),
      filled_from: filledFrom,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** `questionnaire` as it was written, unless another server has just written this version: false then. */
export async function insertQuestionnaire(db: Database, stored: StoredQuestionnaire): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('questionnaire')
    .values({
      hash: stored.hash,
      code: stored.questionnaire.code,
      version: stored.questionnaire.version,
      body: JSON.stringify(stored.questionnaire),
      table_plan: JSON.stringify(stored.tablePlan),
      filled_from: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
