import type { IndicatorPlanAction, InstallationAction } from '../../../../server/contract/log.ts';

type Facts = Readonly<Record<string, string | number>>;

/** The page of the log, in Japanese. */
export const jaLog = {
  title: '操作の記録',
  lead: '担当者とシステムが行った操作のすべてです。回答した人の記録はありません。記録は鎖のようにつながっており、途中を書き換えると検証で分かります。',
  caption: '操作の記録（新しい順）',
  empty: '記録はまだありません。',
  head: (position: number, hash: string) => `記録の数：${position}　最後のハッシュ値：${hash}`,
  headHint: 'ハッシュ値を控えておくと、あとで記録が書き換えられていないことを確かめられます。',
  more: 'さらに前の記録',
  file: 'すべての記録を保存（CSV）',
  recount: '回答の検算',
  recountLead: '次のページで、受け付けた回答の数と検証の方法を確かめられます。アカウントは要りません。',
  ofWave: (wave: string, sentence: string) => `${wave}：${sentence}`,
  actions: {
    'plan-created': (facts: Facts) => `計画「${facts['title']}」を作成しました。`,
    'plan-changed': (facts: Facts) => `計画「${facts['title']}」を変更しました。`,
    'plan-deleted': (facts: Facts) => `計画「${facts['title']}」を削除しました。`,
    'plan-note-added': (facts: Facts) => `計画「${facts['title']}」に委員会の意見を加えました。`,
    'plan-note-removed': (facts: Facts) => `計画「${facts['title']}」の委員会の意見を削除しました。`,
    'account-created': (facts: Facts) => `アカウント ${facts['account']} を追加しました。`,
    'account-removed': (facts: Facts) => `アカウント ${facts['account']} を削除しました。`,
    'account-role-changed': (facts: Facts) => `アカウント ${facts['account']} の役割を変更しました。`,
    'account-invited': (facts: Facts) => `${facts['account']} をアカウントに招待しました。`,
    'account-invitation-withdrawn': (facts: Facts) => `${facts['account']} への招待を取り消しました。`,
    'signed-in': (facts: Facts) => `アカウント ${facts['account']} でログインしました。`,
    'sign-in-failed': (facts: Facts) =>
      facts['step'] === 'code'
        ? `アカウント ${facts['account']} へのログインで、確認コードが違っていました。`
        : `アカウント ${facts['account']} へのログインで、パスワードが違っていました。`,
    refused: (facts: Facts) =>
      `アカウント ${facts['account']} の役割ではできない操作を断りました（${facts['route']}）。`,
    'sign-in-slowed': (facts: Facts) =>
      `アカウント ${facts['account']} へのログインの誤りが続いたため、次を試せるまでの時間を延ばしました。`,
    'sessions-ended': (facts: Facts) =>
      `アカウント ${facts['account']} のログインを終わらせました（${facts['count']}件）。`,
    'second-step-set-up': (facts: Facts) =>
      `アカウント ${facts['account']} に認証アプリの確認を設定しました。`,
    'second-step-removed': (facts: Facts) =>
      `アカウント ${facts['account']} の認証アプリの確認をやめました。`,
    'recovery-codes-renewed': (facts: Facts) =>
      `アカウント ${facts['account']} の予備の番号を作り直しました。`,
    'second-step-roles-changed': () => '認証アプリの確認を必須とする役割を変更しました。',
    'file-exported': (facts: Facts) => `ファイルを保存しました：${facts['file']}`,
    'password-changed': (facts: Facts) => `アカウント ${facts['account']} のパスワードを変更しました。`,
    'password-reset': (facts: Facts) => `アカウント ${facts['account']} のパスワードを再設定しました。`,
    'log-exported': () => '操作の記録を保存しました。',
    'backup-made': () => 'バックアップを作りました。',
    'backup-restored': () => 'バックアップから戻しました。',
    'organisation-changed': (facts: Facts) =>
      `${facts['fiscalYear']}年度の組織を登録しました。組織の数は${facts['unitCount']}です。`,
    'unit-reader-changed': (facts: Facts) =>
      `${facts['account']} に割り当てる組織（${facts['fiscalYear']}年度）を変更しました：${facts['units'] === '' ? 'なし' : facts['units']}`,
    'unit-reader-set': (facts: Facts) =>
      `${facts['account']} に割り当てる組織を、名簿による割り当てで変更しました：${facts['units'] === '' ? 'なし' : facts['units']}`,
  } satisfies Record<IndicatorPlanAction | InstallationAction, (facts: Facts) => string>,
};

export type WordsOfLog = typeof jaLog;
