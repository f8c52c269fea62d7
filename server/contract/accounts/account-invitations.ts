import { z } from '@hono/zod-openapi';
import { newAccountSchema, roleSchema } from './accounts.ts';

const { name, email, password } = newAccountSchema.shape;

/** POST /api/manage/account-invitations: whom to invite as what, and for how many days the link is good. */
export const newAccountInvitationSchema = z
  .strictObject({ name, email, role: roleSchema, days: z.int().min(1).max(30) })
  .openapi('NewAccountInvitation');

export const accountInvitationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    invitedBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('AccountInvitation');

/** GET /api/manage/account-invitations: those that were neither used nor withdrawn, also when they have expired. */
export const accountInvitationListSchema = z.object({ invitations: z.array(accountInvitationSchema) });

/** The link is not to be had again: only a hash of its secret is kept. */
export const madeAccountInvitationSchema = z
  .object({ ...accountInvitationSchema.shape, address: z.string() })
  .openapi('MadeAccountInvitation');

const token = z.string().min(1).max(200);

/** POST /api/account-invitation/read: by whoever has the link. */
export const accountInvitationTokenSchema = z.strictObject({ token }).openapi('AccountInvitationToken');

export const offeredAccountSchema = z
  .object({ name: z.string(), email: z.string(), role: roleSchema, expiresAt: z.iso.datetime() })
  .openapi('OfferedAccount');

/** POST /api/account-invitation: takes it; the link is good no more. */
export const accountAcceptanceSchema = z.strictObject({ token, name, password }).openapi('AccountAcceptance');

export type NewAccountInvitation = z.infer<typeof newAccountInvitationSchema>;
export type AccountInvitation = z.infer<typeof accountInvitationSchema>;
export type AccountInvitationList = z.infer<typeof accountInvitationListSchema>;
export type MadeAccountInvitation = z.infer<typeof madeAccountInvitationSchema>;
export type OfferedAccount = z.infer<typeof offeredAccountSchema>;
export type AccountAcceptance = z.infer<typeof accountAcceptanceSchema>;
