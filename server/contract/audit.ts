import { z } from '@hono/zod-openapi';
import { auditActions, planActions } from '../store/audit.queries.ts';

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

export type PlanAuditEntry = z.infer<typeof planAuditEntrySchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type { AuditAction, PlanAction } from '../store/audit.queries.ts';
