import type {
  ExportedInvitation,
  ExportedInvitationList,
  InvitationStatus,
  MailInput,
  MailPreview,
  MailRun,
  MailText,
  NewInvitations,
  Renewed,
  StaffListReading,
} from '../../../server/contract/fieldwork/invitations.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request, requestFile } from '../request.ts';

const addressOf = (wave: string, act = ''): string =>
  `/api/manage/waves/${encodeURIComponent(wave)}/invitations${act}`;

export function fetchInvitations(wave: string, language: Language): Promise<InvitationStatus> {
  return request(addressOf(wave), { language });
}

/** Pasted, or a file in base64. */
export type StaffListSource = { text: string } | { file: string };

/** What a staff list says, with columns that its headings do not tell; nothing is stored. */
export function readStaffList(
  wave: string,
  list: StaffListSource & { columns?: Record<string, number> },
  language: Language,
): Promise<StaffListReading> {
  return request(addressOf(wave, '/read'), { language, method: 'POST', body: list });
}

export function invite(
  wave: string,
  people: NewInvitations['people'],
  language: Language,
): Promise<InvitationStatus> {
  return request(addressOf(wave), { language, method: 'POST', body: { people } });
}

export function mailInvitations(wave: string, mail: MailInput, language: Language): Promise<MailRun> {
  return request(addressOf(wave, '/mail'), { language, method: 'POST', body: mail });
}

/** What somebody on the list would get; nothing is sent. */
export function previewMail(wave: string, mail: MailText, language: Language): Promise<MailPreview> {
  return request(addressOf(wave, '/mail/preview'), { language, method: 'POST', body: mail });
}

export function renewInvitation(wave: string, person: string, language: Language): Promise<Renewed> {
  return request(addressOf(wave, '/renew'), { language, method: 'POST', body: { person } });
}

/** Everybody invited, with links. */
export async function exportInvitations(
  wave: string,
  only: 'all' | 'without-email',
  language: Language,
): Promise<ExportedInvitation[]> {
  const answer = await request<ExportedInvitationList>(addressOf(wave, '/export'), {
    language,
    method: 'POST',
    body: { only },
  });
  return answer.invitations;
}

/** The same for mail merge, as a file. */
export function exportInvitationsCsv(wave: string, language: Language): Promise<Blob> {
  return requestFile(addressOf(wave, '/export?format=csv'), {
    language,
    method: 'POST',
    body: { only: 'all' },
  });
}
