import { randomUUID } from 'node:crypto';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { SeenPeople } from '../../intake/same-person.ts';
import { ProblemError } from '../../problems.ts';
import { insertInvitations, invitedCounts, takenPeople } from '../../store/fieldwork/invitations.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { populationOf } from '../../store/fieldwork/waves.queries.ts';
import { codeHash, invitationCode } from './invitation-code.ts';
import { requireInviting } from './require-inviting.ts';
import { strataOfWave } from '../waves/strata-of-wave.ts';

/** Somebody who may answer, as a staff list knows them. */
export interface InvitedPerson {
  /** Staff number, or whatever tells people apart. */
  reference: string;
  name: string;
  department: string;
  email: string | null;
  /** Option of the population item. */
  option: string;
  /** Whether somebody said that this is not the person with the same number, written otherwise, or the same address. */
  isSomebodyElse?: boolean | undefined;
}

/**
 * Invites people to a wave with tickets: all of them, or none.
 * Throws  `wave-not-found`, `wrong-state` (closed, or without tickets), `invalid-request` with every problem: an
 *         unknown group, somebody invited twice or who may be, more invitations than people in a stratum.
 */
export async function addInvitations(
  { db, keys, now }: Pick<Dependencies, 'db' | 'keys' | 'now'>,
  waveCode: string,
  people: InvitedPerson[],
  actor: string,
): Promise<void> {
  const wave = await requireInviting(db, waveCode);
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const strata = strataOfWave(wave, questionnaire, await populationOf(db, waveCode));
  const invited = await invitedCounts(db, waveCode);
  const seen = new SeenPeople(await takenPeople(db, waveCode));
  const issues: ServerIssue[] = [];
  const placed = people.flatMap((person, index) => {
    const path = ['people', index];
    const same = seen.find(person);
    const { reference } = person;
    if (same?.sameness === 'certain') issues.push({ code: 'invited-twice', path, facts: { reference } });
    else if (same !== null && person.isSomebodyElse !== true) {
      issues.push({ code: 'same-person', path, facts: { reference, other: same.other } });
    }
    seen.add(person);
    const stratum = strata.find(({ options }) => options.includes(person.option));
    if (stratum === undefined) {
      issues.push({ code: 'unknown-group', path, facts: { group: person.option } });
      return [];
    }
    invited.set(stratum.code, (invited.get(stratum.code) ?? 0) + 1);
    return [{ person, stratum: stratum.code }];
  });
  for (const { code, label, eligibleCount } of strata) {
    const invitedCount = invited.get(code) ?? 0;
    if (invitedCount > eligibleCount) {
      issues.push({
        code: 'more-than-eligible',
        path: ['people'],
        facts: { label: label.ja, invitedCount, eligibleCount },
      });
    }
  }
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const invitations = placed.map(
    ({ person: { option: _option, isSomebodyElse: _said, ...person }, stratum }) => {
      const id = randomUUID();
      const generation = 0;
      const code = invitationCode(keys, waveCode, { id, generation });
      return { id, wave: waveCode, stratum, generation, code_hash: codeHash(waveCode, code), ...person };
    },
  );
  await insertInvitations(db, invitations, {
    at: now().toISOString(),
    actor,
    action: 'invitations-imported',
    wave: waveCode,
    facts: { invitedCount: invitations.length },
  });
}
