import { z } from '@hono/zod-openapi';
import { auditActions } from '../store/audit.queries.ts';

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

export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type { AuditAction } from '../store/audit.queries.ts';
