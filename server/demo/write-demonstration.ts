import { randomBytes } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { addInvitations } from '../fieldwork/inviting/add-invitations.ts';
import { closeWave } from '../fieldwork/waves/close-wave.ts';
import { createWave } from '../fieldwork/waves/create-wave.ts';
import { invitationCode } from '../fieldwork/inviting/invitation-code.ts';
import { openWave } from '../fieldwork/waves/open-wave.ts';
import { importResponses } from '../fieldwork/answering/import-responses.ts';
import { recordResponse } from '../fieldwork/answering/record-response.ts';
import { writeNote } from '../publishing/indicator-plans/change-notes.ts';
import { changePlan } from '../publishing/indicator-plans/change-plan.ts';
import { addPrintedReport } from '../fieldwork/printed/add-printed-report.ts';
import { publishTables } from '../publishing/release/publish-tables.ts';
import { addAction } from '../publishing/actions/keep-action.ts';
import { changeTopics } from '../publishing/topics/change-topics.ts';
import { textPlaceId } from '../publishing/texts/text-places.ts';
import { decideText, textReview } from '../publishing/texts/text-review.ts';
import { countAccounts } from '../store/accounts/accounts.queries.ts';
import { openInvitations } from '../store/fieldwork/invitations.queries.ts';
import { findIndicatorPlan } from '../store/publishing/indicator-plans.queries.ts';
import { listPrintedReports } from '../store/publishing/printed-reports.queries.ts';
import { findWave } from '../store/fieldwork/waves.queries.ts';
import { printAccessCode } from '../../surveys/tickets/access-code.ts';
import { demonstrationAccounts, openWave as trialWave, publishedWave } from './demonstration.ts';
import { demonstrationNotes, demonstrationPlan } from './demonstration-plan.ts';
import { earlierFile, earlierWaves, type EarlierWave } from './earlier-waves.ts';
import { printedTables } from './printed-tables.ts';
import { demonstrationActions } from './demonstration-actions.ts';
import { syntheticStaff } from './synthetic-staff.ts';
import { syntheticAnswers } from './synthetic-answers.ts';
import { syntheticTexts, syntheticTopics, textPlace, withSyntheticTexts } from './synthetic-texts.ts';

const seed = 20240920;
const actor = 'kotae demo';
const [, planEditor] = demonstrationAccounts;

/**
 * Fills a data directory with the demonstration: two earlier waves from files, one published wave with reviewed texts,
 * one open, a plan that follows the first three with its review, one account a role. Safe to repeat.
 */
export async function writeDemonstration(dependencies: Dependencies): Promise<void> {
  const { db, accounts } = dependencies;
  if ((await countAccounts(db)) === 0) {
    for (const account of demonstrationAccounts) await accounts.create(account);
  }
  const hadWaves = (await findWave(db, publishedWave.code)) !== undefined;
  for (const earlier of earlierWaves) await writeEarlier(dependencies, earlier);
  const before = earlierWaves.at(-1)?.wave.code;
  if (!hadWaves && before !== undefined)
    for (const action of demonstrationActions) await addAction(dependencies, { wave: before, actor }, action);
  if ((await findWave(db, publishedWave.code)) === undefined) {
    // Its days have gone by: it is collected as of one of them.
    const then = { ...dependencies, now: () => new Date(`${publishedWave.opensOn}T12:00:00+09:00`) };
    await createWave(then, publishedWave, { isSynthetic: true, actor });
    await openWave(then, publishedWave.code, actor);
    await Promise.all(
      withSyntheticTexts(syntheticAnswers(seed)).map((sheet) =>
        recordResponse(then, publishedWave.code, {
          submission: randomBytes(16).toString('hex'),
          ...sheet,
        }),
      ),
    );
    await closeWave(dependencies, publishedWave.code, actor);
    await reviewTexts(dependencies);
    await publishTables(dependencies, publishedWave.code, actor);
    await changeTopics(
      dependencies,
      {
        wave: publishedWave.code,
        place: textPlaceId(textPlace.item, textPlace.option),
        name: planEditor.name,
        actor,
      },
      { revision: 0, topics: [...syntheticTopics] },
    );
  }
  if ((await findWave(db, trialWave.code)) === undefined) {
    const day = (offset: number) =>
      new Date(dependencies.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    const dates = { opensOn: day(0), closesOn: day(90), retainUntil: day(3 * 365) };
    await createWave(dependencies, { ...trialWave, ...dates }, { isSynthetic: true, actor });
    await addInvitations(dependencies, trialWave.code, syntheticStaff(), actor);
    await openWave(dependencies, trialWave.code, actor);
  }
  const known = (await listPrintedReports(db)).map(({ report }) => report.code);
  for (const { text, ...printed } of printedTables) {
    if (known.includes(printed.code)) continue;
    await addPrintedReport(dependencies, printed, { text }, { name: planEditor.name });
  }
  const plan = demonstrationPlan();
  if ((await findIndicatorPlan(db, plan.code)) === undefined) {
    const editor = { name: planEditor.name, actor };
    await changePlan(dependencies, plan, 0, editor);
    for (const note of demonstrationNotes) await writeNote(dependencies, plan.code, note, editor);
  }
}

/** A wave of earlier years: its answers come as a file, as a city brings those that it has. */
async function writeEarlier(dependencies: Dependencies, earlier: EarlierWave): Promise<void> {
  const { code, opensOn } = earlier.wave;
  if ((await findWave(dependencies.db, code)) !== undefined) return;
  const then = { ...dependencies, now: () => new Date(`${opensOn}T12:00:00+09:00`) };
  await createWave(then, earlier.wave, { isSynthetic: true, actor });
  await openWave(then, code, actor);
  await importResponses(then, code, { file: earlierFile(earlier) }, actor);
  await closeWave(dependencies, code, actor);
  await publishTables(dependencies, code, actor);
}

/** Decides about every text as its made-up review did. */
async function reviewTexts(dependencies: Dependencies): Promise<void> {
  const place = textPlaceId(textPlace.item, textPlace.option);
  await textReview(dependencies, publishedWave.code, actor);
  for (const { id, text } of dependencies.textReviews.texts(publishedWave.code, place)) {
    const { decision = 'withhold', redacted = null } = syntheticTexts.find((own) => own.text === text) ?? {};
    decideText(dependencies, publishedWave.code, place, { id, decision, redacted });
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
