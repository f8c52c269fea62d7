import type { Tally, Ticket, TicketList } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { request } from '../request.ts';

/** What was given out and came back, by stratum. */
export function readTally(wave: string, language: RespondentLanguage): Promise<Tally> {
  return request(`/api/waves/${encodeURIComponent(wave)}/tally`, { language, isAnonymous: true });
}

/** Every accepted ticket: always the whole list, so that nobody learns which one is looked for. */
export async function readTickets(wave: string, language: RespondentLanguage): Promise<Ticket[]> {
  const path = `/api/waves/${encodeURIComponent(wave)}/tally/tickets`;
  const { tickets } = await request<TicketList>(path, { language, isAnonymous: true });
  return tickets;
}
