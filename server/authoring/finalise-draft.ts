import { continuationOf } from '../../surveys/versions/differences.ts';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import type { SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { addQuestionnaire } from './add-questionnaire.ts';
import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { deleteDraft } from '../store/questionnaire-drafts.queries.ts';
import { findQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.queries.ts';
import { checkDraft } from './check-draft.ts';
import { readDraft } from './questionnaire-drafts.ts';

/**
 * Makes a version of a draft, which is then gone: from now on the version can be used and never changes. Its items say
 * what they continue of the version the draft began with. Its tables are those of the draft's plan; if nobody has
 * written one, every item alone and by every attribute.
 * Throws  `draft-not-found`; `draft-changed` if it is not at `revision`; `invalid-questionnaire` with every problem.
 */
export async function finaliseDraft(
  db: Database,
  code: string,
  revision: number,
): Promise<StoredQuestionnaire> {
  const draft = await readDraft(db, code);
  if (draft.revision !== revision) throw new ProblemError('draft-changed');
  const { questionnaire, issues } = checkDraft(draft);
  if (questionnaire === undefined || issues.length > 0)
    throw new ProblemError('invalid-questionnaire', issues);
  const base = draft.baseVersion === null ? undefined : await findQuestionnaire(db, code, draft.baseVersion);
  const version = base === undefined ? questionnaire : withContinuations(questionnaire, base.questionnaire);
  const stored = await addQuestionnaire(db, version, draft.tablePlan);
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
