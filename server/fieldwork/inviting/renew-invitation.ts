import { printAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import { addressKey, numberKey } from '../../intake/person-key.ts';
import { ProblemError } from '../../problems.ts';
import { everybodyInvited, replaceInvitation } from '../../store/fieldwork/invitations.queries.ts';
import { invitationLink } from './export-invitations.ts';
import { codeHash, invitationCode } from './invitation-code.ts';
import { hasTicketDaysLeft } from '../waves/phases-of-wave.ts';
import { requireInviting } from './require-inviting.ts';

/**
 * Gives somebody who lost a ticket or an invitation a new one: the old code is worth nothing from now on. Whether a
 * ticket had been taken is not told; that a new one may be taken is counted in public.
 * Throws  `wave-not-found`, `wrong-state`, `tickets-over`, `person-not-found`, `several-people`.
 */
export async function renewInvitation(
  dependencies: Dependencies,
  waveCode: string,
  person: string,
  actor: string,
): Promise<{ reference: string; link: string }> {
  const { db, keys, publicUrl, now } = dependencies;
  const wave = await requireInviting(db, waveCode);
  const isOver = wave.state === 'open' && !hasTicketDaysLeft(wave, now());
  if (isOver) throw new ProblemError('tickets-over');
  const [invitation, another] = peopleCalled(await everybodyInvited(db, waveCode), person.trim());
  if (invitation === undefined) throw new ProblemError('person-not-found');
  if (another !== undefined) throw new ProblemError('several-people');
  const generation = invitation.generation + 1;
  const code = invitationCode(keys, waveCode, { id: invitation.id, generation });
  const isReplaced = await replaceInvitation(db, invitation.id, generation, codeHash(waveCode, code), {
    at: now().toISOString(),
    actor,
    action: 'invitation-renewed',
    wave: waveCode,
    facts: { stratum: invitation.stratum },
  });
  // Somebody else renewed it just then: their link is worth nothing now, and this one is the next.
  if (!isReplaced) return renewInvitation(dependencies, waveCode, person, actor);
  return {
    reference: invitation.reference,
    link: invitationLink(publicUrl, waveCode, printAccessCode(code)),
  };
}

/** Who has a number, letter by letter or else however it is written, or an address; that may be a whole office's. */
function peopleCalled<P extends { reference: string; email: string | null }>(
  people: P[],
  called: string,
): P[] {
  const exact = people.filter(({ reference }) => reference === called);
  if (exact.length > 0) return exact;
  return people.filter(
    ({ reference, email }) =>
      numberKey(reference) === numberKey(called) ||
      (email !== null && addressKey(email) === addressKey(called)),
  );
}
