import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import type { Dependencies } from '../../dependencies.ts';
import { invitedCounts } from '../../store/fieldwork/invitations.queries.ts';
import { acceptedTickets, storedCounts, type StratumCounts } from '../../store/fieldwork/tally.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { frozenWave } from '../waves/frozen-wave.ts';

/** What anybody may know of a stratum: who could answer, what was given out, what came back. */
export interface StratumTally extends StratumCounts {
  label: LocalText;
  eligibleCount: number;
}

/** The public counts of a wave, by stratum in the order of the contract. */
export async function tallyOfWave(
  { db, responses }: Pick<Dependencies, 'db' | 'responses'>,
  wave: Wave,
): Promise<StratumTally[]> {
  const { contract } = await frozenWave(db, wave);
  const stored = new Map((await storedCounts(db, wave.code)).map((counts) => [counts.code, counts]));
  const isOpen = wave.state === 'open';
  const invited = isOpen ? await invitedCounts(db, wave.code) : new Map<string, number>();
  const tickets = isOpen ? await responses.usedCounts(wave.code, 'ticket') : invited;
  const codes = isOpen ? await responses.usedCounts(wave.code, 'drawn-code') : invited;
  return contract.strata.flatMap(({ code, label, eligibleCount }) => {
    const counts = stored.get(code);
    if (counts === undefined) return [];
    const live = isOpen && {
      invitedCount: invited.get(code) ?? 0,
      acceptedTicketCount: tickets.get(code) ?? 0,
      acceptedCodeCount: codes.get(code) ?? 0,
    };
    return [{ label, eligibleCount, ...counts, ...live }];
  });
}

/** The tickets that were accepted, sorted; from them and the public keys anybody can recount. */
export async function acceptedTicketsOfWave(
  { db, responses }: Pick<Dependencies, 'db' | 'responses'>,
  wave: Wave,
): Promise<Ticket[]> {
  return wave.state === 'open' ? responses.tickets(wave.code) : acceptedTickets(db, wave.code);
}
