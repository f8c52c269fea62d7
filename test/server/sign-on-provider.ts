import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type AccountClaims } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface KnownPerson extends AccountClaims {
  sub: string;
  groups?: string[];
}

const hour = 3600;

export const clientId = 'kotae';
export const clientSecret = 'a secret between two machines';

export interface SignOnProvider {
  issuer: string;
  /** Who sits at the browser from now on; null: somebody who says no. */
  sits(person: KnownPerson | null): void;
  /** What is asked of the provider, e.g. `GET /auth`. */
  asked: URL[];
  /** Goes away, and comes back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/**
 * A real OpenID Provider on this machine, which asks for PKCE and knows one client. Whoever is sent to it is signed in
 * at once as the person who sits there.
 */
export async function signOnProvider(redirectOrigin: string): Promise<SignOnProvider> {
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  let server: Server | undefined;
  let port = 0;
  const asked: URL[] = [];
  async function start(): Promise<void> {
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  }
  async function stop(): Promise<void> {
    await new Promise((resolve) => {
      server?.close(resolve);
      server?.closeAllConnections();
    });
  }
  await start();
  const issuer = `http://127.0.0.1:${port}`;
  let sitting: KnownPerson | null = null;
  const people = new Map<string, KnownPerson>();
  const provider = providerAt(issuer, { redirectOrigin, people });
  answer = async (request, response) => {
    const url = new URL(request.url ?? '', issuer);
    asked.push(url);
    if (!url.pathname.startsWith('/interaction/')) return provider.callback()(request, response);
    const said =
      sitting === null
        ? { error: 'access_denied', error_description: 'no' }
        : { login: { accountId: sitting.sub } };
    return provider.interactionFinished(request, response, said, { mergeWithLastSubmission: false });
  };
  return {
    issuer,
    asked,
    start,
    stop,
    sits(person) {
      sitting = person;
      if (person !== null) people.set(person.sub, person);
    },
  };
}

function providerAt(
  issuer: string,
  { redirectOrigin, people }: { redirectOrigin: string; people: Map<string, KnownPerson> },
): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${redirectOrigin}/api/session/single-sign-on/callback`],
        post_logout_redirect_uris: [`${redirectOrigin}/sign-in`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    pkce: { required: () => true },
    cookies: { keys: ['of a test'] },
    jwks: {
      keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
    },
    ttl: { Interaction: hour, Grant: hour, Session: hour, AccessToken: hour, IdToken: hour },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => {
      const person = people.get(sub);
      return person === undefined ? undefined : { accountId: sub, claims: () => person };
    },
    async loadExistingGrant({ oidc: { session, client, provider } }) {
      const { Grant } = provider;
      const grant = new Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}
