import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../../surveys/check/check-table-plan.ts';
import type { ServerIssue } from '../contract/issue.ts';
import { questionnaireSchema, type Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { QuestionnaireDraft } from '../store/authoring/questionnaire-drafts.queries.ts';

/**
 * Everything that is wrong with a draft: with the questionnaire, and with the plan of its tables as soon as the
 * questionnaire has the shape of one. Issues of the plan have paths that begin with `tablePlan`. The questionnaire is
 * given back only if there are none.
 */
export function checkDraft({
  questionnaire: raw,
  tablePlan,
}: Pick<QuestionnaireDraft, 'questionnaire' | 'tablePlan'>): {
  questionnaire?: Questionnaire;
  issues: ServerIssue[];
} {
  const { questionnaire, issues: own } = checkQuestionnaire(raw);
  const { data: shaped } = questionnaireSchema.safeParse(raw);
  const ofPlan =
    tablePlan === null || shaped === undefined ? [] : checkTablePlan(tablePlan, shaped).issues.map(placed);
  const issues = [...own, ...ofPlan];
  return questionnaire === undefined || issues.length > 0 ? { issues } : { questionnaire, issues };
}

function placed(issue: ServerIssue): ServerIssue {
  return { ...issue, path: ['tablePlan', ...issue.path] };
}
