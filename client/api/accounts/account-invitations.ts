import type {
  AccountAcceptance,
  AccountInvitation,
  AccountInvitationList,
  MadeAccountInvitation,
  NewAccountInvitation,
  OfferedAccount,
} from '../../../server/contract/accounts/account-invitations.ts';
import type { Session } from '../../../server/contract/accounts/accounts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const invitations = '/api/manage/account-invitations';

export async function fetchAccountInvitations(language: Language): Promise<AccountInvitation[]> {
  return (await request<AccountInvitationList>(invitations, { language })).invitations;
}

export function inviteAccount(
  invited: NewAccountInvitation,
  language: Language,
): Promise<MadeAccountInvitation> {
  return request(invitations, { language, method: 'POST', body: invited });
}

export function withdrawAccountInvitation(id: string, language: Language): Promise<void> {
  return request(`${invitations}/${encodeURIComponent(id)}`, { language, method: 'DELETE' });
}

/** What whoever has the link is offered. */
export function fetchOfferedAccount(token: string, language: Language): Promise<OfferedAccount> {
  return request('/api/account-invitation/read', { language, method: 'POST', body: { token } });
}

/** Makes the account; signed in from then on. */
export function acceptAccount(acceptance: AccountAcceptance, language: Language): Promise<Session> {
  return request('/api/account-invitation', { language, method: 'POST', body: acceptance });
}
