import { createHash } from 'node:crypto';
import type { Rehearsal, SealingStanding } from '../../server/contract/fieldwork/sealing.ts';
import type { IssuedTicket, NewWave, PublicWave } from '../../server/contract/fieldwork/waves.ts';
import { termsOf } from '../../server/fieldwork/sealing/record-sealed.ts';
import { partsOf } from '../../server/fieldwork/sealing/stored-boxes.ts';
import { addInvitations, type InvitedPerson } from '../../server/fieldwork/inviting/add-invitations.ts';
import {
  receiveInnerTicket,
  requestInnerTicket,
  type InnerTicket,
} from '../../surveys/sealing/inner-ticket.ts';
import { replyToRehearsal } from '../../surveys/sealing/rehearsal.ts';
import { sealSheet } from '../../surveys/sealing/seal-sheet.ts';
import { chainsOf, writeTrustee, type SealingKind } from '../../surveys/sealing/sealing-contract.ts';
import { stratumOf, strataOf, type Place, type SealingTerms } from '../../surveys/sealing/terms.ts';
import { publicTrustee, trusteeKeys, type Trustee } from '../../surveys/sealing/trustee.ts';
import { fromBase64Url, toBase64Url } from '../../surveys/tickets/blind-signature.ts';
import { receiveTicket, requestTicket, type Ticket } from '../../surveys/tickets/ticket.ts';
import { native } from '../surveys/sealing/native-primitives.ts';
import { hirakataWave } from './hirakata-world.ts';
import type { TestApp } from './test-app.ts';
import { codesOf, random } from './ticket-world.ts';

export const sealedWave = hirakataWave.code;
export const labels = {
  hr: { ja: '人事課', en: 'HR' },
  union: { ja: '職員組合', en: 'Union' },
  auditor: { ja: '公平委員会', en: 'Equity commission' },
};
export type TrusteeCode = keyof typeof labels;
type Call = Awaited<ReturnType<TestApp['as']>>;

const manage = `/api/manage/waves/${sealedWave}`;

/** Which trustees a kind has. */
export function trusteesOf(kind: SealingKind): TrusteeCode[] {
  return kind === '2-of-2' ? ['hr', 'union'] : ['hr', 'union', 'auditor'];
}

/** A draft with tickets whose answers are to be sealed. */
export async function draftSealed(
  world: TestApp,
  kind: SealingKind,
  changes: Partial<NewWave> = {},
): Promise<Call> {
  const manager = await world.as('survey-manager');
  await must(manager('POST', '/api/manage/waves', { ...hirakataWave, modes: ['ticket'], ...changes }), 201);
  const trustees = trusteesOf(kind).map((code) => ({ code, label: labels[code] }));
  await must(manager('PUT', `${manage}/sealing`, { kind, trustees }), 200);
  return manager;
}

/** The keys of a trustee, at the places that the server names. */
export async function makeTrustee(manager: Call, code: TrusteeCode, seed = code): Promise<Trustee> {
  const { kind, trustees } = (await (await manager('GET', `${manage}/sealing`)).json()) as SealingStanding;
  const named = trustees.find((one) => one.code === code)?.places ?? [];
  const chains = chainsOf(kind ?? '2-of-2', trusteesOf(kind ?? '2-of-2'));
  const places = named.map((name): Place => {
    const [lane = '', stratum = '', opening = ''] = name.split('|');
    return { lane, stratum, chain: chains.find((chain) => chain.join('>') === opening) ?? [] };
  });
  return trusteeKeys(native, { code, wave: sealedWave, seed: Buffer.from(seed.repeat(8)), places });
}

/** Hands in the keys of a trustee. */
export function handIn(manager: Call, own: Trustee): Promise<Response> {
  const keys = writeTrustee(publicTrustee(native, own));
  return Promise.resolve(manager('PUT', `${manage}/trustees/${own.code}/keys`, keys));
}

/** The rehearsal of a trustee; `spoil` changes what is sent back. */
export async function rehearse(
  manager: Call,
  own: Trustee,
  spoil = (reply: { opened: string; signature: string }) => reply,
): Promise<Response> {
  const path = `${manage}/trustees/${own.code}/rehearsal`;
  const { boxes } = (await (await manager('GET', path)).json()) as Rehearsal;
  const octets = boxes.map(({ key, box }) => ({ key, box: fromBase64Url(box) }));
  const { opened, signature } = replyToRehearsal(native, sealedWave, own, octets);
  return manager('PUT', path, spoil({ opened: toBase64Url(opened), signature: toBase64Url(signature) }));
}

/** An open sealed wave with the people invited. */
export async function openSealed(
  world: TestApp,
  kind: SealingKind,
  people: InvitedPerson[],
  changes: Partial<NewWave> = {},
): Promise<{ manager: Call; codes: string[]; terms: SealingTerms; trustees: Trustee[] }> {
  const manager = await draftSealed(world, kind, changes);
  const trustees: Trustee[] = [];
  for (const code of trusteesOf(kind)) {
    const own = await makeTrustee(manager, code);
    await must(handIn(manager, own), 200);
    await must(rehearse(manager, own), 200);
    trustees.push(own);
  }
  await must(manager('POST', `${manage}/open`), 200);
  await addInvitations(world.dependencies, sealedWave, people, 'test');
  const codes = await codesOf(world, sealedWave, people);
  return { manager, codes, trustees, terms: await termsOfWave(world) };
}

/** The terms as a browser reads them. */
export async function termsOfWave(world: TestApp): Promise<SealingTerms> {
  const { contract } = (await (await world.call('GET', `/api/waves/${sealedWave}`)).json()) as PublicWave;
  return termsOf(contract);
}

/** What a browser has after the one exchange. */
export interface Taken {
  ticket: Ticket;
  inner: Map<string, InnerTicket>;
}

/** What a browser sends to exchange an invitation; the parts stay with it. */
export async function exchange(world: TestApp, terms: SealingTerms, code: string) {
  const read = await world.call('POST', `/api/waves/${sealedWave}/codes`, { code });
  const { stratum } = (await read.json()) as { stratum: string };
  const { contract } = (await (await world.call('GET', `/api/waves/${sealedWave}`)).json()) as PublicWave;
  const key = contract.strata.find((one) => one.code === stratum)?.key;
  if (key === undefined) throw new Error(`no key for ${stratum}`);
  const outer = requestTicket(key, sealedWave, stratum, random);
  const inner = new Map(
    terms.lanes.map((lane) => {
      const place = placeOf(terms, lane.code, stratum);
      return [lane.code, { place, ...requestInnerTicket(native, terms, place, random) }];
    }),
  );
  const body = {
    code,
    blindedMessage: toBase64Url(outer.blindedMessage),
    inner: Object.fromEntries(
      [...inner].map(([lane, { blindedMessage }]) => [lane, toBase64Url(blindedMessage)]),
    ),
  };
  const receive = (issued: IssuedTicket): Taken => ({
    ticket: receiveTicket(key, outer, fromBase64Url(issued.blindSignature)),
    inner: new Map(
      [...inner].map(([lane, { place, ...request }]) => [
        lane,
        receiveInnerTicket(
          stratumOf(terms, place).innerKey,
          request,
          fromBase64Url(issued.inner?.[lane] ?? ''),
        ),
      ]),
    ),
  });
  return { body, receive };
}

/** Takes all tickets of an invitation. */
export async function takeTickets(world: TestApp, terms: SealingTerms, code: string): Promise<Taken> {
  const { body, receive } = await exchange(world, terms, code);
  const issued = await must(world.call('POST', `/api/waves/${sealedWave}/tickets`, body), 200);
  return receive((await issued.json()) as IssuedTicket);
}

/** What a browser sends of sheets, one a lane. */
export function sealed(terms: SealingTerms, { ticket, inner }: Taken, sheets: Record<string, unknown>) {
  const outerNumber = createHash('sha256').update(Buffer.from(ticket.message, 'base64url')).digest();
  const boxes = partsOf(terms).map((part) => {
    const own = inner.get(part.lane);
    if (own === undefined) throw new Error(`no inner ticket for ${part.lane}`);
    const place = { ...part, ...placeOf(terms, part.lane, ticket.stratum) };
    const sheet = sheets[part.lane] ?? {};
    return sealSheet(native, terms, { place, outerNumber, inner: own, sheet }, random);
  });
  return { ticket, boxes: Buffer.concat(boxes).toString('base64url') };
}

export function placeOf(terms: SealingTerms, lane: string, stratum: string) {
  const strata = strataOf(terms, { lane });
  return { lane, stratum: strata.includes(stratum) ? stratum : (strata[0] ?? '') };
}

export async function must(asked: Response | Promise<Response>, status: number): Promise<Response> {
  const response = await asked;
  if (response.status !== status) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}
