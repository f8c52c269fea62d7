import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { sessionBeginningSchema, type SessionMethod } from '../contract/accounts/accounts.ts';
import type { Database } from '../store/database.ts';
import { writtenOnce } from '../store/keys/write-once.ts';

const [hour, day] = [60 * 60, 24 * 60 * 60];
/** After so many seconds everybody signs in again, however much a session is used. */
export const longestSession = 7 * day;
/** A session that is not used for so long ends: over a night in an office, not over a lunch. */
const idleSession = 12 * hour;

/**
 * better-auth as it is set up here: passwords are hashed and sessions kept by it, never by code of ours. It answers no
 * request by itself. Addresses and browsers of sessions are not kept.
 */
export function createAuthentication(
  db: Database,
  { secret, publicUrl }: { secret: string; publicUrl: string },
) {
  const auth = betterAuth({
    // Of PostgreSQL too: moments are texts and flags numbers on both.
    database: { db, type: 'sqlite' },
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: {
      expiresIn: idleSession,
      updateAge: hour,
      additionalFields: { method: { type: 'string', required: false, input: false } },
    },
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
    plugins: [sessionBeginning()],
  });
  return {
    auth,
    /** Begins a session of an account; returns the Set-Cookie header that carries it. */
    async beginSession(accountId: string, method: SessionMethod): Promise<string> {
      const { headers } = await auth.api.beginSession({ body: { accountId, method }, returnHeaders: true });
      const cookie = headers.get('set-cookie');
      if (cookie === null) throw new Error('a session without a cookie');
      return cookie;
    },
  };
}

export type Authentication = ReturnType<typeof createAuthentication>;

/** Whoever calls it has made sure who it is: it has no address, and can be called in the process only. */
function sessionBeginning() {
  return {
    id: 'session-beginning',
    endpoints: {
      beginSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: sessionBeginningSchema },
        async (context) => {
          const { internalAdapter } = context.context;
          const { accountId, method } = context.body;
          const user = await internalAdapter.findUserById(accountId);
          if (user === null) throw new Error('no such account');
          const session = await internalAdapter.createSession(accountId, false, { method });
          // The browser keeps it as long as a session may be used at most: the server is asked whether it still is.
          await setSessionCookie(context, { session, user }, false, { maxAge: longestSession });
          return context.json({});
        },
      ),
    },
  };
}

/** Signs cookies; made on first start and kept beside the database. */
export function storedSecret(dataDirectory: string): string {
  const make = () => Buffer.from(randomBytes(48).toString('base64url'));
  return writtenOnce(join(dataDirectory, 'session-secret'), make).toString('utf8').trim();
}
