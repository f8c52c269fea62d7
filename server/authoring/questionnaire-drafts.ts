import type { z } from 'zod';
import { draftPlanShapeSchema, draftShapeSchema } from '../../surveys/schema/draft-shape.ts';
import { zodIssues } from '../../surveys/check/zod-issues.ts';
import { ProblemError } from '../problems.ts';
import type { Dependencies } from '../dependencies.ts';
import {
  findDraft,
  insertDraft,
  updateDraft,
  type QuestionnaireDraft,
} from '../store/authoring/questionnaire-drafts.queries.ts';
import {
  findQuestionnaire,
  latestVersion,
  writtenQuestionnaire,
  type StoredQuestionnaire,
} from '../store/authoring/questionnaires.queries.ts';

type Authoring = Pick<Dependencies, 'db' | 'now'>;

/** What somebody writes: the questionnaire and, unless it is left to the program, the plan of its tables. */
interface Written {
  questionnaire: unknown;
  tablePlan?: unknown;
}

/** What a draft begins with: a version of the library, maybe under a new code; or something written elsewhere. */
export type DraftSource = { code: string } & ({ from: { code: string; version: number } } | Written);

/**
 * Begins a draft. Its version is the next of its code, so that nothing that was ever used is touched.
 * Throws  `draft-exists`, `questionnaire-not-found`, `invalid-questionnaire` where it cannot even be shown.
 */
export async function beginDraft({ db, now }: Authoring, source: DraftSource): Promise<QuestionnaireDraft> {
  const { code } = source;
  const version = ((await latestVersion(db, code)) ?? 0) + 1;
  const content = 'from' in source ? await versionContent(db, source.from) : source;
  const isOwnVersion = 'from' in source && source.from.code === code;
  const draft = {
    code,
    baseVersion: isOwnVersion ? source.from.version : null,
    questionnaire: { ...shaped(content.questionnaire), code, version },
    tablePlan: planOf(content.tablePlan ?? null, code, version),
    changedAt: now().toISOString(),
  };
  if (!(await insertDraft(db, draft))) throw new ProblemError('draft-exists');
  return { ...draft, revision: 1 };
}

/**
 * A draft as it is. One that was begun with a version before plans were kept with drafts has the plan of that version.
 * Throws  `draft-not-found`.
 */
export async function readDraft(db: Authoring['db'], code: string): Promise<QuestionnaireDraft> {
  const draft = await findDraft(db, code);
  if (draft === undefined) throw new ProblemError('draft-not-found');
  if (draft.tablePlan !== null || draft.baseVersion === null) return draft;
  const { tablePlan } = await storedVersion(db, { code, version: draft.baseVersion });
  return { ...draft, tablePlan: planOf(tablePlan, code, versionOf(draft)) };
}

/**
 * Keeps what was written, right or wrong; without a table plan, the one that is there. Code and version are the
 * draft's own, whatever the JSON says.
 * Throws  `draft-not-found`; `draft-changed` if somebody else has saved it since; `invalid-questionnaire` where it
 *         cannot even be shown.
 */
export async function saveDraft(
  { db, now }: Authoring,
  code: string,
  { questionnaire, tablePlan, revision }: Written & { revision: number },
): Promise<QuestionnaireDraft> {
  const draft = await readDraft(db, code);
  const version = versionOf(draft);
  const changed = {
    ...draft,
    revision,
    questionnaire: { ...shaped(questionnaire), code, version },
    tablePlan: tablePlan === undefined ? draft.tablePlan : planOf(tablePlan, code, version),
    changedAt: now().toISOString(),
  };
  if (!(await updateDraft(db, changed))) throw new ProblemError('draft-changed');
  return { ...changed, revision: revision + 1 };
}

async function versionContent(
  db: Authoring['db'],
  source: { code: string; version: number },
): Promise<Written> {
  const { hash, tablePlan } = await storedVersion(db, source);
  return { questionnaire: await writtenQuestionnaire(db, hash), tablePlan };
}

async function storedVersion(
  db: Authoring['db'],
  { code, version }: { code: string; version: number },
): Promise<StoredQuestionnaire> {
  const stored = await findQuestionnaire(db, code, version);
  if (stored === undefined) throw new ProblemError('questionnaire-not-found');
  return stored;
}

function versionOf({ questionnaire }: QuestionnaireDraft): number {
  return Number(questionnaire['version']);
}

function shaped(content: unknown): Record<string, unknown> {
  return read(draftShapeSchema, content);
}

function planOf(content: unknown, questionnaire: string, version: number): Record<string, unknown> | null {
  return content === null ? null : { ...read(draftPlanShapeSchema, content), questionnaire, version };
}

function read(schema: z.ZodType<Record<string, unknown>>, content: unknown): Record<string, unknown> {
  const reading = schema.safeParse(content);
  if (!reading.success) throw new ProblemError('invalid-questionnaire', zodIssues(reading.error, content));
  return reading.data;
}
