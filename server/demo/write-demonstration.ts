import { randomBytes } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { addInvitations } from '../fieldwork/add-invitations.ts';
import { closeWave } from '../fieldwork/close-wave.ts';
import { createWave } from '../fieldwork/create-wave.ts';
import { invitationCode } from '../fieldwork/invitation-code.ts';
import { openWave } from '../fieldwork/open-wave.ts';
import { recordResponse } from '../fieldwork/record-response.ts';
import { publishTables } from '../publishing/publish-tables.ts';
import { countAccounts } from '../store/accounts.queries.ts';
import { openInvitations } from '../store/invitations.queries.ts';
import { findWave } from '../store/waves.queries.ts';
import { printAccessCode } from '../../surveys/tickets/access-code.ts';
import { demonstrationAccounts, openWave as trialWave, publishedWave } from './demonstration.ts';
import { syntheticStaff } from './synthetic-staff.ts';
import { syntheticAnswers } from './synthetic-answers.ts';

const seed = 20240920;
const actor = 'kotae demo';

/** Fills a data directory with the demonstration: one published wave, one open, one account a role. Safe to repeat. */
export async function writeDemonstration(dependencies: Dependencies): Promise<void> {
  const { db, accounts } = dependencies;
  if ((await countAccounts(db)) === 0) {
    for (const account of demonstrationAccounts) await accounts.create(account);
  }
  if ((await findWave(db, publishedWave.code)) === undefined) {
    await createWave(dependencies, publishedWave, { isSynthetic: true, actor });
    await openWave(dependencies, publishedWave.code, actor);
    await Promise.all(
      syntheticAnswers(seed).map((answers) =>
        recordResponse(dependencies, publishedWave.code, {
          submission: randomBytes(16).toString('hex'),
          answers,
        }),
      ),
    );
    await closeWave(dependencies, publishedWave.code, actor);
    await publishTables(dependencies, publishedWave.code, actor);
  }
  if ((await findWave(db, trialWave.code)) === undefined) {
    const day = (offset: number) =>
      new Date(dependencies.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    const dates = { opensOn: day(0), closesOn: day(90), retainUntil: day(3 * 365) };
    await createWave(dependencies, { ...trialWave, ...dates }, { isSynthetic: true, actor });
    await addInvitations(dependencies, trialWave.code, syntheticStaff(), actor);
    await openWave(dependencies, trialWave.code, actor);
  }
}

/** A few invitations of the open wave, to be tried: path and fragment, one for each of the largest grades. */
export async function demonstrationInvitations({
  db,
  keys,
}: Pick<Dependencies, 'db' | 'keys'>): Promise<string[]> {
  const invitations = await openInvitations(db, trialWave.code, ['5', '7', '8']);
  return invitations.map(
    (invitation) =>
      `/w/${trialWave.code}#${printAccessCode(invitationCode(keys, trialWave.code, invitation))}`,
  );
}
