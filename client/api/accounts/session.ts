import type { Session, SignIn } from '../../../server/contract/accounts/accounts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

/** Who is signed in. */
export function fetchSession(language: Language): Promise<Session> {
  return request('/api/session', { language });
}

export function signIn(given: SignIn, language: Language): Promise<Session> {
  return request('/api/session', { language, method: 'POST', body: given });
}

/** Where the organisation's own sign-on ends its session, to be gone to; null: nowhere. */
export function signOut(language: Language): Promise<{ address: string | null }> {
  return request('/api/session', { language, method: 'DELETE' });
}

/** The first administrator, by the token of the one-time link; signed in from then on. */
export function setUp(
  first: { token: string; name: string; email: string; password: string },
  language: Language,
): Promise<Session> {
  return request('/api/setup', { language, method: 'POST', body: first });
}
