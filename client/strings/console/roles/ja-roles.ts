import type { Role } from '../../../../server/contract/accounts/accounts.ts';

/** What the roles of accounts are called, and what each may do. */
export const jaRoles = {
  names: {
    administrator: '管理者',
    'survey-manager': '調査担当（人事）',
    planner: '政策担当',
    'unit-reader': '所属長',
    'paper-operator': '入力担当（紙の回答）',
    auditor: '監査担当',
  },
  hints: {
    administrator: '調査の実施に加え、アカウントの追加・削除ができます。',
    'survey-manager': '調査の準備・開始・締切・公開ができます。',
    planner: '公開された集計結果だけを見ることができます。',
    'unit-reader':
      '自分の組織と、その内側の組織の結果だけを見ることができます。組織は調査担当が割り当てます。',
    'paper-operator':
      '紙の回答の入力・照合・登録だけができます。集計結果、回答用の番号、職員の名簿は見られません。',
    auditor: '操作の記録を見ることができます。集計結果や回答は見られません。',
  },
} satisfies Record<'names' | 'hints', Record<Role, string>>;
