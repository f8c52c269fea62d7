import type { CodePrint, PrintedCodes } from '../../../server/contract/fieldwork/codes.ts';
import type {
  ExportedInvitation,
  ExportedInvitationList,
} from '../../../server/contract/fieldwork/invitations.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}`;

/** New codes for paper sheets: this answer is the one time they can be read. */
export function printCodes(wave: string, body: CodePrint, language: Language): Promise<PrintedCodes> {
  return request(`${addressOf(wave)}/codes`, { language, method: 'POST', body });
}

/** Invitations to be printed, with their links. Who has taken a ticket does not come with them. */
export async function takeInvitations(
  wave: string,
  only: 'all' | 'without-email',
  language: Language,
): Promise<ExportedInvitation[]> {
  const answer = await request<ExportedInvitationList>(`${addressOf(wave)}/invitations/export`, {
    language,
    method: 'POST',
    body: { only },
  });
  return answer.invitations;
}
