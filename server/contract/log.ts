import { z } from '@hono/zod-openapi';

/** Who did it, in the log, where nobody did. */
export const byItself = 'kotae';

/** What can be done to a wave that is worth remembering. */
const waveActions = [
  'wave-created',
  'wave-deleted',
  'wave-changed',
  'wave-opened',
  'wave-extended',
  'calendar-changed',
  'moment-missed',
  'wave-closed',
  'remedies-changed',
  'wave-published',
  'table-added',
  'report-changed',
  'topics-changed',
  'text-review-begun',
  'texts-published',
  'responses-deleted',
  'responses-imported',
  'invitations-imported',
  'invitations-exported',
  'invitations-mailed',
  'reminders-mailed',
  'invitation-renewed',
  'codes-printed',
  'paper-batch-recorded',
  'paper-batch-discarded',
  'action-added',
  'action-changed',
  'results-opened',
  'results-withdrawn',
  'sealing-changed',
  'trustee-keys-kept',
  'trustee-rehearsed',
] as const;
export type WaveAction = (typeof waveActions)[number];

/** What can be done to a plan. */
const indicatorPlanActions = [
  'plan-created',
  'plan-changed',
  'plan-deleted',
  'plan-note-added',
  'plan-note-removed',
] as const;
export type IndicatorPlanAction = (typeof indicatorPlanActions)[number];

/** What can be done to the installation. */
const installationActions = [
  'account-created',
  'account-removed',
  'account-role-changed',
  'account-invited',
  'account-invitation-withdrawn',
  'signed-in',
  'sign-in-failed',
  'sign-in-slowed',
  'refused',
  'sessions-ended',
  'password-changed',
  'password-reset',
  'second-step-set-up',
  'second-step-removed',
  'recovery-codes-renewed',
  'second-step-roles-changed',
  'log-exported',
  'file-exported',
  'backup-made',
  'backup-restored',
  'organisation-changed',
  'unit-reader-changed',
  'unit-reader-set',
] as const;
export type InstallationAction = (typeof installationActions)[number];

/** Accounts by their address; nothing of respondents. */
export interface InstallationLogEntry {
  at: string;
  actor: string;
  action: InstallationAction;
  facts: Record<string, string | number>;
}

/** One line of GET /api/manage/log: an entry of a wave, of a plan, or of the installation, with its link of the chain. */
export const chainedLogEntrySchema = z
  .object({
    /** From 1. */
    position: z.int(),
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.string(),
    wave: z.string().nullable(),
    plan: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    /** SHA-256, hex, over the hash of the entry before and this one. */
    hash: z.string(),
  })
  .openapi('ChainedLogEntry');
export type ChainedLogEntry = z.infer<typeof chainedLogEntrySchema>;

/** A page of the log, the latest first, with the end of its chain. */
export const logPageSchema = z
  .object({ entries: z.array(chainedLogEntrySchema), position: z.int(), hash: z.string() })
  .openapi('LogPage');

export type LogPage = z.infer<typeof logPageSchema>;

/** One line of GET /api/manage/waves/{wave}/log */
export const logEntrySchema = z
  .object({
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.enum(waveActions),
    /** Counts and codes of strata; no names. */
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('LogEntry');

export const logEntryListSchema = z.object({ entries: z.array(logEntrySchema) });

/** One line of GET /api/manage/log/indicator-plans */
export const indicatorPlanLogEntrySchema = z
  .object({
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.enum(indicatorPlanActions),
    plan: z.string(),
    facts: z.object({
      title: z.string(),
      addedCount: z.int(),
      removedCount: z.int(),
      changedCount: z.int(),
    }),
  })
  .openapi('IndicatorPlanLogEntry');

export const indicatorPlanLogEntryListSchema = z.object({ entries: z.array(indicatorPlanLogEntrySchema) });

export type IndicatorPlanLogEntry = z.infer<typeof indicatorPlanLogEntrySchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type LogEntryList = z.infer<typeof logEntryListSchema>;
export type IndicatorPlanLogEntryList = z.infer<typeof indicatorPlanLogEntryListSchema>;
