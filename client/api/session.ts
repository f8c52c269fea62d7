import type { Session } from '../../server/contract/accounts.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

/** Who is signed in. */
export function fetchSession(language: Language): Promise<Session> {
  return request('/api/session', { language });
}

export function signIn(email: string, password: string, language: Language): Promise<Session> {
  return request('/api/session', { language, method: 'POST', body: { email, password } });
}

export function signOut(language: Language): Promise<void> {
  return request('/api/session', { language, method: 'DELETE' });
}

/** The first administrator, by the token of the one-time link; signed in from then on. */
export function setUp(
  first: { token: string; name: string; email: string; password: string },
  language: Language,
): Promise<Session> {
  return request('/api/setup', { language, method: 'POST', body: first });
}
