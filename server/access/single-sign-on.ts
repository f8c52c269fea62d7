import { createHash } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import * as oidc from 'openid-client';
import type { Language } from '../../surveys/schema/language.ts';
import { roles, type Role } from '../contract/accounts/accounts.ts';
import {
  begunSignOnSchema,
  type BegunSignOn,
  type SignOnFault,
} from '../contract/accounts/single-sign-on.ts';
import { seal, unseal } from '../store/responses/envelopes/sealing.ts';

/** How the organisation's own sign-on is reached, and what it says of people. */
export interface SingleSignOnSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  /** What the button is called. */
  name: string;
  scope: string;
  /** The claim that says what somebody may be here, and what its values mean; null: who was invited comes in. */
  roles: { claim: string; byValue: Record<string, Role> } | null;
  /** Whether its addresses are its own to give: it says of none that it is verified, and all are. */
  trustsAddresses: boolean;
}

/** Somebody, as the provider vouches for them. */
export interface VouchedPerson {
  /** What the provider knows them by: never given to anybody else. */
  subject: string;
  /** In lower case; null: it tells none, or does not vouch for it. */
  email: string | null;
  name: string | null;
  /** Undefined: roles are not told by the provider. Null: none of its values means one. */
  role: Role | null | undefined;
}

/** Why nobody came in. */
export class SignOnError extends Error {
  readonly fault: SignOnFault;

  constructor(fault: SignOnFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

export interface SingleSignOn {
  name: string;
  issuer: string;
  /** Where the browser is sent, and the Set-Cookie header by which it is known when it comes back. Throws  SignOnError. */
  begin(language: Language): Promise<{ address: string; cookie: string }>;
  /** The language in which whoever comes back began; null: it is not known. */
  languageOf(headers: Headers): Language | null;
  /**
   * Whom the provider vouches for, by what the browser has brought back from there.
   * Throws  SignOnError.
   */
  finish(query: URLSearchParams, headers: Headers): Promise<VouchedPerson>;
  /** The Set-Cookie header that removes the cookie. */
  endedCookie: string;
  /** Where the provider ends its own session; null: it does not, or is away. */
  signOutAddress(): Promise<string | null>;
}

const path = '/api/session/single-sign-on';
const cookieName = 'kotae.sign-on';
const minutesToSignOn = 10;
const timeoutSeconds = 10;

/**
 * OpenID Connect, authorization code with PKCE, state and nonce, by openid-client. The provider is asked for what it
 * can only when somebody wants to come in by it: a server starts and serves while it is away.
 */
export function createSingleSignOn(
  settings: SingleSignOnSettings,
  { secret, publicUrl, now }: { secret: string; publicUrl: string; now: () => Date },
): SingleSignOn {
  const redirectUri = `${publicUrl}${path}/callback`;
  const key = createHash('sha256').update(`kotae|sign-on|${secret}`).digest();
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`;
  const endedCookie = `${cookieName}=; Max-Age=0; ${attributes}`;
  let found: oidc.Configuration | undefined;

  async function discovered(): Promise<oidc.Configuration> {
    const isPlain = settings.issuer.startsWith('http:');
    found ??= await oidc
      .discovery(
        new URL(settings.issuer),
        settings.clientId,
        settings.clientSecret ?? undefined,
        settings.clientSecret === null ? oidc.None() : undefined,
        { timeout: timeoutSeconds, execute: isPlain ? [oidc.allowInsecureRequests] : [] },
      )
      .catch((error: unknown) => {
        throw new SignOnError('sign-on-away', error);
      });
    return found;
  }

  /** What was begun in this browser; null: nothing, or too long ago. */
  function begunIn(headers: Headers): BegunSignOn | null {
    try {
      const sealed = parseCookies(headers.get('cookie') ?? '').get(cookieName) ?? '';
      const begun = begunSignOnSchema.parse(
        JSON.parse(unseal(key, cookieName, Buffer.from(sealed, 'base64url'))),
      );
      return begun.until > now().getTime() ? begun : null;
    } catch {
      return null;
    }
  }

  async function claimsOf(
    configuration: oidc.Configuration,
    tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  ): Promise<Record<string, unknown> & { sub: string }> {
    const claims = tokens.claims();
    if (claims === undefined) throw new SignOnError('sign-on-failed');
    const wanted = ['email', 'name', ...(settings.roles === null ? [] : [settings.roles.claim])];
    const isWhole = wanted.every((name) => name in claims);
    if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
  }

  return {
    name: settings.name,
    issuer: settings.issuer,
    endedCookie,
    languageOf: (headers) => begunIn(headers)?.language ?? null,
    async begin(language) {
      const configuration = await discovered();
      const [state, nonce, verifier] = [
        oidc.randomState(),
        oidc.randomNonce(),
        oidc.randomPKCECodeVerifier(),
      ];
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const until = now().getTime() + minutesToSignOn * 60 * 1000;
      const sealed = seal(key, cookieName, JSON.stringify({ state, nonce, verifier, until, language }));
      const cookie = `${cookieName}=${sealed.toString('base64url')}; Max-Age=${minutesToSignOn * 60}; ${attributes}`;
      return { address: address.href, cookie };
    },
    async finish(query, headers) {
      const begun = begunIn(headers);
      if (begun === null) throw new SignOnError('sign-on-expired');
      const configuration = await discovered();
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${redirectUri}?${query}`), {
          pkceCodeVerifier: begun.verifier,
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          idTokenExpected: true,
        });
        return personOf(await claimsOf(configuration, tokens), settings);
      } catch (error) {
        throw new SignOnError(faultOf(error), error);
      }
    },
    async signOutAddress() {
      try {
        const configuration = await discovered();
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicUrl}/sign-in` })
          .href;
      } catch {
        return null;
      }
    },
  };
}

/** The first of our roles, in their order, that one of the values means. */
function personOf(
  claims: Record<string, unknown> & { sub: string },
  { roles: mapping, trustsAddresses }: SingleSignOnSettings,
): VouchedPerson {
  const { sub, email, name } = claims;
  const isVerified = trustsAddresses || claims['email_verified'] === true;
  const values = mapping === null ? [] : [claims[mapping.claim]].flat();
  const meant = values.map((value) => mapping?.byValue[String(value)]);
  return {
    subject: sub,
    email: typeof email === 'string' && isVerified ? email.toLowerCase() : null,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : null,
    role: mapping === null ? undefined : (roles.find((role) => meant.includes(role)) ?? null),
  };
}

function faultOf(error: unknown): SignOnFault {
  if (error instanceof SignOnError) return error.fault;
  if (error instanceof oidc.AuthorizationResponseError) return 'sign-on-refused';
  const { name, message } = error instanceof Error ? error : new Error();
  const isAway = name === 'TimeoutError' || (name === 'TypeError' && /fetch failed/.test(message));
  return isAway ? 'sign-on-away' : 'sign-on-failed';
}
