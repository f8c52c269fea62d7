import type { Database } from '../database.ts';

/** A questionnaire that somebody is writing: any JSON that the editor can show, right or wrong. */
export interface QuestionnaireDraft {
  code: string;
  baseVersion: number | null;
  revision: number;
  questionnaire: Record<string, unknown>;
  /** null: nobody has written one. */
  tablePlan: Record<string, unknown> | null;
  changedAt: string;
}

interface Row {
  code: string;
  base_version: number | null;
  revision: number;
  body: string;
  changed_at: string;
}

/** The body is the questionnaire with the plan of its tables as a key of its own, which no questionnaire has. */
interface Body {
  tablePlan?: Record<string, unknown> | null;
  [key: string]: unknown;
}

const fromRow = (row: Row): QuestionnaireDraft => {
  const { tablePlan = null, ...questionnaire } = JSON.parse(row.body) as Body;
  return {
    code: row.code,
    baseVersion: row.base_version,
    revision: row.revision,
    questionnaire,
    tablePlan,
    changedAt: row.changed_at,
  };
};

function bodyOf({
  questionnaire,
  tablePlan,
}: Pick<QuestionnaireDraft, 'questionnaire' | 'tablePlan'>): string {
  return JSON.stringify({ ...questionnaire, tablePlan } satisfies Body);
}

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
      body: bodyOf(draft),
      changed_at: draft.changedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** False if the draft is not at `revision` any more: somebody else has saved it, or it is gone. */
export async function updateDraft(
  db: Database,
  { code, revision, changedAt, ...content }: Omit<QuestionnaireDraft, 'baseVersion'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('questionnaire_draft')
    .set({ revision: revision + 1, body: bodyOf(content), changed_at: changedAt })
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
