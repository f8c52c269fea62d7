import { existsSync } from 'node:fs';
import { createAccounts } from './access/accounts.ts';
import { storedSecret } from './access/authentication.ts';
import { createSingleSignOn } from './access/single-sign-on.ts';
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
import { openDatabase, type StorePlace } from './store/database.ts';
import { sqliteFile } from './store/dialect/sqlite.ts';
import { BenchmarkKeys } from './store/keys/benchmark-keys.ts';
import { WaveKeys } from './store/keys/wave-keys.ts';
import { PaperStore } from './store/fieldwork/paper-store.ts';
import { openResponses } from './store/responses/open-responses.ts';
import { TextReviewStore } from './store/publishing/text-review-store.ts';

/** Opens a data directory: database brought up to date, response files at hand, shipped questionnaires in the library. */
export async function openDependencies(
  configuration: Pick<Configuration, 'publicUrl'> &
    StorePlace &
    Partial<Pick<Configuration, 'mail' | 'singleSignOn'>>,
): Promise<Dependencies & { close: () => Promise<void> }> {
  const { dataDirectory, databaseUrl = null, publicUrl, singleSignOn = null } = configuration;
  const place = { dataDirectory, databaseUrl };
  const file = sqliteFile(dataDirectory);
  // Begun anew beside it, everything would seem lost.
  if (databaseUrl !== null && existsSync(file)) {
    throw new Error(`${file}: is not read while DATABASE_URL is set; kotae migrate-store moves it there`);
  }
  const db = await openDatabase(dataDirectory, databaseUrl);
  const responses = openResponses(db, dataDirectory);
  const drafts = backgroundDrafts(place);
  const furtherCrosses = backgroundCrosses(place);
  const reports = new ReportMaker();
  const textWords = new TextWords();
  await addShippedQuestionnaires(db);
  // Tests set another clock afterwards.
  const now = () => dependencies.now();
  const dependencies: Dependencies & { close: () => Promise<void> } = {
    db,
    responses,
    keys: new WaveKeys(dataDirectory),
    benchmarkKeys: new BenchmarkKeys(dataDirectory),
    paper: new PaperStore(dataDirectory),
    textReviews: new TextReviewStore(dataDirectory),
    drafts,
    furtherCrosses,
    reports,
    textWords,
    accounts: createAccounts({ db, dataDirectory, publicUrl, now }),
    singleSignOn:
      singleSignOn === null
        ? null
        : createSingleSignOn(singleSignOn, { secret: storedSecret(dataDirectory), publicUrl, now }),
    codeAttempts: createCodeAttempts(db),
    mailer: createMailer(configuration.mail ?? null),
    publicUrl,
    now: () => new Date(),
    async close() {
      await drafts.close();
      await furtherCrosses.close();
      await reports.close();
      await textWords.close();
      await responses.close();
      await db.destroy();
    },
  };
  await finishInterrupted(dependencies);
  return dependencies;
}
