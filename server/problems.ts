import type { ServerIssue } from './contract/issue.ts';
import type { Language } from '../surveys/schema/local-text.ts';

/** Everything that can be refused, and its HTTP status. The code is stable; programs may rely on it. */
const statuses = {
  'not-found': 404,
  'wave-not-found': 404,
  'questionnaire-not-found': 404,
  'draft-not-found': 404,
  'organisation-not-found': 404,
  'reader-list-not-found': 404,
  'unit-not-found': 404,
  'draft-exists': 409,
  'draft-changed': 409,
  'plan-not-found': 404,
  'printed-report-not-found': 404,
  'plan-changed': 409,
  'invalid-plan': 422,
  'action-not-found': 404,
  'action-changed': 409,
  'invalid-action': 422,
  'invalid-benchmark': 422,
  'unreadable-questionnaire': 422,
  'table-not-found': 404,
  'texts-withheld': 404,
  'text-not-found': 404,
  'redaction-adds': 422,
  'account-not-found': 404,
  'wave-not-open': 409,
  'sealed-wave': 409,
  'not-sealed': 409,
  'not-unsealed': 409,
  'trustee-not-found': 404,
  'trustee-without-keys': 409,
  'rehearsal-fails': 422,
  'wrong-boxes': 422,
  'person-not-found': 404,
  'several-people': 409,
  'no-mail-server': 409,
  'mail-under-way': 409,
  'reminded-recently': 409,
  'nobody-to-mail': 409,
  'batch-not-found': 404,
  'batch-recorded': 409,
  'batch-empty': 409,
  'keyings-differ': 409,
  'difference-not-found': 404,
  'paper-unfinished': 409,
  'stratum-not-found': 404,
  'answers-not-yet': 409,
  'answers-over': 409,
  'tickets-over': 409,
  'ticket-taken': 409,
  'ticket-not-genuine': 403,
  'code-unknown': 404,
  'proof-needed': 403,
  'proof-used': 409,
  'submission-taken': 409,
  'wave-exists': 409,
  'series-not-found': 404,
  'wrong-state': 409,
  'responses-deleted': 409,
  'results-not-ready': 409,
  'tables-refused': 409,
  'cross-not-possible': 409,
  'report-changed': 409,
  'report-stopped': 503,
  'report-too-large': 503,
  'topics-changed': 409,
  'invalid-topics': 422,
  'words-stopped': 503,
  'words-too-large': 503,
  'too-many-tables': 503,
  'tabulation-stopped': 503,
  'tabulation-too-large': 503,
  'questionnaire-exists': 409,
  'account-exists': 409,
  'last-administrator': 409,
  'setup-done': 409,
  'setup-token-wrong': 403,
  'wrong-credentials': 401,
  'code-needed': 401,
  'second-step-exists': 409,
  'no-second-step': 409,
  'second-step-unreadable': 409,
  'second-step-needed': 403,
  'session-not-found': 404,
  'account-invitation-not-found': 404,
  'too-many-attempts': 429,
  'too-many-codes': 429,
  'not-signed-in': 401,
  'not-permitted': 403,
  'wrong-origin': 403,
  'invalid-json': 400,
  'not-json': 415,
  'invalid-request': 422,
  'invalid-response': 422,
  'invalid-questionnaire': 422,
  'body-too-large': 413,
  'storage-full': 503,
  'storage-read-only': 503,
  'storage-away': 503,
  'organisation-away': 503,
  'internal-error': 500,
} as const;

export type ProblemCode = keyof typeof statuses;

const ja: Record<ProblemCode, string> = {
  'not-found': 'ページまたは機能が見つかりません。',
  'wave-not-found': 'この調査は見つかりません。アドレスを確かめてください。',
  'questionnaire-not-found': 'この設問票は見つかりません。',
  'draft-not-found': 'この下書きは見つかりません。確定したか、削除されています。',
  'organisation-not-found': 'この年度の組織は、まだ登録されていません。',
  'reader-list-not-found':
    '取り消せる割り当てがありません。名簿による割り当てのあとに、ほかの割り当てが行われています。',
  'unit-not-found': 'この組織のページは見つかりません。',
  'draft-exists': 'このコードの下書きは、すでにあります。その下書きを開いて続けてください。',
  'draft-changed': 'この下書きは、ほかの画面で変更されています。読み込み直してください。',
  'plan-not-found': 'この計画は見つかりません。',
  'printed-report-not-found': 'この公表値は見つかりません。',
  'plan-changed': '同じ記号の計画があるか、この計画がほかの画面で変更されています。読み込み直してください。',
  'invalid-plan': '計画に誤りがあります。',
  'action-not-found': 'この対応は見つかりません。',
  'action-changed':
    'この対応は、ほかの画面で変更されています。書いたものを控えてから、読み込み直してください。',
  'invalid-action': '対応に誤りがあります。',
  'invalid-benchmark': '比べられないファイルがあります。',
  'unreadable-questionnaire': 'このファイルは取り込めません。',
  'table-not-found': 'この集計表は公開する表の一覧にありません。',
  'texts-withheld': 'この設問の記述は、公開の基準を満たさないため、どなたにも表示しません。',
  'text-not-found': 'この記述は見つかりません。画面を読み込み直してください。',
  'redaction-adds': '黒塗りのほかに、記述を書き換えることはできません。',
  'account-not-found': 'このアカウントは見つかりません。',
  'wave-not-open': 'この調査は現在、回答を受け付けていません。',
  'sealed-wave':
    'この調査（封緘回答・試行）では、封をした回答だけを受け付けます。ほかの方法では受け付けられません。',
  'not-sealed': 'この調査は、封緘回答の調査ではありません。',
  'not-unsealed':
    'この調査の回答は封をされたままです。立会人がそろって開封するまで、だれも内容を読むことはできません。',
  'trustee-not-found': 'この立会人は登録されていません。',
  'trustee-without-keys': 'この立会人の公開鍵がまだ届いていません。',
  'rehearsal-fails':
    '予行の結果が、登録された公開鍵と合いません。鍵票の入力と、予行の箱のファイルをお確かめください。',
  'wrong-boxes': '封をした回答の長さが、この調査の取り決めと合いません。',
  'person-not-found': 'この職員番号またはメールアドレスの招待はありません。',
  'several-people': '同じメールアドレスの人が複数います。職員番号で指定してください。',
  'no-mail-server':
    'メールの送信が設定されていません。差し込み用の一覧を使うか、管理者に設定を依頼してください。',
  'mail-under-way': '別のメールを送信しています。終わってから、もう一度お試しください。',
  'reminded-recently': '前回の督促から3日たっていません。',
  'nobody-to-mail': '送信する相手がいません。',
  'batch-not-found': 'この束は見つかりません。',
  'batch-recorded': 'この束は、すでに登録しています。',
  'batch-empty': 'この束には、入力した用紙がありません。',
  'keyings-differ': '1回目と2回目の入力に違いがあります。すべて解消してから登録してください。',
  'difference-not-found': 'この違いは、すでに解消しています。',
  'paper-unfinished': '登録していない紙の回答の束があります。登録するか、破棄してから締め切ってください。',
  'stratum-not-found': 'この区分は、調査の区分にありません。',
  'answers-not-yet': '回答の受付は、まだ始まっていません。',
  'answers-over': '回答の受付は、締切日で終わりました。',
  'tickets-over': '回答券を受け取れる期間ではありません。',
  'ticket-taken':
    'この招待では、すでに回答券を受け取っています。心当たりがないときは、調査の担当者に再発行を申し出てください。',
  'ticket-not-genuine': 'この回答券は、この調査のものではありません。',
  'code-unknown': '番号が見つかりません。番号と調査のアドレスを確かめてください。',
  'proof-needed': 'この調査に回答できるのは、招待または番号を受け取った人だけです。',
  'proof-used': 'この回答券または番号は、すでに使われています。',
  'submission-taken': 'この回答は、別の送信と重なりました。画面を読み込み直して、もう一度送ってください。',
  'wave-exists': '同じ記号の調査がすでにあります。',
  'series-not-found': 'この定期調査は見つかりません。',
  'wrong-state': '調査の今の段階では、この操作はできません。',
  'responses-deleted': '保存期限を過ぎて回答を削除したため、公開できません。',
  'results-not-ready': '集計結果は、調査を締め切るまで誰にも表示されません。',
  'tables-refused':
    '公開前の確認で、少人数の回答を読み取れるおそれがある集計表が見つかったため、集計結果を表示することも公開することもできません。小さい区分をまとめるなど、集計計画を見直してください。',
  'cross-not-possible':
    'この組み合わせの集計表は、追加できません。すでに公開している表と合わせると、少人数の区分の回答が分かるおそれがあります。別の設問または区分を選んでください。',
  'report-changed':
    'この報告書の設定は、ほかの画面で変更されています。書いた内容を控えてから、読み込み直してください。',
  'topics-changed':
    'この設問の話題は、ほかの画面で変更されています。書いたものを控えてから、読み込み直してください。',
  'invalid-topics': '話題の決まりに誤りがあります。',
  'words-stopped': '言葉を数える処理が途中で止まりました。もう一度お試しください。',
  'words-too-large': '記述が多いため、言葉を数えられませんでした。',
  'report-stopped': '報告書の作成が途中で止まりました。もう一度お試しください。',
  'report-too-large':
    '報告書の作成に時間またはメモリーがかかりすぎるため、中止しました。章または分析の区分を減らして、もう一度お試しください。',
  'too-many-tables':
    'ほかの方が求めた集計表の計算を待っているため、いまは追加を受け付けられません。1分ほど待って、もう一度お試しください。',
  'tabulation-stopped': '集計の処理が途中で止まりました。何も公開していません。もう一度お試しください。',
  'tabulation-too-large':
    '集計の処理が、時間または記憶領域の上限を超えたため、止めました。何も公開していません。管理者に連絡してください。',
  'questionnaire-exists': '同じ記号・版の設問票がすでにあり、内容が異なります。版の番号を上げてください。',
  'account-exists': 'このメールアドレスのアカウントはすでにあります。',
  'last-administrator': '最後の管理者は削除できません。',
  'setup-done': '最初の管理者はすでに登録されています。',
  'setup-token-wrong': '登録用のアドレスが正しくないか、すでに使われています。',
  'wrong-credentials': 'メールアドレスまたはパスワードが違います。',
  'code-needed': '認証アプリの6桁の番号を入力してください。',
  'second-step-exists': '2段階目の認証は、すでに設定されています。',
  'no-second-step': '2段階目の認証は、設定されていません。',
  'second-step-unreadable':
    '2段階目の認証の鍵がサーバーにないため、番号を確かめられません。管理者に、設定の解除を依頼してください。',
  'second-step-needed': 'このアカウントの役割では、先に2段階目の認証を設定する必要があります。',
  'session-not-found': 'このログインは、すでに終わっています。',
  'account-invitation-not-found':
    'この招待のアドレスは使えません。期限を過ぎたか、すでに使われたか、取り消されています。管理者に、もう一度招待を依頼してください。',
  'too-many-attempts': '続けて間違えたため、しばらくの間、受け付けません。',
  'too-many-codes':
    '番号の誤りが続いたため、番号の受付を少しの間止めています。1分ほど待って、もう一度お試しください。',
  'not-signed-in': 'ログインしてください。',
  'not-permitted': 'このアカウントには、この操作の権限がありません。',
  'wrong-origin': '別のサイトからの操作は受け付けません。',
  'invalid-json': '送られた内容を読み取れません（JSONの形式が正しくありません）。',
  'not-json': '送られた内容がJSONではありません（Content-Type: application/json が必要です）。',
  'invalid-request': '送られた内容に誤りがあります。',
  'invalid-response': '回答に誤りがあります。',
  'invalid-questionnaire': '設問票に誤りがあります。',
  'body-too-large': '送られた内容が大きすぎます。',
  'storage-full':
    'サーバーのディスクがいっぱいのため、保存できませんでした。管理者に連絡し、しばらくしてからもう一度お試しください。',
  'storage-read-only':
    'サーバーのデータフォルダーに書き込めないため、保存できませんでした。管理者に連絡し、しばらくしてからもう一度お試しください。',
  'storage-away': 'データベースに接続できません。1分ほど待って、もう一度お試しください。',
  'organisation-away':
    'ただいまご利用いただけません。管理者が確認しますので、しばらくしてからもう一度お試しください。',
  'internal-error': 'サーバーで問題が起きました。時間をおいてもう一度お試しください。',
};

const en: Record<ProblemCode, string> = {
  'not-found': 'There is nothing at this address.',
  'wave-not-found': 'There is no such survey. Please check the address.',
  'questionnaire-not-found': 'There is no such questionnaire.',
  'draft-not-found': 'There is no such draft. It was made a version, or deleted.',
  'organisation-not-found': 'The organisation of this fiscal year has not been entered yet.',
  'reader-list-not-found': 'There is no list to take back: something else was assigned after the last one.',
  'unit-not-found': 'There is no such page of a unit.',
  'draft-exists': 'There is a draft of this code already. Open it and go on.',
  'draft-changed': 'This draft was changed in another window. Please load it again.',
  'plan-not-found': 'There is no such plan.',
  'printed-report-not-found': 'There is no such printed report.',
  'plan-changed':
    'A plan of this code exists already, or it was changed in another window. Please load it again.',
  'invalid-plan': 'There are mistakes in the plan.',
  'action-not-found': 'There is no such action.',
  'action-changed':
    'This action was changed in another window. Keep a copy of what you wrote, then load it again.',
  'invalid-action': 'There are mistakes in the action.',
  'invalid-benchmark': 'Some files cannot be compared.',
  'unreadable-questionnaire': 'This file cannot be taken over.',
  'table-not-found': 'This table is not among the tables of the wave.',
  'texts-withheld': 'What was written here does not meet the rules of publication and is shown to nobody.',
  'text-not-found': 'There is no such text. Please reload the page.',
  'redaction-adds': 'A text can be blackened in parts; it cannot be changed otherwise.',
  'account-not-found': 'There is no such account.',
  'wave-not-open': 'This survey is not accepting responses.',
  'sealed-wave': 'This survey (sealed answers, a trial) accepts sealed answers only, in no other way.',
  'not-sealed': 'The answers of this survey are not sealed.',
  'not-unsealed':
    'The answers of this survey are still sealed. Nobody can read them until the trustees have opened them together.',
  'trustee-not-found': 'This trustee is not registered.',
  'trustee-without-keys': 'The public keys of this trustee have not arrived yet.',
  'rehearsal-fails':
    'The rehearsal does not fit the public keys on record. Check the key slip as typed and the file of boxes.',
  'wrong-boxes': 'The sealed answers are not as long as this survey has agreed.',
  'person-not-found': 'Nobody with this staff number or address is invited.',
  'several-people': 'Several people share this address. Use the staff number.',
  'no-mail-server': 'No mail server is set up. Use the mail-merge list, or ask the administrator.',
  'mail-under-way': 'Another mailing is under way. Please try again when it has ended.',
  'reminded-recently': 'The last reminder was less than three days ago.',
  'nobody-to-mail': 'There is nobody to mail.',
  'batch-not-found': 'There is no such batch.',
  'batch-recorded': 'This batch has been recorded.',
  'batch-empty': 'Nothing of this batch has been keyed in.',
  'keyings-differ': 'The two keyings differ. Settle every difference before recording.',
  'difference-not-found': 'This difference has been settled.',
  'paper-unfinished':
    'There are batches of paper that are not recorded. Record or discard them before closing.',
  'stratum-not-found': 'The survey has no such group.',
  'answers-not-yet': 'Answering has not begun yet.',
  'answers-over': 'Answering ended on the closing day.',
  'tickets-over': 'Tickets are not being given out now.',
  'ticket-taken':
    'A ticket was already taken with this invitation. If it was not you, ask the survey office to renew it.',
  'ticket-not-genuine': 'This ticket was not issued for this survey.',
  'code-unknown': 'There is no such code. Please check the code and the address of the survey.',
  'proof-needed': 'Only people with an invitation or a code can answer this survey.',
  'proof-used': 'This ticket or code has been used already.',
  'submission-taken': 'This response collides with another one. Please reload the page and send it again.',
  'wave-exists': 'A wave with this code exists already.',
  'wrong-state': 'This is not possible at the wave’s present stage.',
  'responses-deleted':
    'The responses were deleted when their time was over; there is nothing left to publish.',
  'results-not-ready': 'Nobody sees results before the wave is closed.',
  'tables-refused':
    'The check before publication found a table from which answers of a small group could be read, so the results are neither shown nor published. Please change the table plan, for instance by merging small groups.',
  'cross-not-possible':
    'This table is not possible without giving small groups away, together with the tables that are published already. Please choose another item or other groups.',
  'report-changed':
    'The settings of this report were changed elsewhere. Please keep a copy of what you wrote and load the page again.',
  'topics-changed':
    'The topics of this question were changed in another window. Keep a copy of what you wrote, then load them again.',
  'invalid-topics': 'There are mistakes in the topics.',
  'words-stopped': 'Counting the words stopped half way. Please try again.',
  'words-too-large': 'There is too much text to count its words.',
  'report-stopped': 'Making the report stopped half way. Please try again.',
  'report-too-large':
    'Making the report took more time or memory than allowed and was stopped. Please leave out chapters or groups and try again.',
  'too-many-tables':
    'Several tables are being computed for others, so no more can be asked for now. Please wait a minute and try again.',
  'tabulation-stopped': 'Computing the tables stopped half way. Nothing was published. Please try again.',
  'tabulation-too-large':
    'Computing the tables took more time or memory than allowed and was stopped. Nothing was published. Please tell the administrator.',
  'questionnaire-exists': 'This version exists already with other contents. Give it a new version number.',
  'account-exists': 'There is already an account with this e-mail address.',
  'last-administrator': 'The last administrator cannot be removed.',
  'setup-done': 'The first administrator exists already.',
  'setup-token-wrong': 'The set-up address is wrong or has been used.',
  'wrong-credentials': 'The e-mail address or the password is wrong.',
  'code-needed': 'Please enter the six digits of your authenticator.',
  'second-step-exists': 'A second step is set up already.',
  'no-second-step': 'No second step is set up.',
  'second-step-unreadable':
    'The key of second steps is not on the server, so codes cannot be checked. Please ask the administrator to remove yours.',
  'second-step-needed': 'Accounts of this role must set up a second step first.',
  'session-not-found': 'This session has ended already.',
  'account-invitation-not-found':
    'This invitation cannot be used: it has expired, or was used or withdrawn. Please ask the administrator for another.',
  'too-many-attempts': 'Too many wrong attempts: nothing is taken for a while.',
  'too-many-codes': 'Too many wrong codes were tried. Please wait a minute and try again.',
  'not-signed-in': 'Please sign in.',
  'not-permitted': 'This account may not do that.',
  'wrong-origin': 'Requests from another site are refused.',
  'invalid-json': 'The content cannot be read: it is not valid JSON.',
  'not-json': 'The content is not JSON (Content-Type: application/json is needed).',
  'invalid-request': 'There are mistakes in what was sent.',
  'invalid-response': 'There are mistakes in the response.',
  'invalid-questionnaire': 'There are mistakes in the questionnaire.',
  'body-too-large': 'The content is too large.',
  'storage-full':
    'Nothing was stored: the disk of the server is full. Please tell the administrator, and try again later.',
  'storage-read-only':
    'Nothing was stored: the server cannot write into its data folder. Please tell the administrator, and try again later.',
  'storage-away': 'The database cannot be reached. Please wait a minute and try again.',
  'organisation-away':
    'This cannot be reached just now. The administrator will look into it; please try again later.',
  'internal-error': 'Something went wrong on the server. Please try again later.',
  'series-not-found': 'There is no such series.',
};

const titles: Record<Language, Record<ProblemCode, string>> = { ja, en };

/** Thrown anywhere in the server; app.ts turns it into application/problem+json (RFC 9457). */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly issues: ServerIssue[];

  constructor(code: ProblemCode, issues: ServerIssue[] = []) {
    super(titles.en[code]);
    this.code = code;
    this.issues = issues;
  }
}

/** What passes by itself, and after how many seconds it is worth trying again, where no issue says so; the words do. */
const retryAfterSeconds: Partial<Record<ProblemCode, number>> = {
  'too-many-codes': 60,
  'too-many-tables': 60,
  'storage-full': 60,
  'storage-read-only': 60,
  'storage-away': 60,
  'organisation-away': 60,
};

/** Status and words of a problem in the reader's language. */
export function problemWords(
  code: ProblemCode,
  language: Language,
): { status: number; title: string; retryAfter: number | undefined } {
  return { status: statuses[code], title: titles[language][code], retryAfter: retryAfterSeconds[code] };
}
