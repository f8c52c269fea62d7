import { randomBytes } from 'node:crypto';
import { invitationCode } from '../../server/fieldwork/inviting/invitation-code.ts';
import { addInvitations, type InvitedPerson } from '../../server/fieldwork/inviting/add-invitations.ts';
import type { IssuedTicket, NewWave, PublicWave } from '../../server/contract/fieldwork/waves.ts';
import {
  fromBase64Url,
  toBase64Url,
  type PublicKey,
  type RandomBytes,
} from '../../surveys/tickets/blind-signature.ts';
import { receiveTicket, requestTicket, type Ticket } from '../../surveys/tickets/ticket.ts';
import { hirakataWave, openHirakata } from './hirakata-world.ts';
import type { TestApp } from './test-app.ts';

export const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));

/** People of Hirakata's grades, as many of each as are asked for. */
export function staff(counts: Record<string, number>): InvitedPerson[] {
  return Object.entries(counts).flatMap(([option, count]) =>
    Array.from({ length: count }, (_, index) => ({
      reference: `${option}-${String(index + 1).padStart(4, '0')}`,
      name: `職員 ${option}-${index + 1}`,
      department: '総務課',
      email: `staff-${option}-${index + 1}@example.jp`,
      option,
    })),
  );
}

/** An open wave with tickets; the invitation codes in the order of the people. */
export async function openWithTickets(
  world: TestApp,
  people: InvitedPerson[],
  changes: Partial<NewWave> = {},
): Promise<{ wave: string; codes: string[] }> {
  const wave = changes.code ?? hirakataWave.code;
  await openHirakata(world, { modes: ['ticket'], ...changes });
  await addInvitations(world.dependencies, wave, people, 'test');
  return { wave, codes: await codesOf(world, wave, people) };
}

/** The codes that the people would find in their invitations. */
export async function codesOf(
  { dependencies }: { dependencies: Pick<TestApp['dependencies'], 'db' | 'keys'> },
  wave: string,
  people: { reference: string }[],
): Promise<string[]> {
  const rows = await dependencies.db
    .selectFrom('invitation')
    .select(['id', 'generation', 'reference'])
    .where('wave', '=', wave)
    .execute();
  const codes = new Map(rows.map((row) => [row.reference, invitationCode(dependencies.keys, wave, row)]));
  return people.map(({ reference }) => codes.get(reference) ?? '');
}

/** The public keys of a wave by stratum, as any browser gets them. */
export async function keysOf({ call }: TestApp, wave: string): Promise<Map<string, PublicKey>> {
  const { contract } = (await (await call('GET', `/api/waves/${wave}`)).json()) as PublicWave;
  return new Map(
    contract.strata.flatMap(({ code, key }) => (key === undefined ? [] : [[code, key] as const])),
  );
}

/** Takes a ticket with an invitation, as a browser does. */
export async function takeTicket(
  world: TestApp,
  wave: string,
  code: string,
  keys: ReadonlyMap<string, PublicKey>,
): Promise<Ticket> {
  const read = await world.call('POST', `/api/waves/${wave}/codes`, { code });
  const { stratum } = (await read.json()) as { stratum: string };
  const key = keys.get(stratum);
  if (key === undefined) throw new Error(`no key for ${stratum}`);
  const request = requestTicket(key, wave, stratum, random);
  const issued = await world.call('POST', `/api/waves/${wave}/tickets`, {
    code,
    blindedMessage: toBase64Url(request.blindedMessage),
  });
  if (issued.status !== 200) throw new Error(await issued.text());
  const { blindSignature } = (await issued.json()) as IssuedTicket;
  return receiveTicket(key, request, fromBase64Url(blindSignature));
}
