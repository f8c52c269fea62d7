import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { betterAuth } from 'better-auth';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problems.ts';
import { roleSchema, type Account, type NewAccount } from '../contract/accounts.ts';
import { countAccounts } from '../store/accounts.queries.ts';
import type { Database } from '../store/database.ts';
import { writtenOnce } from '../store/keys/write-once.ts';
import { attemptLimiter } from './attempt-limiter.ts';

export interface SignedIn {
  account: Account;
  /** The Set-Cookie header that carries the session. */
  cookie: string;
}

export interface Accounts {
  create(account: NewAccount): Promise<Account>;
  /** Throws  `wrong-credentials`, `too-many-attempts`. */
  signIn(email: string, password: string): Promise<SignedIn>;
  /** Ends the session of these request headers; returns the Set-Cookie header that removes the cookie. */
  signOut(headers: Headers): Promise<string | null>;
  current(headers: Headers): Promise<Account | null>;
  /** The secret of the one-time link by which the first administrator is made; null once one exists. */
  setupToken(): Promise<string | null>;
  /**
   * Somebody's own new password. Every session ends, and a new one begins.
   * Throws  `invalid-request` where the present one is wrong, `too-many-attempts`.
   */
  changePassword(account: Account, current: string, password: string): Promise<SignedIn>;
  /** A new password by the administrator; every session of the account ends, and it is locked no more. */
  resetPassword(account: Pick<Account, 'id' | 'email'>, password: string): Promise<void>;
  /** Makes the first administrator. Throws  `setup-done`, `setup-token-wrong`. */
  setUp(token: string, account: Omit<NewAccount, 'role'>): Promise<Account>;
}

/**
 * Accounts of HR, planners and administrators, by better-auth: passwords are hashed and sessions kept by it, never
 * by code of ours. Respondents have no account. Addresses and browsers of sessions are not kept.
 */
export function createAccounts(db: Database, dataDirectory: string, publicUrl: string): Accounts {
  const secret = storedSecret(dataDirectory);
  const auth = betterAuth({
    // Of PostgreSQL too: moments are texts and flags numbers on both.
    database: { db, type: 'sqlite' },
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    advanced: {
      cookiePrefix: 'kotae',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
      },
    },
  });
  // By the account tried, not by address: everybody in an office may share one.
  const attempts = attemptLimiter(db, { kind: 'sign-in', points: 10, duration: 15 * 60 });

  async function create({ name, email, password, role }: NewAccount): Promise<Account> {
    const context = await auth.$context;
    const address = email.toLowerCase();
    if ((await context.internalAdapter.findUserByEmail(address)) !== null)
      throw new ProblemError('account-exists');
    const hash = await context.password.hash(password);
    const made = await context.internalAdapter
      .createUser({ name, email: address, emailVerified: true, role }, { method: 'admin' })
      .catch(async (error: unknown) => {
        // Made by somebody else while the password was hashed.
        if ((await context.internalAdapter.findUserByEmail(address)) === null) throw error;
        throw new ProblemError('account-exists');
      });
    await context.internalAdapter.linkAccount({
      userId: made.id,
      providerId: 'credential',
      accountId: made.id,
      password: hash,
    });
    return { id: made.id, name, email: address, role };
  }

  async function setupToken(): Promise<string | null> {
    if ((await countAccounts(db)) > 0) return null;
    // The same from every server that shares the secret.
    return createHmac('sha256', secret).update('kotae|first administrator').digest('base64url');
  }

  async function countAttempt(key: string): Promise<void> {
    await attempts.consume(key).catch((refusal: unknown) => {
      throw refusal instanceof RateLimiterRes ? new ProblemError('too-many-attempts') : refusal;
    });
  }

  async function setPassword({ id, email }: Pick<Account, 'id' | 'email'>, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await auth.$context;
    await internalAdapter.updatePassword(id, await passwords.hash(password));
    await internalAdapter.deleteUserSessions(id);
    await attempts.delete(email);
  }

  async function signIn(email: string, password: string): Promise<SignedIn> {
    const key = email.toLowerCase();
    await countAttempt(key);
    const response = await auth.api.signInEmail({ body: { email: key, password }, asResponse: true });
    const cookie = response.headers.get('set-cookie');
    if (!response.ok || cookie === null) throw new ProblemError('wrong-credentials');
    await attempts.delete(key);
    const { user } = (await response.json()) as { user: unknown };
    return { account: toAccount(user), cookie };
  }

  return {
    create,
    setupToken,
    signIn,
    resetPassword: setPassword,
    async changePassword(account, current, password) {
      await countAttempt(account.email);
      const { internalAdapter, password: passwords } = await auth.$context;
      const kept = (await internalAdapter.findAccounts(account.id)).find(
        ({ providerId }) => providerId === 'credential',
      );
      const isRight = await passwords.verify({ hash: kept?.password ?? '', password: current });
      if (!isRight) {
        throw new ProblemError('invalid-request', [{ code: 'wrong-password', path: ['current'], facts: {} }]);
      }
      await setPassword(account, password);
      return signIn(account.email, password);
    },
    async signOut(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.get('set-cookie');
    },
    async current(headers) {
      const session = await auth.api.getSession({ headers });
      return session === null ? null : toAccount(session.user);
    },
    async setUp(given, account) {
      const expected = await setupToken();
      if (expected === null) throw new ProblemError('setup-done');
      const digest = (text: string) => createHash('sha256').update(text).digest();
      if (!timingSafeEqual(digest(given), digest(expected))) throw new ProblemError('setup-token-wrong');
      return create({ ...account, role: 'administrator' });
    },
  };
}

function toAccount(user: unknown): Account {
  const { id, name, email, role } = user as Account;
  return { id, name, email, role: roleSchema.parse(role) };
}

/** Signs session cookies; made on first start and kept beside the database. */
function storedSecret(dataDirectory: string): string {
  const make = () => Buffer.from(randomBytes(48).toString('base64url'));
  return writtenOnce(join(dataDirectory, 'session-secret'), make).toString('utf8').trim();
}
