import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../surveys/schema/code.ts';
import { localTextSchema } from '../../surveys/schema/local-text.ts';

const count = z.int().min(0);

/** POST /api/manage/waves/{wave}/invitations/read: a staff list as text, or a file (CSV or Excel) in base64. */
export const staffListSchema = z
  .union([
    z.strictObject({ text: z.string().max(1_500_000) }),
    z.strictObject({ file: z.base64().max(2_000_000) }),
  ])
  .openapi('StaffList');

export const staffListReadingSchema = z
  .object({
    /** Columns that a list must have and this one has not. */
    missingColumns: z.array(z.enum(['reference', 'group'])),
    lines: z.array(
      z.object({
        line: z.int(),
        reference: z.string(),
        name: z.string(),
        department: z.string(),
        email: z.string(),
        label: z.string(),
        option: codeSchema.nullable(),
        problem: z.enum(['no-reference', 'invited-twice', 'unknown-group', 'bad-email']).nullable(),
      }),
    ),
  })
  .openapi('StaffListReading');

/** POST /api/manage/waves/{wave}/invitations */
export const newInvitationsSchema = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          reference: z.string().min(1).max(100),
          name: z.string().max(200),
          department: z.string().max(200),
          email: z.email().nullable(),
          option: codeSchema,
        }),
      )
      .min(1),
  })
  .openapi('NewInvitations');

/** POST …/invitations/export */
export const exportInputSchema = z
  .strictObject({ only: z.enum(['all', 'without-email']) })
  .openapi('InvitationExport');

export const exportedInvitationSchema = z
  .object({
    reference: z.string(),
    name: z.string(),
    department: z.string(),
    email: z.string().nullable(),
    stratum: codeSchema,
    code: z.string(),
    link: z.string(),
  })
  .openapi('ExportedInvitation');

/** POST …/invitations/mail: {name}, {title}, {closes} and {link} are filled in. */
export const mailTextSchema = z
  .strictObject({ subject: z.string().min(1).max(200), text: z.string().min(1).max(10_000) })
  .openapi('MailText');

export const mailInputSchema = mailTextSchema
  .extend({ kind: z.enum(['invitation', 'reminder']) })
  .openapi('MailInput');

export const mailRunSchema = z
  .object({
    kind: z.enum(['invitation', 'reminder']),
    totalCount: count,
    sentCount: count,
    failedCount: count,
    /** Addresses that did not take an invitation; never those of a reminder. */
    failed: z.array(z.string()),
    isRunning: z.boolean(),
  })
  .openapi('MailRun');

/** POST …/invitations/renew: staff number or address of one person. */
export const renewInputSchema = z.strictObject({ person: z.string().min(1).max(200) }).openapi('Renewal');

export const renewedSchema = z.object({ reference: z.string(), link: z.string() }).openapi('Renewed');

/** GET …/invitations: counts; nobody is named. */
export const invitationStatusSchema = z
  .object({
    strata: z.array(
      z.object({
        code: codeSchema,
        label: localTextSchema,
        eligibleCount: count,
        invitedCount: count,
        issuedCount: count,
        reissuedCount: count,
      }),
    ),
    withEmailCount: count,
    withoutEmailCount: count,
    /** Of those with an address: who was not mailed yet. */
    notMailedCount: count,
    /** Address that mails come from; null: no mail server is set up. */
    mailFrom: z.string().nullable(),
    run: mailRunSchema.nullable(),
    lastReminderOn: z.string().nullable(),
    daysBetweenReminders: z.int(),
  })
  .openapi('InvitationStatus');

export type StaffListReading = z.infer<typeof staffListReadingSchema>;
export type NewInvitations = z.infer<typeof newInvitationsSchema>;
export type ExportedInvitation = z.infer<typeof exportedInvitationSchema>;
export type MailText = z.infer<typeof mailTextSchema>;
export type MailInput = z.infer<typeof mailInputSchema>;
export type MailRun = z.infer<typeof mailRunSchema>;
export type Renewed = z.infer<typeof renewedSchema>;
export type InvitationStatus = z.infer<typeof invitationStatusSchema>;
