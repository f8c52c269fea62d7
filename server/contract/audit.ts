import { z } from '@hono/zod-openapi';

/** What can be done to a wave that is worth remembering. */
const auditActions = [
  'wave-created',
  'wave-deleted',
  'wave-opened',
  'wave-closed',
  'wave-published',
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
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What can be done to a plan. */
const planActions = ['plan-created', 'plan-changed', 'plan-deleted'] as const;
export type PlanAction = (typeof planActions)[number];

/** One line of GET /api/manage/waves/{wave}/audit */
export const auditEntrySchema = z
  .object({
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.enum(auditActions),
    /** Counts and codes of strata; no names. */
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('AuditEntry');

export const auditEntryListSchema = z.object({ entries: z.array(auditEntrySchema) });

/** One line of GET /api/manage/audit/plans */
export const planAuditEntrySchema = z
  .object({
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.enum(planActions),
    plan: z.string(),
    facts: z.object({
      title: z.string(),
      addedCount: z.int(),
      removedCount: z.int(),
      changedCount: z.int(),
    }),
  })
  .openapi('PlanAuditEntry');

export const planAuditEntryListSchema = z.object({ entries: z.array(planAuditEntrySchema) });

export type PlanAuditEntry = z.infer<typeof planAuditEntrySchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditEntryList = z.infer<typeof auditEntryListSchema>;
export type PlanAuditEntryList = z.infer<typeof planAuditEntryListSchema>;
