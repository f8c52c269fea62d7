import { z } from '@hono/zod-openapi';

export const roles = ['administrator', 'survey-manager', 'planner', 'unit-reader', 'auditor'] as const;
export const roleSchema = z.enum(roles);

/** GET /api/session */
export const sessionSchema = z
  .object({
    account: z.object({ name: z.string(), email: z.string(), role: roleSchema }).nullable(),
    /** True until the first administrator exists. */
    needsSetup: z.boolean(),
  })
  .openapi('Session');

/** POST /api/session: sign in. DELETE /api/session: sign out. */
export const signInSchema = z
  .strictObject({ email: z.email(), password: z.string().min(1).max(128) })
  .openapi('SignIn');

const person = { name: z.string().trim().min(1).max(100), email: z.email() };
const password = z.string().min(12).max(128);

/** POST /api/setup: the first administrator, by the one-time link printed in the console. */
export const setupSchema = z.strictObject({ token: z.string().min(1), ...person, password }).openapi('Setup');

/** POST /api/manage/accounts */
export const newAccountSchema = z
  .strictObject({ ...person, password, role: roleSchema })
  .openapi('NewAccount');

/** PUT /api/manage/password: one's own. */
export const passwordChangeSchema = z
  .strictObject({ current: z.string().min(1).max(128), password })
  .openapi('PasswordChange');

/** PUT /api/manage/accounts/{id}/password: somebody's, by the administrator. */
export const passwordResetSchema = z.strictObject({ password }).openapi('PasswordReset');

/** GET /api/manage/accounts */
export const accountSchema = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role: roleSchema })
  .openapi('Account');

export const accountListSchema = z.object({ accounts: z.array(accountSchema) });

export type Role = z.infer<typeof roleSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Account = z.infer<typeof accountSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;
