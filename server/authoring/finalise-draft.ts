import { continuationOf } from '../../surveys/items/differences.ts';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import { checkQuestionnaire } from '../../surveys/schema/check-questionnaire.ts';
import { checkTablePlan } from '../../surveys/schema/check-table-plan.ts';
import { defaultTablePlan } from '../../surveys/schema/default-table-plan.ts';
import type { SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import { addQuestionnaire } from '../fieldwork/add-questionnaire.ts';
import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { deleteDraft, findDraft } from '../store/questionnaire-drafts.queries.ts';
import { findQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.queries.ts';

/**
 * Makes a version of a draft, which is then gone: from now on the version can be used and never changes. Its items say
 * what they continue of the version the draft began with; tables keep the banners and crosses of that version where
 * they still fit.
 * Throws  `draft-not-found`; `draft-changed` if it is not at `revision`; `invalid-questionnaire` with every problem.
 */
export async function finaliseDraft(
  db: Database,
  code: string,
  revision: number,
): Promise<StoredQuestionnaire> {
  const draft = await findDraft(db, code);
  if (draft === undefined) throw new ProblemError('draft-not-found');
  if (draft.revision !== revision) throw new ProblemError('draft-changed');
  const { questionnaire, issues } = checkQuestionnaire(draft.questionnaire);
  if (questionnaire === undefined || issues.length > 0)
    throw new ProblemError('invalid-questionnaire', issues);
  const base = draft.baseVersion === null ? undefined : await findQuestionnaire(db, code, draft.baseVersion);
  const version = base === undefined ? questionnaire : withContinuations(questionnaire, base.questionnaire);
  const plan = base === undefined ? defaultTablePlan(version) : planAfter(base.tablePlan, version);
  const stored = await addQuestionnaire(db, version, plan);
  await deleteDraft(db, code);
  return stored;
}

function withContinuations(questionnaire: Questionnaire, base: Questionnaire): Questionnaire {
  const earlier = new Map(questionnaireItems(base).map((item) => [item.code, item]));
  const now = new Map(questionnaireItems(questionnaire).map((item) => [item.code, item]));
  const continued = <P extends { code: string; continues?: unknown }>(part: P): P => {
    const [before, after] = [earlier.get(part.code), now.get(part.code)];
    if (before === undefined || after === undefined) return part;
    return { ...part, continues: { version: base.version, change: continuationOf(before, after) } };
  };
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      items: section.items.map((part): SectionPart => {
        if (part.type === 'text-block') return part;
        return part.type === 'matrix' ? { ...part, rows: part.rows.map(continued) } : continued(part);
      }),
    })),
  };
}

/** The plan of the version before, without what does not fit any more, and with every attribute as a banner. */
function planAfter(before: TablePlan, questionnaire: Questionnaire): TablePlan {
  const plain = defaultTablePlan(questionnaire);
  const banners = plain.banners.map((own) => {
    const old = before.banners.find(({ item }) => item === own.item) ?? own;
    return fits({ ...plain, banners: [old] }, questionnaire) ? old : own;
  });
  const crosses = before.crosses.filter((cross) =>
    fits({ ...plain, banners, crosses: [cross] }, questionnaire),
  );
  return { ...plain, banners, crosses };
}

function fits(plan: TablePlan, questionnaire: Questionnaire): boolean {
  return checkTablePlan(plan, questionnaire).issues.length === 0;
}
