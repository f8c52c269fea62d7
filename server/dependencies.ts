import type { Accounts } from './access/accounts.ts';
import type { SingleSignOn } from './access/single-sign-on.ts';
import type { CodeAttempts } from './access/code-attempts.ts';
import type { Mailer } from './mail/mailer.ts';
import type { FurtherCrosses } from './publishing/crosses/further-crosses.ts';
import type { ReportMaker } from './publishing/report/report-maker.ts';
import type { TextWords } from './publishing/topics/text-words.ts';
import type { Drafts } from './publishing/release/drafts.ts';
import type { Database } from './store/database.ts';
import type { BenchmarkKeys } from './store/keys/benchmark-keys.ts';
import type { WaveKeys } from './store/keys/wave-keys.ts';
import type { PaperStore } from './store/fieldwork/paper-store.ts';
import type { Responses } from './store/responses/responses.ts';
import type { TextReviewStore } from './store/publishing/text-review-store.ts';

/** What routes and the parts behind them work with; main.ts, the command line and tests each put one together. */
export interface Dependencies {
  db: Database;
  responses: Responses;
  keys: WaveKeys;
  benchmarkKeys: BenchmarkKeys;
  paper: PaperStore;
  textReviews: TextReviewStore;
  drafts: Drafts;
  furtherCrosses: FurtherCrosses;
  reports: ReportMaker;
  textWords: TextWords;
  accounts: Accounts;
  /** Null: everybody comes in by a password. */
  singleSignOn: SingleSignOn | null;
  codeAttempts: CodeAttempts;
  mailer: Mailer;
  /** Origin under which people reach the server. */
  publicUrl: string;
  now: () => Date;
}
