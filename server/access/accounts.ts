import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../problems.ts';
import { takeOfferedUnits } from '../store/accounts/unit-reader-lists.queries.ts';
import { roleSchema, sessionMethodSchema } from '../contract/accounts/accounts.ts';
import type { Account, NewAccount, SessionMethod, SignIn } from '../contract/accounts/accounts.ts';
import { byItself, type InstallationAction } from '../contract/log.ts';
import { countAccounts } from '../store/accounts/accounts.queries.ts';
import type { Database } from '../store/database.ts';
import { addLogEntry } from '../store/log.queries.ts';
import { endSession, endSessions } from '../store/accounts/sessions.queries.ts';
import { SecondStepKey } from '../store/keys/second-step-key.ts';
import { createAuthentication, longestSession, storedSecret } from './authentication.ts';
import { createKnownDevices } from './known-device.ts';
import { passwordFaults } from './password-faults.ts';
import { createSecondSteps, type SecondSteps } from './second-steps.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

export interface SignedIn {
  account: Account;
  /** The Set-Cookie headers that carry the session and make the device known. */
  cookies: string[];
}

/** Whoever is signed in, and by which session. */
export interface CurrentAccount extends Account {
  sessionId: string;
  method: SessionMethod | null;
}

export interface Accounts {
  secondSteps: SecondSteps;
  /** Throws  `account-exists`, `invalid-request` where the password is easily guessed. */
  create(account: NewAccount): Promise<Account>;
  /** An account without a password: its holder is known by the organisation's own sign-on. Throws  `account-exists`. */
  createWithoutPassword(account: Omit<NewAccount, 'password'>): Promise<Account>;
  /** Throws  `wrong-credentials`, `code-needed`, `invalid-request` (wrong code), `too-many-attempts`. */
  signIn(given: SignIn, headers: Headers): Promise<SignedIn>;
  /** Begins a session of somebody who has shown who it is. Returns the Set-Cookie headers. */
  beginSession(account: Account, method: SessionMethod): Promise<string[]>;
  /** Ends the session of these request headers; returns the Set-Cookie header that removes the cookie. */
  signOut(headers: Headers): Promise<string | null>;
  current(headers: Headers): Promise<CurrentAccount | null>;
  /** The secret of the one-time link by which the first administrator is made; null once one exists. */
  setupToken(): Promise<string | null>;
  /** Throws  `invalid-request` where it is wrong, or there is none, `too-many-attempts`. */
  requirePassword(account: Account, password: string, field: string): Promise<void>;
  hasPassword(account: Account): Promise<boolean>;
  /** Throws  `invalid-request` where it is easily guessed. */
  requireGoodPassword(password: string, of: Pick<Account, 'name' | 'email'>): void;
  byEmail(email: string): Promise<Account | null>;
  /** By what a provider of single sign-on knows its holder by. */
  bySignOn(issuer: string, subject: string): Promise<Account | null>;
  linkSignOn(account: Account, issuer: string, subject: string): Promise<void>;
  /**
   * Somebody's own new password. Every session ends, and a new one begins.
   * Throws  `invalid-request` where the present one is wrong or the new one easily guessed, `too-many-attempts`.
   */
  changePassword(account: Account, current: string, password: string): Promise<SignedIn>;
  /**
   * A new password by the administrator; every session of the account ends, and it is slowed down no more.
   * Throws  `invalid-request` where it is easily guessed.
   */
  resetPassword(account: Account, password: string): Promise<void>;
  /** Makes the first administrator. Throws  `setup-done`, `setup-token-wrong`. */
  setUp(token: string, account: Omit<NewAccount, 'role'>): Promise<Account>;
}

interface Installation {
  db: Database;
  dataDirectory: string;
  publicUrl: string;
  now: () => Date;
}

/** Accounts of HR, planners and administrators. Respondents have none. */
export function createAccounts({ db, dataDirectory, publicUrl, now }: Installation): Accounts {
  const secret = storedSecret(dataDirectory);
  const authentication = createAuthentication(db, { secret, publicUrl });
  const { auth } = authentication;
  const devices = createKnownDevices(secret, publicUrl.startsWith('https:'));
  const throttle = createSignInThrottle(db, now);
  const secondSteps = createSecondSteps(db, new SecondStepKey(dataDirectory), now);

  async function createUser({ name, email, role }: Omit<NewAccount, 'password'>): Promise<Account> {
    const { internalAdapter } = await auth.$context;
    const address = email.toLowerCase();
    if ((await byEmail(address)) !== null) throw new ProblemError('account-exists');
    const made = await internalAdapter
      .createUser({ name, email: address, emailVerified: true, role }, { method: 'admin' })
      .catch(async (error: unknown) => {
        // Made by somebody else meanwhile.
        if ((await byEmail(address)) === null) throw error;
        throw new ProblemError('account-exists');
      });
    const account = { id: made.id, name, email: address, role };
    await takeOfferedUnits(db, account);
    return account;
  }

  async function create({ password, ...person }: NewAccount): Promise<Account> {
    requireGoodPassword(password, person);
    const context = await auth.$context;
    const hash = await context.password.hash(password);
    const account = await createUser(person);
    await context.internalAdapter.linkAccount({
      userId: account.id,
      providerId: 'credential',
      accountId: account.id,
      password: hash,
    });
    return account;
  }

  async function byEmail(email: string): Promise<Account | null> {
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found === null ? null : toAccount(found.user);
  }

  /** Null: no password. */
  async function passwordHashOf(accountId: string): Promise<string | null> {
    const { internalAdapter } = await auth.$context;
    const kept = await internalAdapter.findAccounts(accountId);
    return kept.find(({ providerId }) => providerId === 'credential')?.password ?? null;
  }

  async function isPassword(hash: string | null, password: string): Promise<boolean> {
    const { password: passwords } = await auth.$context;
    if (hash !== null) return passwords.verify({ hash, password });
    // It takes as long where there is no such account.
    await passwords.hash(password);
    return false;
  }

  /** One more try of a person; the first that is slowed down is noted, where there is such an account. */
  async function countTry(key: string, account: Account | null): Promise<void> {
    const { slowsDown } = await throttle.begin(key);
    if (!slowsDown || account === null) return;
    await note('sign-in-slowed', account);
  }

  async function note(
    action: InstallationAction,
    { email, role }: Account,
    more: Record<string, string> = {},
  ): Promise<void> {
    const facts = { account: email, role, ...more };
    await addLogEntry(db, { at: now().toISOString(), actor: byItself, action, facts });
  }

  async function signIn({ email, password, code }: SignIn, headers: Headers): Promise<SignedIn> {
    const address = email.toLowerCase();
    const account = await byEmail(address);
    const key = devices.keyOf(address, headers);
    await countTry(key, account);
    const hash = account === null ? null : await passwordHashOf(account.id);
    if (!(await isPassword(hash, password)) || account === null) {
      // Only of accounts that there are: whatever else was typed into the field may be somebody's password.
      if (account !== null) await note('sign-in-failed', account, { step: 'password' });
      throw new ProblemError('wrong-credentials');
    }
    await throttle.forget(key);
    if (await secondSteps.isInForce(account.id)) await takeCode(account, { code, key: `${key}|code` });
    return { account, cookies: await begin(account, 'password') };
  }

  async function takeCode(
    account: Account,
    { code, key }: { code: string | undefined; key: string },
  ): Promise<void> {
    if (code === undefined) throw new ProblemError('code-needed');
    await countTry(key, account);
    try {
      await secondSteps.verify(account.id, code);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'invalid-request')
        await note('sign-in-failed', account, { step: 'code' });
      throw error;
    }
    await throttle.forget(key);
  }

  async function begin(account: Account, method: SessionMethod): Promise<string[]> {
    return [await authentication.beginSession(account.id, method), devices.cookieFor(account.email)];
  }

  async function requirePassword(account: Account, password: string, field: string): Promise<void> {
    const key = `${account.id}|own password`;
    await countTry(key, account);
    if (!(await isPassword(await passwordHashOf(account.id), password))) {
      throw new ProblemError('invalid-request', [{ code: 'wrong-password', path: [field], facts: {} }]);
    }
    await throttle.forget(key);
  }

  async function setPassword(account: Account, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await auth.$context;
    const hash = await passwords.hash(password);
    if ((await passwordHashOf(account.id)) === null) {
      const link = { userId: account.id, providerId: 'credential', accountId: account.id };
      await internalAdapter.linkAccount({ ...link, password: hash });
    } else {
      await internalAdapter.updatePassword(account.id, hash);
    }
    await endSessions(db, account.id);
    await throttle.forget(devices.strangersKey(account.email));
  }

  async function setupToken(): Promise<string | null> {
    if ((await countAccounts(db)) > 0) return null;
    // The same from every server that shares the secret.
    return createHmac('sha256', secret).update('kotae|first administrator').digest('base64url');
  }

  return {
    secondSteps,
    create,
    createWithoutPassword: createUser,
    setupToken,
    signIn,
    beginSession: begin,
    requirePassword,
    hasPassword: async ({ id }) => (await passwordHashOf(id)) !== null,
    requireGoodPassword,
    byEmail,
    async bySignOn(issuer, subject) {
      const { internalAdapter } = await auth.$context;
      const link = await internalAdapter.findAccountByKey({ providerId: issuer, accountId: subject });
      const user = link === null ? null : await internalAdapter.findUserById(link.userId);
      return user === null ? null : toAccount(user);
    },
    async linkSignOn({ id }, issuer, subject) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.linkAccount({ userId: id, providerId: issuer, accountId: subject });
    },
    async resetPassword(account, password) {
      requireGoodPassword(password, account);
      await setPassword(account, password);
    },
    async changePassword(account, current, password) {
      await requirePassword(account, current, 'current');
      requireGoodPassword(password, account);
      await setPassword(account, password);
      return { account, cookies: await begin(account, 'password') };
    },
    async signOut(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.get('set-cookie');
    },
    async current(headers) {
      const found = await auth.api.getSession({ headers });
      if (found === null) return null;
      if (Date.now() - found.session.createdAt.getTime() > longestSession * 1000) {
        await endSession(db, found.user.id, found.session.id);
        return null;
      }
      const method = sessionMethodSchema.nullable().catch(null).parse(found.session.method);
      return { ...toAccount(found.user), sessionId: found.session.id, method };
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

function requireGoodPassword(password: string, { name, email }: Pick<NewAccount, 'name' | 'email'>): void {
  const faults = passwordFaults(password, { name, email, path: ['password'] });
  if (faults.length > 0) throw new ProblemError('invalid-request', faults);
}

function toAccount(user: unknown): Account {
  const { id, name, email, role } = user as Account;
  return { id, name, email, role: roleSchema.parse(role) };
}
