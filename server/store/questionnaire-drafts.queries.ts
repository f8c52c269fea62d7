import type { Database } from './database.ts';

/** A questionnaire that somebody is writing: any JSON that the editor can show, right or wrong. */
export interface QuestionnaireDraft {
  code: string;
  baseVersion: number | null;
  revision: number;
  questionnaire: unknown;
  changedAt: string;
}

interface Row {
  code: string;
  base_version: number | null;
  revision: number;
  body: string;
  changed_at: string;
}

const fromRow = (row: Row): QuestionnaireDraft => ({
  code: row.code,
  baseVersion: row.base_version,
  revision: row.revision,
  questionnaire: JSON.parse(row.body) as unknown,
  changedAt: row.changed_at,
});

export async function listDrafts(db: Database): Promise<QuestionnaireDraft[]> {
  const rows = await db.selectFrom('questionnaire_draft').selectAll().orderBy('code').execute();
  return rows.map(fromRow);
}

export async function findDraft(db: Database, code: string): Promise<QuestionnaireDraft | undefined> {
  const row = await db
    .selectFrom('questionnaire_draft')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** False if there is a draft of this code already. */
export async function insertDraft(
  db: Database,
  draft: Omit<QuestionnaireDraft, 'revision'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('questionnaire_draft')
    .values({
      code: draft.code,
      base_version: draft.baseVersion,
      revision: 1,
      body: JSON.stringify(draft.questionnaire),
      changed_at: draft.changedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** False if the draft is not at `revision` any more: somebody else has saved it, or it is gone. */
export async function updateDraft(
  db: Database,
  { code, revision, questionnaire, changedAt }: Omit<QuestionnaireDraft, 'baseVersion'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('questionnaire_draft')
    .set({ revision: revision + 1, body: JSON.stringify(questionnaire), changed_at: changedAt })
    .where('code', '=', code)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteDraft(db: Database, code: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('questionnaire_draft')
    .where('code', '=', code)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
