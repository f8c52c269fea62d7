import { z } from '@hono/zod-openapi';

export const roles = [
  'administrator',
  'survey-manager',
  'planner',
  'unit-reader',
  'paper-operator',
  'auditor',
] as const;
export const roleSchema = z.enum(roles);

/** What a session began with. */
export const sessionMethodSchema = z.enum(['password', 'single-sign-on']);
export type SessionMethod = z.infer<typeof sessionMethodSchema>;

/** In the process only: whose session begins, and with what. */
export const sessionBeginningSchema = z.object({ accountId: z.string(), method: sessionMethodSchema });

/** GET /api/session */
export const sessionSchema = z
  .object({
    account: z.object({ name: z.string(), email: z.string(), role: roleSchema }).nullable(),
    /** True until the first administrator exists. */
    needsSetup: z.boolean(),
    /** The role must have a second step, and the account has none: nothing else is answered until it has. */
    needsSecondStep: z.boolean(),
    /** What the way in by the organisation's own sign-on is called; null: there is none. */
    singleSignOn: z.string().nullable(),
  })
  .openapi('Session');

/** POST /api/session: sign in, with a code where there is a second step (else `code-needed`). DELETE: sign out. */
export const signInSchema = z
  .strictObject({
    email: z.email(),
    password: z.string().min(1).max(128),
    code: z.string().trim().min(1).max(64).optional(),
  })
  .openapi('SignIn');

/** DELETE /api/session */
export const signedOutSchema = z
  .object({
    /** Where the organisation's own sign-on ends its session too; null: it has none, or it is away. */
    address: z.string().nullable(),
  })
  .openapi('SignedOut');

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

export const accountSchema = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role: roleSchema })
  .openapi('Account');

/** GET /api/manage/accounts */
export const accountListSchema = z.object({
  accounts: z.array(
    z
      .object({
        ...accountSchema.shape,
        sessionCount: z.int(),
        hasSecondStep: z.boolean(),
        /** Whether it was seen at the organisation's own sign-on. */
        hasSingleSignOn: z.boolean(),
      })
      .openapi('ListedAccount'),
  ),
  /** Roles that must have a second step. */
  secondStepRoles: z.array(roleSchema),
});

/** GET /api/manage/sessions: one's own, the latest first. Neither addresses nor browsers are kept. */
export const ownSessionListSchema = z.object({
  sessions: z.array(
    z
      .object({
        id: z.string(),
        begunAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        method: sessionMethodSchema.nullable(),
        isThisOne: z.boolean(),
      })
      .openapi('OwnSession'),
  ),
});

/** GET /api/manage/second-step */
export const secondStepStateSchema = z
  .object({
    isInForce: z.boolean(),
    isRequired: z.boolean(),
    /** Without a password (single sign-on) there is none to set up here. */
    isPossible: z.boolean(),
  })
  .openapi('SecondStepState');

/** What is done to one's second step is done with the password. */
export const ownPasswordSchema = z
  .strictObject({ password: z.string().min(1).max(128) })
  .openapi('OwnPassword');

/** POST /api/manage/second-step: a secret for the authenticator, as it is and as an address to draw as a QR code. */
export const secondStepProposalSchema = z
  .object({ secret: z.string(), address: z.string() })
  .openapi('SecondStepProposal');

/** PUT /api/manage/second-step */
export const secondStepCodeSchema = z
  .strictObject({ code: z.string().trim().min(1).max(64) })
  .openapi('SecondStepCode');

/** Good once each, and not to be had again. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) }).openapi('RecoveryCodes');

/** PUT /api/manage/second-step-roles */
export const secondStepRolesSchema = z
  .strictObject({ roles: z.array(roleSchema).max(roles.length) })
  .openapi('SecondStepRoles');

export type Role = z.infer<typeof roleSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type Account = z.infer<typeof accountSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
export type ListedAccount = AccountList['accounts'][number];
export type NewAccount = z.infer<typeof newAccountSchema>;
export type OwnSessionList = z.infer<typeof ownSessionListSchema>;
export type OwnSession = OwnSessionList['sessions'][number];
export type SecondStepState = z.infer<typeof secondStepStateSchema>;
export type SecondStepProposal = z.infer<typeof secondStepProposalSchema>;
