import type { Account, AccountList, NewAccount } from '../../server/contract/accounts.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

const accounts = '/api/manage/accounts';

export async function fetchAccounts(language: Language): Promise<Account[]> {
  return (await request<AccountList>(accounts, { language })).accounts;
}

export function createAccount(account: NewAccount, language: Language): Promise<Account> {
  return request(accounts, { language, method: 'POST', body: account });
}

export function deleteAccount(id: string, language: Language): Promise<void> {
  return request(`${accounts}/${encodeURIComponent(id)}`, { language, method: 'DELETE' });
}

/** One's own password. */
export function changePassword(
  change: { current: string; password: string },
  language: Language,
): Promise<void> {
  return request('/api/manage/password', { language, method: 'PUT', body: change });
}

/** Somebody's, by the administrator. */
export function resetPassword(id: string, password: string, language: Language): Promise<void> {
  const path = `${accounts}/${encodeURIComponent(id)}/password`;
  return request(path, { language, method: 'PUT', body: { password } });
}
