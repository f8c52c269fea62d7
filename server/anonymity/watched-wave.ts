import { randomBytes } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { issueTicket } from '../fieldwork/answering/issue-ticket.ts';
import { recordResponse } from '../fieldwork/answering/record-response.ts';
import { addInvitations } from '../fieldwork/inviting/add-invitations.ts';
import { invitationCode } from '../fieldwork/inviting/invitation-code.ts';
import { createWave } from '../fieldwork/waves/create-wave.ts';
import { findWaveOrFail } from '../fieldwork/waves/find-wave-or-fail.ts';
import { frozenWave } from '../fieldwork/waves/frozen-wave.ts';
import { openWave } from '../fieldwork/waves/open-wave.ts';
import { fromBase64Url, toBase64Url } from '../../surveys/tickets/blind-signature.ts';
import { receiveTicket, requestTicket, type Ticket } from '../../surveys/tickets/ticket.ts';
import { allInvitations } from '../store/fieldwork/invitations.queries.ts';
import type { Sitting } from './sittings.ts';

/** A group of one wave whose members come as they are told to. */
export interface WatchedGroup {
  wave: string;
  sittings: Sitting[];
  hasWindow: boolean;
}

const stratum = '8';
const actor = 'kotae audit-anonymity';
const dayMs = 24 * 60 * 60 * 1000;
const halfSecondMs = 500;

/** A Monday morning. */
export const firstMoment = Date.UTC(2026, 5, 1, 9);

/** What person number so many answers: no two alike, so that the judge can tell whose an answer is. */
export const answersOf = (person: number): Record<string, number> => ({
  attainment1: 1 + (person % 10),
  attainment2: 1 + Math.floor(person / 10),
});

/**
 * Runs a wave with Kotae's own code, by a clock of its own, and lets somebody look at each half second in which
 * anything happened. The tickets of its people, in their order.
 */
export async function watchedWave(
  dependencies: Dependencies,
  { wave, sittings, hasWindow }: WatchedGroup,
  look: (at: number) => Promise<void> | void,
): Promise<Ticket[]> {
  let at = firstMoment;
  const then: Dependencies = { ...dependencies, now: () => new Date(at) };
  await openGroup(then, wave, sittings.length, hasWindow);
  const invitations = await allInvitations(dependencies.db, wave);
  const { contract } = await frozenWave(dependencies.db, await findWaveOrFail(dependencies.db, wave));
  const key = contract.strata[0]?.key;
  if (key === undefined) throw new Error(`${wave}: no key`);
  const tickets: Ticket[] = [];

  const take = async (person: number): Promise<void> => {
    const invitation = invitations.find(({ reference }) => reference === referenceOf(person));
    if (invitation === undefined) throw new Error(`${wave}: nobody is number ${person}`);
    const request = requestTicket(key, wave, stratum, (length) => new Uint8Array(randomBytes(length)));
    const code = invitationCode(dependencies.keys, wave, invitation);
    const { blindSignature } = await issueTicket(then, wave, {
      code,
      blindedMessage: toBase64Url(request.blindedMessage),
    });
    tickets[person] = receiveTicket(key, request, fromBase64Url(blindSignature));
  };
  const answer = (person: number) =>
    recordResponse(then, wave, {
      submission: randomBytes(16).toString('hex'),
      answers: answersOf(person),
      ticket: tickets[person],
    });

  const events = sittings
    .flatMap(({ ticketAt, answerAt }, person) => [
      { at: ticketAt, happen: () => take(person) },
      { at: answerAt, happen: () => answer(person) },
    ])
    .toSorted((a, b) => a.at - b.at);
  const slot = (moment: number): number => Math.floor(moment / halfSecondMs);
  for (const [index, event] of events.entries()) {
    ({ at } = event);
    await event.happen();
    const next = events[index + 1];
    if (next === undefined || slot(next.at) > slot(at)) await look(slot(at) * halfSecondMs);
  }
  return tickets;
}

const referenceOf = (person: number): string => String(person + 1).padStart(3, '0');

async function openGroup(
  dependencies: Dependencies,
  code: string,
  eligibleCount: number,
  hasWindow: boolean,
): Promise<void> {
  const day = (offset: number) => new Date(firstMoment + offset * dayMs).toISOString().slice(0, 10);
  await createWave(
    dependencies,
    {
      code,
      organisation: { ja: '監査' },
      title: { ja: '監査' },
      questionnaire: { code: 'hirakata-attainment', version: 1 },
      opensOn: day(7),
      closesOn: day(13),
      retainUntil: day(365),
      minimumBase: 10,
      population: ['1', '2', '3', '4', '5', '6', '7', stratum].map((option) => ({
        option,
        eligibleCount: option === stratum ? eligibleCount : 0,
      })),
      merges: [],
      modes: ['ticket'],
      mergedStrata: [],
      ticketsUntil: hasWindow ? day(6) : null,
      timeZone: 'UTC',
    },
    { isSynthetic: true, actor },
  );
  await openWave(dependencies, code, actor);
  const people = Array.from({ length: eligibleCount }, (_, person) => ({
    reference: referenceOf(person),
    name: referenceOf(person),
    department: '',
    email: null,
    option: stratum,
  }));
  await addInvitations(dependencies, code, people, actor);
}
