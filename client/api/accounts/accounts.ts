import type { Account, AccountList, NewAccount, Role } from '../../../server/contract/accounts/accounts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const accounts = '/api/manage/accounts';

/** All accounts, and the roles that must have a second step. */
export function fetchAccounts(language: Language): Promise<AccountList> {
  return request(accounts, { language });
}

export function createAccount(account: NewAccount, language: Language): Promise<Account> {
  return request(accounts, { language, method: 'POST', body: account });
}

export function deleteAccount(id: string, language: Language): Promise<void> {
  return request(`${accounts}/${encodeURIComponent(id)}`, { language, method: 'DELETE' });
}

/** Somebody's, by the administrator. */
export function resetPassword(id: string, password: string, language: Language): Promise<void> {
  const path = `${accounts}/${encodeURIComponent(id)}/password`;
  return request(path, { language, method: 'PUT', body: { password } });
}

/** Ends all sessions of somebody, by the administrator. */
export function endSessionsOf(id: string, language: Language): Promise<void> {
  return request(`${accounts}/${encodeURIComponent(id)}/sessions`, { language, method: 'DELETE' });
}

/** Takes somebody's second step away, by the administrator. */
export function removeSecondStepOf(id: string, language: Language): Promise<void> {
  return request(`${accounts}/${encodeURIComponent(id)}/second-step`, { language, method: 'DELETE' });
}

export function requireSecondStep(roles: readonly Role[], language: Language): Promise<void> {
  return request('/api/manage/second-step-roles', { language, method: 'PUT', body: { roles } });
}
