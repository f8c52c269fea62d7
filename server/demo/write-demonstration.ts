import { randomBytes } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { closeWave } from '../fieldwork/close-wave.ts';
import { createWave } from '../fieldwork/create-wave.ts';
import { openWave } from '../fieldwork/open-wave.ts';
import { recordResponse } from '../fieldwork/record-response.ts';
import { publishTables } from '../publishing/publish-tables.ts';
import { countAccounts } from '../store/accounts.queries.ts';
import { findWave } from '../store/waves.queries.ts';
import { demonstrationAccounts, openWave as trialWave, publishedWave } from './demonstration.ts';
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
    await openWave(dependencies, trialWave.code, actor);
  }
}
