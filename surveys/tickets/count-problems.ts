import type { Claims, Manifest, Recounter, StratumClaim } from './evidence.ts';
import type { CountsAbove, TallyProblem } from './tally-problem.ts';

/** What is impossible about the counts of a wave by themselves, without looking at a single ticket. */
export function countProblems(
  contract: Manifest,
  tally: Claims,
  { day }: Pick<Recounter, 'day'>,
): TallyProblem[] {
  return [
    ...otherWave(contract, tally),
    ...strataProblems(contract, tally),
    ...tally.strata.flatMap(limitProblems),
    ...tally.strata.flatMap((counts) => unpromised(contract, counts)),
    ...responseProblems(contract, tally, day),
  ];
}

function otherWave(contract: Manifest, tally: Claims): TallyProblem[] {
  if (contract.wave === tally.wave) return [];
  return [{ code: 'other-wave', stratum: null, facts: { wave: contract.wave, other: tally.wave } }];
}

function strataProblems(contract: Manifest, tally: Claims): TallyProblem[] {
  const promised = contract.strata.map(({ code }) => code);
  const counted = tally.strata.map(({ code }) => code);
  if (promised.join(' ') !== counted.join(' ')) {
    return [{ code: 'strata-differ', stratum: null, facts: {} }];
  }
  return contract.strata.flatMap(({ code, label, eligibleCount }, index): TallyProblem[] => {
    const counts = tally.strata[index];
    if (counts === undefined) return [];
    const stratum = { code, label };
    const isRenamed = counts.label.ja !== label.ja || counts.label.en !== label.en;
    const isResized = counts.eligibleCount !== eligibleCount;
    const sizes = { promised: eligibleCount, counted: counts.eligibleCount };
    return [
      ...(isRenamed
        ? [{ code: 'label-differs' as const, stratum, facts: { counted: counts.label.ja } }]
        : []),
      ...(isResized ? [{ code: 'eligible-differs' as const, stratum, facts: sizes }] : []),
    ];
  });
}

/** Tickets or codes where the contract promises none: counted along, they would hide responses without a proof. */
function unpromised({ modes }: Manifest, counts: StratumClaim): TallyProblem[] {
  const stratum = { code: counts.code, label: counts.label };
  const ticketCount = Math.max(counts.issuedCount, counts.acceptedTicketCount);
  const codeCount = Math.max(counts.printedCodeCount, counts.acceptedCodeCount);
  return [
    ...(modes.includes('ticket') || ticketCount === 0
      ? []
      : [{ code: 'tickets-not-promised' as const, stratum, facts: { count: ticketCount } }]),
    ...(modes.includes('drawn-code') || codeCount === 0
      ? []
      : [{ code: 'codes-not-promised' as const, stratum, facts: { count: codeCount } }]),
  ];
}

/** Each thing can only come from an earlier one: who is eligible is invited, who is invited takes a ticket … */
function limitProblems(counts: StratumClaim): TallyProblem[] {
  const acceptedCount = counts.acceptedTicketCount + counts.acceptedCodeCount;
  const limits: [CountsAbove, number, number][] = [
    ['invited-above-eligible', counts.invitedCount, counts.eligibleCount],
    ['issued-above-invited', counts.issuedCount, counts.invitedCount + counts.reissuedCount],
    ['accepted-above-issued', counts.acceptedTicketCount, counts.issuedCount],
    ['codes-above-printed', counts.acceptedCodeCount, counts.printedCodeCount],
    ['accepted-above-eligible', acceptedCount, counts.eligibleCount],
  ];
  const stratum = { code: counts.code, label: counts.label };
  return limits.flatMap(([code, count, most]) =>
    count > most ? [{ code, stratum, facts: { count, most } }] : [],
  );
}

/** Every ticket and code stands for one response; without an open link or paper there are no others. */
function responseProblems({ modes, retainUntil }: Manifest, tally: Claims, day: string): TallyProblem[] {
  const { state, responseCount, strata } = tally;
  const isDeleted = state === 'closed' && responseCount === 0 && retainUntil < day;
  const acceptedCount = strata.reduce((sum, one) => sum + one.acceptedTicketCount + one.acceptedCodeCount, 0);
  if (isDeleted || acceptedCount === responseCount) return [];
  const facts = { acceptedCount, responseCount };
  if (acceptedCount > responseCount) return [{ code: 'accepted-above-responses', stratum: null, facts }];
  if (modes.includes('open-link') || modes.includes('paper')) return [];
  return [{ code: 'responses-without-proof', stratum: null, facts }];
}
