import type { Contract, Ticket } from '../../../server/contract/fieldwork/waves.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { findReceipt } from '../../../surveys/tickets/find-receipt.ts';
import { isGenuineTicket } from '../../../surveys/tickets/ticket.ts';
import { readReceiptNumber } from '../../../surveys/tickets/typed-numbers.ts';
import { troubleAfter, type Trouble } from './standing.ts';

/** What is known of a receipt number. */
export type ReceiptCheck =
  | { kind: 'none' | 'unreadable' | 'reading' | 'absent' | 'forged' }
  | { kind: 'found'; stratum: LocalText }
  | { kind: 'failed'; trouble: Trouble };

/** Looks a receipt number up in the list of accepted tickets, which is read whole: the number goes nowhere. */
export async function checkReceipt(
  typed: string,
  contract: Contract,
  readTickets: () => Promise<Ticket[]>,
): Promise<ReceiptCheck> {
  const number = readReceiptNumber(typed);
  if (number === null) return { kind: 'unreadable' };
  try {
    const ticket = findReceipt(await readTickets(), number);
    if (ticket === undefined) return { kind: 'absent' };
    const stratum = contract.strata.find(({ code }) => code === ticket.stratum);
    const isGenuine = stratum?.key !== undefined && isGenuineTicket(stratum.key, contract.wave, ticket);
    return stratum !== undefined && isGenuine
      ? { kind: 'found', stratum: stratum.label }
      : { kind: 'forged' };
  } catch (error) {
    return { kind: 'failed', trouble: troubleAfter(error) };
  }
}
