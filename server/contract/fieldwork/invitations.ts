import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';

const count = z.int().min(0);

const columnNumber = z.int().min(0).max(49);
const chosenColumns = z
  .strictObject({
    reference: columnNumber,
    name: columnNumber,
    department: columnNumber,
    email: columnNumber,
    group: columnNumber,
  })
  .partial()
  .optional();

/**
 * POST /api/manage/waves/{wave}/invitations/read: a staff list as text, or a file (CSV or Excel) in base64; `columns`
 * where the headings do not tell.
 */
export const staffListSchema = z
  .union([
    z.strictObject({ text: z.string().max(1_500_000), columns: chosenColumns }),
    z.strictObject({ file: z.base64().max(2_000_000), columns: chosenColumns }),
  ])
  .openapi('StaffList');

export const staffListReadingSchema = z
  .object({
    /** On which line the headings stand; titles may stand above. */
    headingLine: z.int(),
    headings: z.array(z.string()),
    /** Which column was taken for what; counted from 0. */
    columns: z.record(z.string(), z.int().nullable()),
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
        option: orNull(codeSchema),
        /** `same-number`, `same-address`: one person with somebody else until it is said otherwise. */
        problem: z
          .enum([
            'no-reference',
            'invited-twice',
            'same-number',
            'same-address',
            'unknown-group',
            'bad-email',
            'too-long',
          ])
          .nullable(),
        /** The number of whoever this may be; '' for nobody. */
        sameAs: z.string(),
      }),
    ),
    /** Titles that are no group's own name, and the group that was said to be theirs. */
    titles: z.array(z.object({ title: z.string(), count: z.int(), option: orNull(codeSchema) })),
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
          /** Said to be another person than whoever has the same number, written otherwise, or the same address. */
          isSomebodyElse: z.boolean().optional(),
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

export const exportedInvitationListSchema = z.object({ invitations: z.array(exportedInvitationSchema) });

/** POST …/invitations/mail/preview: {氏名}, {調査名}, {締切} and {リンク}, or their English names, are filled in. */
export const mailTextSchema = z
  .strictObject({ subject: z.string().min(1).max(200), text: z.string().min(1).max(10_000) })
  .openapi('MailText');

/** What somebody who is invited would get; the code is left out. */
export const mailPreviewSchema = z.object({ ...mailTextSchema.shape, to: z.string() }).openapi('MailPreview');

/** POST …/invitations/mail */
export const mailInputSchema = z
  .strictObject({ ...mailTextSchema.shape, kind: z.enum(['invitation', 'reminder']) })
  .openapi('MailInput');

export const mailRunSchema = z
  .object({
    kind: z.enum(['invitation', 'reminder']),
    /** Invitations: who was not mailed yet. Reminders: everybody with an address, whether they get one or not. */
    totalCount: count,
    /** How many of them were gone through. */
    doneCount: count,
    /** Of invitations only, like `failed`: of a reminder it would tell who has no ticket. */
    failedCount: count,
    /** Addresses that were refused. */
    failed: z.array(z.string()),
    isRunning: z.boolean(),
    /** Why it stopped before everybody was gone through: what the mail server said in a word. */
    trouble: z.string().nullable(),
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
    /** Whether tickets are given out today or later: mails and renewals make sense. */
    takesTickets: z.boolean(),
    /** Address that mails come from; null: no mail server is set up. */
    mailFrom: z.string().nullable(),
    mailsPerMinute: count,
    run: orNull(mailRunSchema),
    lastReminderOn: z.string().nullable(),
    daysBetweenReminders: z.int(),
  })
  .openapi('InvitationStatus');

export type StaffListReading = z.infer<typeof staffListReadingSchema>;
export type NewInvitations = z.infer<typeof newInvitationsSchema>;
export type ExportedInvitation = z.infer<typeof exportedInvitationSchema>;
export type MailText = z.infer<typeof mailTextSchema>;
export type MailPreview = z.infer<typeof mailPreviewSchema>;
export type MailInput = z.infer<typeof mailInputSchema>;
export type MailRun = z.infer<typeof mailRunSchema>;
export type Renewed = z.infer<typeof renewedSchema>;
export type InvitationStatus = z.infer<typeof invitationStatusSchema>;
export type ExportedInvitationList = z.infer<typeof exportedInvitationListSchema>;
