import type {
  OwnSession,
  OwnSessionList,
  SecondStepProposal,
  SecondStepState,
} from '../../../server/contract/accounts/accounts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const sessions = '/api/manage/sessions';
const secondStep = '/api/manage/second-step';

export function changePassword(
  change: { current: string; password: string },
  language: Language,
): Promise<void> {
  return request('/api/manage/password', { language, method: 'PUT', body: change });
}

export async function fetchSessions(language: Language): Promise<OwnSession[]> {
  return (await request<OwnSessionList>(sessions, { language })).sessions;
}

export function endSession(id: string, language: Language): Promise<void> {
  return request(`${sessions}/${encodeURIComponent(id)}`, { language, method: 'DELETE' });
}

/** All but the one that asks. */
export function endOtherSessions(language: Language): Promise<void> {
  return request(sessions, { language, method: 'DELETE' });
}

export function fetchSecondStep(language: Language): Promise<SecondStepState> {
  return request(secondStep, { language });
}

/** A secret for the authenticator; nothing is asked for before a code of it was sent. */
export function proposeSecondStep(password: string, language: Language): Promise<SecondStepProposal> {
  return request(secondStep, { language, method: 'POST', body: { password } });
}

/** Puts the proposal in force. Returns the recovery codes, which are not to be had again. */
export async function confirmSecondStep(code: string, language: Language): Promise<string[]> {
  const answer = { language, method: 'PUT', body: { code } } as const;
  return (await request<{ recoveryCodes: string[] }>(secondStep, answer)).recoveryCodes;
}

export async function renewRecoveryCodes(password: string, language: Language): Promise<string[]> {
  const asked = { language, method: 'POST', body: { password } } as const;
  return (await request<{ recoveryCodes: string[] }>(`${secondStep}/recovery-codes`, asked)).recoveryCodes;
}

export function removeSecondStep(password: string, language: Language): Promise<void> {
  return request(secondStep, { language, method: 'DELETE', body: { password } });
}
