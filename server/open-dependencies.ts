import { createAccounts } from './access/accounts.ts';
import { createCodeAttempts } from './access/code-attempts.ts';
import type { Configuration } from './configuration.ts';
import type { Dependencies } from './dependencies.ts';
import { finishInterrupted } from './fieldwork/waves/finish-interrupted.ts';
import { backgroundCrosses } from './publishing/crosses/further-crosses.ts';
import { ReportMaker } from './publishing/report/report-maker.ts';
import { TextWords } from './publishing/topics/text-words.ts';
import { backgroundDrafts } from './publishing/release/drafts.ts';
import { addShippedQuestionnaires } from './authoring/shipped-questionnaires.ts';
import { createMailer } from './mail/mailer.ts';
import { openDatabase } from './store/database.ts';
import { WaveKeys } from './store/keys/wave-keys.ts';
import { PaperStore } from './store/paper/paper-store.ts';
import { ResponseStore } from './store/responses/response-store.ts';
import { TextReviewStore } from './store/texts/text-review-store.ts';

/** Opens a data directory: database brought up to date, response files at hand, shipped questionnaires in the library. */
export async function openDependencies(
  configuration: Pick<Configuration, 'dataDirectory' | 'publicUrl'> & Partial<Pick<Configuration, 'mail'>>,
): Promise<Dependencies & { close: () => Promise<void> }> {
  const db = await openDatabase(configuration.dataDirectory);
  const responses = new ResponseStore(configuration.dataDirectory);
  const drafts = backgroundDrafts(configuration.dataDirectory);
  const furtherCrosses = backgroundCrosses(configuration.dataDirectory);
  const reports = new ReportMaker();
  const textWords = new TextWords();
  const accounts = createAccounts(db, configuration.dataDirectory, configuration.publicUrl);
  await addShippedQuestionnaires(db);
  const dependencies = {
    db,
    responses,
    keys: new WaveKeys(configuration.dataDirectory),
    paper: new PaperStore(configuration.dataDirectory),
    textReviews: new TextReviewStore(configuration.dataDirectory),
    drafts,
    furtherCrosses,
    reports,
    textWords,
    accounts,
    codeAttempts: createCodeAttempts(),
    mailer: createMailer(configuration.mail ?? null),
    publicUrl: configuration.publicUrl,
    now: () => new Date(),
    async close() {
      await drafts.close();
      await furtherCrosses.close();
      await reports.close();
      await textWords.close();
      responses.close();
      await db.destroy();
    },
  };
  await finishInterrupted(dependencies);
  return dependencies;
}
