import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { optionalKey } from '../../../surveys/schema/optional-key.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { actionStates } from '../../../analysis/report/follow-up/action-states.ts';
import { followUpSchema } from '../../../analysis/report/follow-up/follow-up.ts';

export type { ActionState } from '../../../analysis/report/follow-up/action-states.ts';

const state = z.enum(actionStates);

const line = z.string().max(200);
const text = z.string().max(4000);

/** What an action answers to, by names that stay: they are those of what is published of the wave. */
export const actionSubjectSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('table'),
      table: line.describe('a table, or a list of texts'),
      group: optionalKey(line).describe('one of its groups'),
      category: optionalKey(line).describe('one of its options or values'),
    }),
    z.strictObject({
      kind: z.literal('driver'),
      outcome: line,
      item: line,
      option: optionalKey(line).describe('of a multiple response'),
    }),
    z.strictObject({ kind: z.literal('indicator'), plan: line, indicator: line }),
    z.strictObject({ kind: z.literal('words'), words: text }),
  ])
  .openapi('ActionSubject');

/** What HR and planners write of an action. Which fields have to be filled in depends on its state. */
export const actionSchema = z
  .strictObject({
    subject: actionSubjectSchema,
    title: line,
    description: text,
    state,
    reason: text.describe('declined: why nothing is done'),
    owner: line.describe('a section or a post; nobody by name'),
    unit: line.describe('for whom it is done'),
    dueOn: line.describe('an ISO date; empty: none'),
    publicWords: orNull(z.strictObject({ ja: text, en: optionalKey(text) })).describe(
      'what everybody reads of it',
    ),
  })
  .openapi('Action');

/** PUT /api/manage/waves/{wave}/actions/{number}: the whole action, and the revision it was made from. */
export const actionChangeSchema = z
  .strictObject({ action: actionSchema, revision: z.int().min(1) })
  .openapi('ActionChange');

/** What stood otherwise before. */
export const actionFields = [
  'subject',
  'title',
  'description',
  'state',
  'reason',
  'owner',
  'unit',
  'dueOn',
  'publicWords',
] as const satisfies readonly (keyof z.infer<typeof actionSchema>)[];
export type ActionField = (typeof actionFields)[number];

const changeSchema = z.object({
  at: z.iso.datetime(),
  by: z.string().describe('name of the account'),
  state,
  fields: z.array(z.enum(actionFields)).describe('what was changed; none of a new one'),
});

/** An action as it stands, with its number within the wave. */
export const keptActionSchema = z
  .object({
    number: z.int().min(1),
    revision: z.int().min(1),
    action: actionSchema,
    subjectLabel: localTextSchema.describe('what it answers to, in words'),
    history: z.array(changeSchema).describe('the latest first'),
    followUp: orNull(followUpSchema).describe(
      'what became of its figure in the next wave; null: that is not published, or there is no figure',
    ),
  })
  .openapi('KeptAction');

/** Why something asks for an action: important and scored low, or lower than in the wave before. */
export const findingKinds = ['priority', 'lower'] as const;

const unansweredFindingSchema = z
  .object({
    found: z.enum(findingKinds),
    subject: actionSubjectSchema,
    label: localTextSchema.describe('what was found, in words'),
  })
  .openapi('UnansweredFinding');

/** GET /api/manage/waves/{wave}/actions */
export const actionListSchema = z
  .object({
    waveTitle: localTextSchema,
    isSynthetic: z.boolean(),
    actions: z.array(keptActionSchema),
    unanswered: z.array(unansweredFindingSchema).describe('findings that no action answers to yet'),
    nextWave: orNull(z.object({ wave: codeSchema, waveTitle: localTextSchema })).describe(
      'the next published wave of the same questionnaire',
    ),
  })
  .openapi('ActionList');

/** One line of GET /api/manage/actions: how far the actions of a published wave are. */
export const actionCountsSchema = z
  .object({
    wave: codeSchema,
    waveTitle: localTextSchema,
    questionnaire: codeSchema,
    actionCount: z.int().min(0),
    unansweredCount: z.int().min(0).describe('neither done nor declined'),
    overdueCount: z.int().min(0).describe('of those: the day has passed'),
    dueSoonCount: z.int().min(0).describe('of those: due within thirty days'),
  })
  .openapi('ActionCounts');

export const actionCountsListSchema = z.object({ waves: z.array(actionCountsSchema) });

/** What everybody reads of an action: what was written for them, and how far it is. */
const publicActionSchema = z.object({ words: localTextSchema, state });

const waveActionsSchema = z.object({
  wave: codeSchema,
  waveTitle: localTextSchema,
  actions: z.array(publicActionSchema),
});

/** GET /api/waves/{wave}/actions */
export const publicActionsSchema = z
  .object({
    own: orNull(waveActionsSchema).describe('what came of the wave, once it is published'),
    earlier: orNull(waveActionsSchema).describe('what came of the wave before, of the same questionnaire'),
  })
  .openapi('PublicActions');

export type Action = z.infer<typeof actionSchema>;
export type ActionSubject = z.infer<typeof actionSubjectSchema>;
export type ActionChange = z.infer<typeof actionChangeSchema>;
export type ActionHistoryEntry = z.infer<typeof changeSchema>;
export type KeptAction = z.infer<typeof keptActionSchema>;
export type UnansweredFinding = z.infer<typeof unansweredFindingSchema>;
export type ActionList = z.infer<typeof actionListSchema>;
export type ActionCounts = z.infer<typeof actionCountsSchema>;
export type ActionCountsList = z.infer<typeof actionCountsListSchema>;
export type PublicActions = z.infer<typeof publicActionsSchema>;
export type WaveActions = z.infer<typeof waveActionsSchema>;
