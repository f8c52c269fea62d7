import { contractFindings } from './contract-findings.ts';
import { countProblems } from './count-problems.ts';
import type { Evidence, Recounter } from './evidence.ts';
import { numberOf } from './find-receipt.ts';
import type { TallyProblem, TicketFlaw } from './tally-problem.ts';
import { isGenuineTicket } from './ticket.ts';

/** What a recount found. */
export interface TallyVerification {
  /** Of the contract, as computed. */
  fingerprint: string;
  /** Tickets that are genuine, each counted once, by stratum. */
  genuineCounts: ReadonlyMap<string, number>;
  /** Empty: everything fits. */
  problems: TallyProblem[];
}

/**
 * Recounts a wave from public data alone: that the contract is the announced one, that every accepted ticket was signed
 * with the key of its stratum and is listed once, that counts and tickets agree and no count exceeds what it comes from.
 * It does not show that every response was stored as it was given: that is what nobody can look at.
 */
export function verifyTally(evidence: Evidence, recounter: Recounter): TallyVerification {
  const steps = verifyingTally(evidence, recounter);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, one a ticket, so that a page can breathe in between: yields how many were looked at. */
export function* verifyingTally(
  evidence: Evidence,
  recounter: Recounter,
): Generator<number, TallyVerification> {
  const { contract, tally, tickets } = evidence;
  const { fingerprint, problems } = contractFindings(evidence, recounter);
  const genuineCounts = new Map(contract.strata.map(({ code }) => [code, 0]));
  const flawed = new Map<string, Map<TicketFlaw, number>>();
  const seen = new Set<string>();
  for (const [index, ticket] of tickets.entries()) {
    const flaw = flawOf(evidence, seen, index);
    if (flaw === null) {
      genuineCounts.set(ticket.stratum, (genuineCounts.get(ticket.stratum) ?? 0) + 1);
    } else {
      const place = flaw === 'foreign-ticket' ? '' : ticket.stratum;
      const flaws = flawed.get(place) ?? new Map<TicketFlaw, number>();
      flawed.set(place, flaws.set(flaw, (flaws.get(flaw) ?? 0) + 1));
    }
    yield index + 1;
  }
  const flawsIn = (place: string, stratum: TallyProblem['stratum']): TallyProblem[] =>
    Array.from(flawed.get(place) ?? [], ([code, count]) => ({ code, stratum, facts: { count } }));
  return {
    fingerprint,
    genuineCounts,
    problems: [
      ...problems,
      ...countProblems(contract, tally, recounter),
      ...flawsIn('', null),
      ...contract.strata.flatMap(({ code, label }) => {
        const stratum = { code, label };
        const listed = genuineCounts.get(code) ?? 0;
        const claimed = tally.strata.find((one) => one.code === code)?.acceptedTicketCount ?? 0;
        const facts = { claimed, listed };
        return [
          ...flawsIn(code, stratum),
          ...(claimed === listed ? [] : [{ code: 'accepted-differs' as const, stratum, facts }]),
        ];
      }),
    ],
  };
}

/** A number is taken from the bytes of a ticket: one that is only spelt differently is the same ticket. */
function flawOf({ contract, tickets }: Evidence, seen: Set<string>, index: number): TicketFlaw | null {
  const ticket = tickets[index];
  const stratum = contract.strata.find(({ code }) => code === ticket?.stratum);
  if (ticket === undefined || stratum === undefined) return 'foreign-ticket';
  const number = numberOf(ticket);
  const { key } = stratum;
  if (number === null || key === undefined || !isGenuineTicket(key, contract.wave, ticket)) {
    return 'forged-ticket';
  }
  if (seen.has(number)) return 'duplicate-ticket';
  seen.add(number);
  return null;
}
