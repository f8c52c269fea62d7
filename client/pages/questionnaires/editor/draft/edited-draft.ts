import type { Draft } from '../../../../../server/contract/authoring/questionnaire-drafts.ts';
import { followedPlan } from '../../../../../surveys/versions/followed-table-plan.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../../surveys/schema/table-plan.ts';
import { editedQuestionnaire, emptyQuestionnaire } from './edited-questionnaire.ts';
import { editedTablePlan } from './edited-table-plan.ts';

/** All that is being written: the questionnaire and the plan of its tables. */
export interface EditedDraft {
  questionnaire: Questionnaire;
  tablePlan: TablePlan;
}

/** A draft of the server as it is edited. If nobody has written a plan, every attribute is a banner. */
export function editedDraft({
  questionnaire,
  tablePlan,
}: Pick<Draft, 'questionnaire' | 'tablePlan'>): EditedDraft {
  const edited = editedQuestionnaire(questionnaire);
  const empty = { questionnaire: emptyQuestionnaire(edited.code), tablePlan: editedTablePlan({}, edited) };
  return tablePlan === null
    ? withQuestionnaire(empty, edited)
    : { questionnaire: edited, tablePlan: editedTablePlan(tablePlan, edited) };
}

/** The draft with its questionnaire changed; the plan follows. */
export function withQuestionnaire(draft: EditedDraft, questionnaire: Questionnaire): EditedDraft {
  return { questionnaire, tablePlan: followedPlan(draft.tablePlan, draft.questionnaire, questionnaire) };
}

/** The draft with its plan changed. */
export function withPlan(draft: EditedDraft, tablePlan: TablePlan): EditedDraft {
  return { ...draft, tablePlan };
}
