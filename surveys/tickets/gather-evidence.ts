import canonicalize from 'canonicalize';
import type { Claims } from './evidence.ts';
import type { Ticket } from './ticket.ts';

const mostAttempts = 5;

/**
 * Counts and tickets of the same moment: reads the counts before and after the tickets, until nothing has come in
 * between. Null while responses keep coming: then there is nothing to compare.
 */
export async function gatherEvidence<Tally extends Claims>(
  readTally: () => Promise<Tally>,
  readTickets: () => Promise<readonly Ticket[]>,
): Promise<{ tally: Tally; tickets: readonly Ticket[] } | null> {
  let before = await readTally();
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const tickets = await readTickets();
    const tally = await readTally();
    if (canonicalize(before) === canonicalize(tally)) return { tally, tickets };
    before = tally;
  }
  return null;
}
