import { draftShapeSchema } from '../../surveys/schema/draft-shape.ts';
import { zodIssues } from '../../surveys/schema/zod-issues.ts';
import { ProblemError } from '../problems.ts';
import type { Dependencies } from '../dependencies.ts';
import {
  findDraft,
  insertDraft,
  updateDraft,
  type QuestionnaireDraft,
} from '../store/questionnaire-drafts.queries.ts';
import { findQuestionnaire, latestVersion, writtenQuestionnaire } from '../store/questionnaires.queries.ts';

type Authoring = Pick<Dependencies, 'db' | 'now'>;

/** What a draft begins with: a version of the library, maybe under a new code; or something written elsewhere. */
export type DraftSource =
  { code: string; from: { code: string; version: number } } | { code: string; questionnaire: unknown };

/**
 * Begins a draft. Its version is the next of its code, so that nothing that was ever used is touched.
 * Throws  `draft-exists`, `questionnaire-not-found`, `invalid-questionnaire` where it cannot even be shown.
 */
export async function beginDraft({ db, now }: Authoring, source: DraftSource): Promise<QuestionnaireDraft> {
  const { code } = source;
  const version = ((await latestVersion(db, code)) ?? 0) + 1;
  const content = 'from' in source ? await versionContent(db, source.from) : source.questionnaire;
  const isOwnVersion = 'from' in source && source.from.code === code;
  const draft = {
    code,
    baseVersion: isOwnVersion ? source.from.version : null,
    questionnaire: { ...shaped(content), code, version },
    changedAt: now().toISOString(),
  };
  if (!(await insertDraft(db, draft))) throw new ProblemError('draft-exists');
  return { ...draft, revision: 1 };
}

/**
 * Keeps what was written, right or wrong. Code and version are the draft's own, whatever the JSON says.
 * Throws  `draft-not-found`; `draft-changed` if somebody else has saved it since; `invalid-questionnaire` where it
 *         cannot even be shown.
 */
export async function saveDraft(
  { db, now }: Authoring,
  code: string,
  { questionnaire, revision }: { questionnaire: unknown; revision: number },
): Promise<QuestionnaireDraft> {
  const draft = await findDraft(db, code);
  if (draft === undefined) throw new ProblemError('draft-not-found');
  const { version } = shaped(draft.questionnaire);
  const changed = {
    ...draft,
    revision,
    questionnaire: { ...shaped(questionnaire), code, version },
    changedAt: now().toISOString(),
  };
  if (!(await updateDraft(db, changed))) throw new ProblemError('draft-changed');
  return { ...changed, revision: revision + 1 };
}

async function versionContent(
  db: Authoring['db'],
  { code, version }: { code: string; version: number },
): Promise<unknown> {
  const stored = await findQuestionnaire(db, code, version);
  if (stored === undefined) throw new ProblemError('questionnaire-not-found');
  return writtenQuestionnaire(db, stored.hash);
}

function shaped(content: unknown): Record<string, unknown> {
  const reading = draftShapeSchema.safeParse(content);
  if (!reading.success) throw new ProblemError('invalid-questionnaire', zodIssues(reading.error, content));
  return reading.data;
}
