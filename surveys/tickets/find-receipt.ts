import { ticketNumber, type Ticket } from './ticket.ts';

/** The ticket with a receipt number (whole or its beginning) among those that were accepted; undefined if none has it. */
export function findReceipt(tickets: readonly Ticket[], number: string): Ticket | undefined {
  return tickets.find((ticket) => numberOf(ticket)?.startsWith(number) === true);
}

/** The number of whatever is listed as a ticket; null where it is none. */
export function numberOf(ticket: Ticket): string | null {
  try {
    return ticketNumber(ticket);
  } catch {
    return null;
  }
}
