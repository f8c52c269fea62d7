import { continuationOf } from '../../surveys/versions/differences.ts';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import type { SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { addQuestionnaire } from './add-questionnaire.ts';
import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { deleteDraft } from '../store/authoring/questionnaire-drafts.queries.ts';
import { findQuestionnaire, type StoredQuestionnaire } from '../store/authoring/questionnaires.queries.ts';
import { checkDraft } from './check-draft.ts';
import { readDraft } from './questionnaire-drafts.ts';

/**
 * Makes a version of a draft, which is then gone: from now on the version can be used and never changes. Its items say
 * what they continue of the version the draft began with, also where they were called otherwise there. Its tables are those of the draft's plan; if nobody has
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

/** What may say which item of an earlier version it was. */
interface Continuing {
  code: string;
  continues?: { version: number; item?: string | undefined } | undefined;
}

function withContinuations(questionnaire: Questionnaire, base: Questionnaire): Questionnaire {
  const earlier = new Map(questionnaireItems(base).map((item) => [item.code, item]));
  const now = new Map(questionnaireItems(questionnaire).map((item) => [item.code, item]));
  const calledThere = ({ continues }: Continuing): string | undefined =>
    continues?.version === base.version ? continues.item : undefined;
  const claimed = new Set([...now.values()].flatMap((item) => calledThere(item) ?? []));
  const continued = <P extends Continuing>(part: P): P => {
    const named = calledThere(part);
    const item = named ?? (claimed.has(part.code) ? undefined : part.code);
    const [before, after] = [item === undefined ? undefined : earlier.get(item), now.get(part.code)];
    const { continues, ...rest } = part;
    if (before === undefined || after === undefined)
      return continues?.version === base.version ? (rest as P) : part;
    const other = item === part.code ? {} : { item };
    return { ...part, continues: { version: base.version, ...other, change: continuationOf(before, after) } };
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
