import type { Issue } from '../surveys/schema/issue.ts';
import type { Language } from '../surveys/schema/local-text.ts';

/** Everything that can be refused: its HTTP status and its words. The code is stable; programs may rely on it. */
export const problems = {
  'not-found': {
    status: 404,
    ja: 'ページまたは機能が見つかりません。',
    en: 'There is nothing at this address.',
  },
  'wave-not-found': {
    status: 404,
    ja: 'この調査は見つかりません。アドレスを確かめてください。',
    en: 'There is no such survey. Please check the address.',
  },
  'questionnaire-not-found': {
    status: 404,
    ja: 'この設問票は見つかりません。',
    en: 'There is no such questionnaire.',
  },
  'draft-not-found': {
    status: 404,
    ja: 'この下書きは見つかりません。確定したか、削除されています。',
    en: 'There is no such draft. It was made a version, or deleted.',
  },
  'draft-exists': {
    status: 409,
    ja: 'このコードの下書きは、すでにあります。その下書きを開いて続けてください。',
    en: 'There is a draft of this code already. Open it and go on.',
  },
  'draft-changed': {
    status: 409,
    ja: 'この下書きは、ほかの画面で変更されています。読み込み直してください。',
    en: 'This draft was changed in another window. Please load it again.',
  },
  'plan-not-found': {
    status: 404,
    ja: 'この計画は見つかりません。',
    en: 'There is no such plan.',
  },
  'plan-changed': {
    status: 409,
    ja: '同じ記号の計画があるか、この計画がほかの画面で変更されています。読み込み直してください。',
    en: 'A plan of this code exists already, or it was changed in another window. Please load it again.',
  },
  'invalid-plan': {
    status: 422,
    ja: '計画に誤りがあります。',
    en: 'There are mistakes in the plan.',
  },
  'unreadable-questionnaire': {
    status: 422,
    ja: 'このファイルは取り込めません。',
    en: 'This file cannot be taken over.',
  },
  'table-not-found': {
    status: 404,
    ja: 'この集計表は公開する表の一覧にありません。',
    en: 'This table is not among the tables of the wave.',
  },
  'texts-withheld': {
    status: 404,
    ja: 'この設問の記述は、公開の基準を満たさないため、どなたにも表示しません。',
    en: 'What was written here does not meet the rules of publication and is shown to nobody.',
  },
  'text-not-found': {
    status: 404,
    ja: 'この記述は見つかりません。画面を読み込み直してください。',
    en: 'There is no such text. Please reload the page.',
  },
  'redaction-adds': {
    status: 422,
    ja: '黒塗りのほかに、記述を書き換えることはできません。',
    en: 'A text can be blackened in parts; it cannot be changed otherwise.',
  },
  'account-not-found': {
    status: 404,
    ja: 'このアカウントは見つかりません。',
    en: 'There is no such account.',
  },
  'wave-not-open': {
    status: 409,
    ja: 'この調査は現在、回答を受け付けていません。',
    en: 'This survey is not accepting responses.',
  },
  'person-not-found': {
    status: 404,
    ja: 'この職員番号またはメールアドレスの招待はありません。',
    en: 'Nobody with this staff number or address is invited.',
  },
  'several-people': {
    status: 409,
    ja: '同じメールアドレスの人が複数います。職員番号で指定してください。',
    en: 'Several people share this address. Use the staff number.',
  },
  'no-mail-server': {
    status: 409,
    ja: 'メールの送信が設定されていません。差し込み用の一覧を使うか、管理者に設定を依頼してください。',
    en: 'No mail server is set up. Use the mail-merge list, or ask the administrator.',
  },
  'mail-under-way': {
    status: 409,
    ja: '別のメールを送信しています。終わってから、もう一度お試しください。',
    en: 'Another mailing is under way. Please try again when it has ended.',
  },
  'reminded-recently': {
    status: 409,
    ja: '前回の督促から3日たっていません。',
    en: 'The last reminder was less than three days ago.',
  },
  'nobody-to-mail': {
    status: 409,
    ja: '送信する相手がいません。',
    en: 'There is nobody to mail.',
  },
  'batch-not-found': { status: 404, ja: 'この束は見つかりません。', en: 'There is no such batch.' },
  'batch-recorded': {
    status: 409,
    ja: 'この束は、すでに登録しています。',
    en: 'This batch has been recorded.',
  },
  'batch-empty': {
    status: 409,
    ja: 'この束には、入力した用紙がありません。',
    en: 'Nothing of this batch has been keyed in.',
  },
  'keyings-differ': {
    status: 409,
    ja: '1回目と2回目の入力に違いがあります。すべて解消してから登録してください。',
    en: 'The two keyings differ. Settle every difference before recording.',
  },
  'difference-not-found': {
    status: 404,
    ja: 'この違いは、すでに解消しています。',
    en: 'This difference has been settled.',
  },
  'paper-unfinished': {
    status: 409,
    ja: '登録していない紙の回答の束があります。登録するか、破棄してから締め切ってください。',
    en: 'There are batches of paper that are not recorded. Record or discard them before closing.',
  },
  'stratum-not-found': {
    status: 404,
    ja: 'この区分は、調査の区分にありません。',
    en: 'The survey has no such group.',
  },
  'answers-not-yet': {
    status: 409,
    ja: '回答の受付は、まだ始まっていません。',
    en: 'Answering has not begun yet.',
  },
  'tickets-over': {
    status: 409,
    ja: '回答券を受け取れる期間ではありません。',
    en: 'Tickets are not being given out now.',
  },
  'ticket-taken': {
    status: 409,
    ja: 'この招待では、すでに回答券を受け取っています。心当たりがないときは、調査の担当者に再発行を申し出てください。',
    en: 'A ticket was already taken with this invitation. If it was not you, ask the survey office to renew it.',
  },
  'ticket-not-genuine': {
    status: 403,
    ja: 'この回答券は、この調査のものではありません。',
    en: 'This ticket was not issued for this survey.',
  },
  'code-unknown': {
    status: 404,
    ja: '番号が見つかりません。番号と調査のアドレスを確かめてください。',
    en: 'There is no such code. Please check the code and the address of the survey.',
  },
  'proof-needed': {
    status: 403,
    ja: 'この調査に回答できるのは、招待または番号を受け取った人だけです。',
    en: 'Only people with an invitation or a code can answer this survey.',
  },
  'proof-used': {
    status: 409,
    ja: 'この回答券または番号は、すでに使われています。',
    en: 'This ticket or code has been used already.',
  },
  'submission-taken': {
    status: 409,
    ja: 'この回答は、別の送信と重なりました。画面を読み込み直して、もう一度送ってください。',
    en: 'This response collides with another one. Please reload the page and send it again.',
  },
  'wave-exists': {
    status: 409,
    ja: '同じ記号の調査がすでにあります。',
    en: 'A wave with this code exists already.',
  },
  'wrong-state': {
    status: 409,
    ja: '調査の今の段階では、この操作はできません。',
    en: 'This is not possible at the wave’s present stage.',
  },
  'responses-deleted': {
    status: 409,
    ja: '保存期限を過ぎて回答を削除したため、公開できません。',
    en: 'The responses were deleted when their time was over; there is nothing left to publish.',
  },
  'results-not-ready': {
    status: 409,
    ja: '集計結果は、調査を締め切るまで誰にも表示されません。',
    en: 'Nobody sees results before the wave is closed.',
  },
  'questionnaire-exists': {
    status: 409,
    ja: '同じ記号・版の設問票がすでにあり、内容が異なります。版の番号を上げてください。',
    en: 'This version exists already with other contents. Give it a new version number.',
  },
  'account-exists': {
    status: 409,
    ja: 'このメールアドレスのアカウントはすでにあります。',
    en: 'There is already an account with this e-mail address.',
  },
  'last-administrator': {
    status: 409,
    ja: '最後の管理者は削除できません。',
    en: 'The last administrator cannot be removed.',
  },
  'setup-done': {
    status: 409,
    ja: '最初の管理者はすでに登録されています。',
    en: 'The first administrator exists already.',
  },
  'setup-token-wrong': {
    status: 403,
    ja: '登録用のアドレスが正しくないか、すでに使われています。',
    en: 'The set-up address is wrong or has been used.',
  },
  'wrong-credentials': {
    status: 401,
    ja: 'メールアドレスまたはパスワードが違います。',
    en: 'The e-mail address or the password is wrong.',
  },
  'too-many-attempts': {
    status: 429,
    ja: '続けて間違えたため、しばらくの間ログインできません。15分後にもう一度お試しください。',
    en: 'Too many wrong attempts. Please try again in 15 minutes.',
  },
  'not-signed-in': { status: 401, ja: 'ログインしてください。', en: 'Please sign in.' },
  'not-permitted': {
    status: 403,
    ja: 'このアカウントには、この操作の権限がありません。',
    en: 'This account may not do that.',
  },
  'wrong-origin': {
    status: 403,
    ja: '別のサイトからの操作は受け付けません。',
    en: 'Requests from another site are refused.',
  },
  'invalid-json': {
    status: 400,
    ja: '送られた内容を読み取れません（JSONの形式が正しくありません）。',
    en: 'The content cannot be read: it is not valid JSON.',
  },
  'not-json': {
    status: 415,
    ja: '送られた内容がJSONではありません（Content-Type: application/json が必要です）。',
    en: 'The content is not JSON (Content-Type: application/json is needed).',
  },
  'invalid-request': {
    status: 422,
    ja: '送られた内容に誤りがあります。',
    en: 'There are mistakes in what was sent.',
  },
  'invalid-response': {
    status: 422,
    ja: '回答に誤りがあります。',
    en: 'There are mistakes in the response.',
  },
  'invalid-questionnaire': {
    status: 422,
    ja: '設問票に誤りがあります。',
    en: 'There are mistakes in the questionnaire.',
  },
  'body-too-large': { status: 413, ja: '送られた内容が大きすぎます。', en: 'The content is too large.' },
  'internal-error': {
    status: 500,
    ja: 'サーバーで問題が起きました。時間をおいてもう一度お試しください。',
    en: 'Something went wrong on the server. Please try again later.',
  },
} as const satisfies Record<string, { status: number; ja: string; en: string }>;

export type ProblemCode = keyof typeof problems;

/** Thrown anywhere in the server; app.ts turns it into application/problem+json (RFC 9457). */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly issues: Issue[];

  constructor(code: ProblemCode, issues: Issue[] = []) {
    super(problems[code].en);
    this.code = code;
    this.issues = issues;
  }
}

/** Status and words of a problem in the reader's language. */
export function problemWords(code: ProblemCode, language: Language): { status: number; title: string } {
  return { status: problems[code].status, title: problems[code][language] };
}
