import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../../surveys/check/check-table-plan.ts';
import { defaultTablePlan } from '../../surveys/items/default-table-plan.ts';
import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import {
  findQuestionnaire,
  insertQuestionnaire,
  type StoredQuestionnaire,
} from '../store/authoring/questionnaires.queries.ts';
import { contentHash } from '../content-hash.ts';

/**
 * Adds a version of a questionnaire with its table plan (null: the default plan). Adding the same content again
 * changes nothing.
 * Throws  `invalid-questionnaire` with every problem of both; `questionnaire-exists` if the version has other content.
 */
export async function addQuestionnaire(
  db: Database,
  rawQuestionnaire: unknown,
  rawPlan: unknown,
): Promise<StoredQuestionnaire> {
  const { questionnaire, issues } = checkQuestionnaire(rawQuestionnaire);
  if (questionnaire === undefined || issues.length > 0)
    throw new ProblemError('invalid-questionnaire', issues);
  const checked = checkTablePlan(rawPlan ?? defaultTablePlan(questionnaire), questionnaire);
  if (checked.plan === undefined || checked.issues.length > 0) {
    throw new ProblemError('invalid-questionnaire', checked.issues);
  }
  const stored = { hash: contentHash(questionnaire), questionnaire, tablePlan: checked.plan };
  if (await insertQuestionnaire(db, stored)) return stored;
  const present = await findQuestionnaire(db, questionnaire.code, questionnaire.version);
  if (present?.hash !== stored.hash || contentHash(present.tablePlan) !== contentHash(stored.tablePlan)) {
    throw new ProblemError('questionnaire-exists');
  }
  return stored;
}
