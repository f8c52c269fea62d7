import { assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Recounter, StratumClaim } from '../../../surveys/tickets/evidence.ts';
import { fromBase64Url, toBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { findReceipt } from '../../../surveys/tickets/find-receipt.ts';
import { gatherEvidence } from '../../../surveys/tickets/gather-evidence.ts';
import { manifestFingerprint } from '../../../surveys/tickets/manifest.ts';
import { tallyProblemWords } from '../../../surveys/tickets/tally-problem-words.ts';
import type { TallyProblem, TallyProblemFacts } from '../../../surveys/tickets/tally-problem.ts';
import { ticketNumber, type Ticket } from '../../../surveys/tickets/ticket.ts';
import { readAnnouncedFingerprint, readReceiptNumber } from '../../../surveys/tickets/typed-numbers.ts';
import { verifyingTally, verifyTally } from '../../../surveys/tickets/verify-tally.ts';
import { keys, signedTicket, soundEvidence, stratumKey } from './sound-evidence.ts';

const recounter: Recounter = { announced: [], day: '2026-12-01' };
const found = (evidence: Evidence, knows: Partial<Recounter> = {}) =>
  verifyTally(evidence, { ...recounter, ...knows }).problems.map(
    ({ code, stratum }) => code + (stratum === null ? '' : `:${stratum.code}`),
  );

type Counts = Partial<Omit<StratumClaim, 'code' | 'label'>>;

function withCounts(evidence: Evidence, stratum: string, change: (counts: StratumClaim) => Counts): Evidence {
  const strata = evidence.tally.strata.map((one) =>
    one.code === stratum ? { ...one, ...change(one) } : one,
  );
  return { ...evidence, tally: { ...evidence.tally, strata } };
}

const withTickets = (evidence: Evidence, change: (tickets: Ticket[]) => Ticket[]): Evidence => ({
  ...evidence,
  tickets: change([...evidence.tickets]),
});

/** Changes the contract and announces it anew, as somebody would who controls the server. */
function withContract(evidence: Evidence, change: Partial<Evidence['contract']>): Evidence {
  const contract = { ...evidence.contract, ...change };
  return { ...evidence, contract, contractFingerprint: manifestFingerprint(contract) };
}

function flipped(text: string, position: number): string {
  const bytes = fromBase64Url(text);
  const index = position % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return toBase64Url(bytes);
}

describe('a recount', () => {
  it('finds nothing where everything fits, and counts the tickets one by one', () => {
    const evidence = soundEvidence();
    const { problems, genuineCounts, fingerprint } = verifyTally(evidence, {
      ...recounter,
      announced: [evidence.contractFingerprint.slice(0, 16)],
    });
    expect(problems).toEqual([]);
    expect([...genuineCounts]).toEqual([
      ['managers', 3],
      ['clerks', 5],
    ]);
    expect(fingerprint).toBe(evidence.contractFingerprint);
    expect([...verifyingTally(evidence, recounter)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('finds one changed bit of any ticket, wherever it is', () => {
    const evidence = soundEvidence();
    assert(
      property(nat(7), constantFrom('message', 'signature'), nat(400), (which, part, position) => {
        const spoilt = withTickets(evidence, (tickets) =>
          tickets.map((one, index) =>
            index === which ? { ...one, [part]: flipped(one[part as 'message'], position) } : one,
          ),
        );
        const stratum = evidence.tickets[which]?.stratum;
        expect(found(spoilt)).toEqual([`forged-ticket:${stratum}`, `accepted-differs:${stratum}`]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds any ticket that was dropped, doubled, or moved to another stratum', () => {
    const evidence = soundEvidence();
    for (const [which, ticket] of evidence.tickets.entries()) {
      const { stratum } = ticket;
      const other = stratum === 'clerks' ? 'managers' : 'clerks';
      const dropped = withTickets(evidence, (tickets) => tickets.toSpliced(which, 1));
      expect(found(dropped)).toEqual([`accepted-differs:${stratum}`]);
      const doubled = withTickets(evidence, (tickets) => [...tickets, ticket]);
      expect(found(doubled)).toEqual([`duplicate-ticket:${stratum}`]);
      const moved = withTickets(evidence, (tickets) => tickets.with(which, { ...ticket, stratum: other }));
      expect(found(moved)).toEqual(
        expect.arrayContaining([`forged-ticket:${other}`, `accepted-differs:${stratum}`]),
      );
      const foreign = withTickets(evidence, (tickets) =>
        tickets.with(which, { ...ticket, stratum: 'mayors' }),
      );
      expect(found(foreign)).toEqual(['foreign-ticket', `accepted-differs:${stratum}`]);
    }
  });

  it('finds any count that was changed', () => {
    const evidence = soundEvidence();
    const changed = record({
      stratum: constantFrom('managers', 'clerks'),
      count: constantFrom('eligibleCount', 'acceptedTicketCount', 'acceptedCodeCount'),
      by: integer({ min: -2, max: 600 }).filter((by) => by !== 0),
    });
    assert(
      property(changed, ({ stratum, count, by }) => {
        const spoilt = withCounts(evidence, stratum, (counts) => ({
          [count]: counts[count as 'eligibleCount'] + by,
        }));
        expect(found(spoilt)).not.toEqual([]);
      }),
    );
    const total = (by: number): Evidence => ({
      ...evidence,
      tally: { ...evidence.tally, responseCount: evidence.tally.responseCount + by },
    });
    expect(found(total(-1))).toEqual(['accepted-above-responses']);
    expect(found(total(1))).toEqual(['responses-without-proof']);
  });

  it('holds each count against what it comes from', () => {
    const evidence = soundEvidence();
    const clerks = (change: Counts) => found(withCounts(evidence, 'clerks', () => change));
    expect(clerks({ invitedCount: 527 })).toEqual(['invited-above-eligible:clerks']);
    expect(clerks({ issuedCount: 16 })).toEqual([]);
    expect(clerks({ issuedCount: 17 })).toEqual(['issued-above-invited:clerks']);
    expect(clerks({ issuedCount: 4 })).toEqual(['accepted-above-issued:clerks']);
    expect(clerks({ printedCodeCount: 1 })).toEqual(['codes-above-printed:clerks']);
    const crowded = withCounts(evidence, 'managers', () => ({ acceptedCodeCount: 18, printedCodeCount: 18 }));
    expect(found(crowded)).toEqual(['accepted-above-eligible:managers', 'accepted-above-responses']);
  });

  it('knows where responses without ticket or code belong', () => {
    const evidence = soundEvidence();
    const mixed = withContract(evidence, { modes: ['ticket', 'drawn-code', 'paper'] });
    const tally = { ...evidence.tally, responseCount: 40 };
    expect(found({ ...mixed, tally })).toEqual([]);
    expect(found({ ...evidence, tally })).toEqual(['responses-without-proof']);
    const deleted = { ...evidence, tally: { ...evidence.tally, responseCount: 0 } };
    expect(found(deleted)).toEqual(['accepted-above-responses']);
    expect(found(deleted, { day: '2029-04-01' })).toEqual([]);
  });
});

describe('the contract', () => {
  it('is the one that is stated and the one that was announced', () => {
    const evidence = soundEvidence();
    const other = { ...evidence, contract: { ...evidence.contract, retainUntil: '2099-03-31' } };
    expect(found(other)).toEqual(['fingerprint-differs']);
    // Whoever controls the server states the new fingerprint too: then the poster tells.
    const restated = withContract(evidence, { retainUntil: '2099-03-31' });
    expect(found(restated)).toEqual([]);
    const announced = [evidence.contractFingerprint.slice(0, 16)];
    expect(found(restated, { announced })).toEqual(['fingerprint-not-announced']);
  });

  it('has a key for every stratum, one of its own, and no small one', () => {
    const evidence = soundEvidence();
    const [managers, clerks] = evidence.contract.strata;
    if (managers === undefined || clerks === undefined) throw new Error('two strata');
    const strata = (...changed: Evidence['contract']['strata'][number][]) =>
      found(withContract(evidence, { strata: changed }));
    expect(strata(managers, { ...clerks, key: keys.managers.publicKey })).toContain('duplicate-key');
    const { key: _key, ...bare } = clerks;
    expect(strata(managers, bare)).toEqual(['no-key', 'forged-ticket:clerks', 'accepted-differs:clerks']);
    // With e = 1 every encoded message is its own signature: whoever likes adds tickets that look genuine.
    const weak = { ...clerks, key: { n: clerks.key?.n ?? '', e: 'AQ' } };
    expect(strata(managers, weak)).toContain('weak-key');
    expect(strata({ ...managers, eligibleCount: 19 }, clerks)).toEqual([
      'small-stratum',
      'eligible-differs:managers',
    ]);
    expect(strata(managers)).toEqual(expect.arrayContaining(['strata-differ', 'foreign-ticket']));
    expect(strata(clerks, managers)).toEqual(['strata-differ']);
  });

  it('has no stratum twice, no group in two, and no key twice under another spelling', () => {
    const evidence = soundEvidence();
    const [managers, clerks] = evidence.contract.strata;
    const claim = evidence.tally.strata[1];
    if (managers === undefined || clerks?.key === undefined || claim === undefined)
      throw new Error('two strata');
    // The same tickets counted for two lines of the table.
    const doubled = withContract(evidence, {
      strata: [managers, clerks, { ...clerks, key: stratumKey().publicKey }],
    });
    const tally = {
      ...evidence.tally,
      responseCount: evidence.tally.responseCount + claim.acceptedTicketCount + claim.acceptedCodeCount,
      strata: [...evidence.tally.strata, claim],
    };
    expect(found({ ...doubled, tally })).toEqual(['overlapping-strata']);
    const shared = { ...clerks, options: [...clerks.options, ...managers.options] };
    expect(found(withContract(evidence, { strata: [managers, shared] }))).toEqual(['overlapping-strata']);
    // Leading zeros and a space change the text of a number, and not the number.
    for (const n of [`AAAA${managers.key?.n}`, `${managers.key?.n} `]) {
      const respelt = { ...clerks, key: { ...clerks.key, n } };
      expect(found(withContract(evidence, { strata: [managers, respelt] }))).toContain('duplicate-key');
    }
  });

  it('is what the counts are held to: its names of groups, and no proof that it does not promise', () => {
    const evidence = soundEvidence();
    const [managers, clerks] = evidence.tally.strata;
    if (managers === undefined || clerks === undefined) throw new Error('two strata');
    const strata = [
      { ...managers, label: clerks.label },
      { ...clerks, label: managers.label },
    ];
    expect(found({ ...evidence, tally: { ...evidence.tally, strata } })).toEqual([
      'label-differs:managers',
      'label-differs:clerks',
    ]);
    // Responses that nobody gave, passed off as code sheets.
    const stuffed = withCounts(withContract(evidence, { modes: ['ticket'] }), 'clerks', () => ({
      printedCodeCount: 104,
      acceptedCodeCount: 102,
    }));
    const responseCount = evidence.tally.responseCount + 100;
    expect(found({ ...stuffed, tally: { ...stuffed.tally, responseCount } })).toEqual([
      'codes-not-promised:managers',
      'codes-not-promised:clerks',
    ]);
    expect(found(withContract(evidence, { modes: ['drawn-code'] }))).toEqual([
      'tickets-not-promised:managers',
      'tickets-not-promised:clerks',
    ]);
  });

  it('of a wave with drawn codes alone needs no keys and may have small strata', () => {
    const evidence = soundEvidence();
    const strata = evidence.contract.strata.map(({ key: _key, ...one }) => ({ ...one, eligibleCount: 12 }));
    const counts = { eligibleCount: 12, invitedCount: 0, issuedCount: 0, reissuedCount: 0 };
    const tally = {
      ...evidence.tally,
      responseCount: 4,
      strata: evidence.tally.strata.map((one) => ({ ...one, ...counts, acceptedTicketCount: 0 })),
    };
    const drawn = withContract({ ...evidence, tally, tickets: [] }, { modes: ['drawn-code'], strata });
    expect(found(drawn)).toEqual([]);
    expect(found({ ...drawn, tickets: evidence.tickets.slice(0, 1) })).toContain('forged-ticket:managers');
  });

  it('and its counts and tickets are of one wave', () => {
    const evidence = soundEvidence();
    expect(found({ ...evidence, tally: { ...evidence.tally, wave: 'w2025' } })).toEqual(['other-wave']);
    const ticket = signedTicket(keys.clerks, 'clerks', 'w2025');
    const others = withTickets(evidence, (tickets) => [...tickets.slice(0, -1), ticket]);
    expect(found(others)).toEqual(['forged-ticket:clerks', 'accepted-differs:clerks']);
    const minted = withTickets(evidence, (tickets) => [...tickets, signedTicket(stratumKey(), 'clerks')]);
    expect(found(minted)).toEqual(['forged-ticket:clerks']);
  });

  it('of before there were modes is known by the fingerprint it had then', () => {
    const frozen = { wave: 'w2024', mode: 'open-link', closesOn: '2024-10-04', retainUntil: '2028-03-31' };
    const { mode: _mode, ...kept } = frozen;
    const now = {
      ...kept,
      modes: ['open-link'] as const,
      strata: [],
      opensOn: '2024-09-20',
      ticketsUntil: null,
    };
    const tally = { wave: 'w2024', state: 'published', responseCount: 779, strata: [] };
    const evidence = { contract: now, contractFingerprint: manifestFingerprint(frozen), tally, tickets: [] };
    expect(found(evidence)).toEqual([]);
    const later = { ...evidence, contract: { ...now, retainUntil: '2099-03-31' } };
    expect(found(later)).toEqual(['fingerprint-differs']);
  });
});

describe('tickets that are spelt otherwise or cannot be read', () => {
  it('are the same ticket, or none', () => {
    const evidence = soundEvidence();
    const [ticket] = evidence.tickets;
    if (ticket === undefined) throw new Error('no ticket');
    const padded = { ...ticket, message: `${ticket.message} ` };
    expect(found(withTickets(evidence, (tickets) => [...tickets, padded]))).toEqual([
      'duplicate-ticket:managers',
    ]);
    const unreadable = { ...ticket, message: '回答券' };
    expect(found(withTickets(evidence, (tickets) => [...tickets, unreadable]))).toEqual([
      'forged-ticket:managers',
    ]);
    expect(findReceipt([unreadable, ticket], ticketNumber(ticket))).toBe(ticket);
  });
});

describe('a receipt', () => {
  it('is found by its number, whole or its beginning, as people type it; another is not', () => {
    const { tickets } = soundEvidence();
    const ticket = tickets[6];
    if (ticket === undefined) throw new Error('no ticket');
    const number = ticketNumber(ticket);
    const typed = ` ${number.toUpperCase().match(/.{4}/g)?.join('－') ?? ''}`;
    expect(findReceipt(tickets, readReceiptNumber(typed) ?? '')).toBe(ticket);
    expect(findReceipt(tickets, readReceiptNumber(number.slice(0, 16)) ?? '')).toBe(ticket);
    expect(findReceipt(tickets, 'f'.repeat(64))).toBeUndefined();
    expect([readReceiptNumber(number.slice(0, 15)), readReceiptNumber(`${number}0`)]).toEqual([null, null]);
    expect([readReceiptNumber('回答券の番号です回答券の番号です'), readReceiptNumber('')]).toEqual([
      null,
      null,
    ]);
  });
});

describe('an announced fingerprint', () => {
  it('is compared by at least 16 letters, as people type them', () => {
    expect(readAnnouncedFingerprint('ＡＢＣＤ ef01 2345-6789')).toBe('abcdef0123456789');
    expect(readAnnouncedFingerprint('abcd ef01 2345 678')).toBeNull();
  });

  it('has so many because a contract for the first few is soon found', () => {
    const { contract, contractFingerprint } = soundEvidence();
    const start = contractFingerprint.slice(0, 2);
    const other = Array.from({ length: 20_000 }, (_, year) => ({
      ...contract,
      retainUntil: `${year + 2100}-03-31`,
    })).find((one) => manifestFingerprint(one).startsWith(start));
    expect(other).toBeDefined();
    expect(readAnnouncedFingerprint(start)).toBeNull();
  });
});

describe('counts and tickets of one moment', () => {
  const claims = (responseCount: number) => ({ wave: 'w', state: 'open', responseCount, strata: [] });

  it('are read until nothing comes in between', async () => {
    const counts = [1, 2, 2];
    const read = async () => claims(counts.shift() ?? 0);
    expect(await gatherEvidence(read, async () => [])).toEqual({ tally: claims(2), tickets: [] });
  });

  it('are given up where responses never stop', async () => {
    let count = 0;
    expect(
      await gatherEvidence(
        async () => claims((count += 1)),
        async () => [],
      ),
    ).toBeNull();
    expect(count).toBe(6);
  });
});

describe('words', () => {
  const [one, other] = ['a1b2', 'c3d4'];
  const exceeded = { count: 1234, most: 1000 };
  const count = { count: 1234 };
  const counts = { acceptedCount: 1234, responseCount: 1000 };
  const samples: TallyProblemFacts = {
    'other-wave': { wave: one, other },
    'fingerprint-differs': { computed: one, stated: other },
    'fingerprint-not-announced': { computed: one, announced: other },
    'overlapping-strata': {},
    'duplicate-key': {},
    'small-stratum': {},
    'no-key': {},
    'weak-key': {},
    'strata-differ': {},
    'label-differs': { counted: one },
    'eligible-differs': { promised: 1234, counted: 1000 },
    'invited-above-eligible': exceeded,
    'issued-above-invited': exceeded,
    'accepted-above-issued': exceeded,
    'codes-above-printed': exceeded,
    'accepted-above-eligible': exceeded,
    'tickets-not-promised': count,
    'codes-not-promised': count,
    'foreign-ticket': count,
    'forged-ticket': count,
    'duplicate-ticket': count,
    'accepted-differs': { claimed: 1234, listed: 1000 },
    'accepted-above-responses': counts,
    'responses-without-proof': counts,
  };

  it.each(Object.entries(samples))(
    '%s has a sentence in both languages, with its facts in it',
    (code, facts) => {
      const stratum = { code: 'clerks', label: { ja: '係員', en: 'Clerks' } };
      const problem = { code, stratum, facts } as TallyProblem;
      const [ja, en] = [tallyProblemWords(problem, 'ja'), tallyProblemWords(problem, 'en')];
      expect(ja).toMatch(/^係員：[^（]*.*。$/);
      expect(en).toMatch(/^Clerks: .*\.$/);
      for (const fact of Object.values<string | number>(facts)) {
        expect(ja).toContain(fact.toLocaleString('en-US'));
        expect(en).toContain(fact.toLocaleString('en-US'));
      }
      expect(tallyProblemWords({ ...problem, stratum: null }, 'ja')).not.toContain('係員');
    },
  );
});
