import type { WaveAction } from '../../../../server/contract/log.ts';

/** What is said about running a wave and what is printed for it, in Japanese. */
export const jaPrinting = {
  wave: {
    modes: '回答の方法',
    strata: '回答券と番号票の区分',
    stratum: (label: string, people: string) => `${label}（${people}）`,
    window: '回答券を渡す期間',
    windowDays: (day: string) => `受付を始めてから${day}まで`,
    noWindow: '分けない（回答する期間のいつでも）',
    fingerprintLater: '受付を始めると決まります。回答券の鍵がそのときに作られ、約束の一部になるためです。',
    nextOpen: {
      ticket: '招待を送るか招待状を配り、回答状況を確かめてください。',
      'drawn-code': '番号票を印刷して箱に入れ、職員に引いてもらってください。',
      'open-link': '回答用のアドレスを職員に知らせてください。',
      paper: '集めた紙の回答を入力してください。',
    },
    nobodySees: '実施中は、回答の内容は誰にも表示されません。',
    addressWithCode:
      '招待や番号票から開くと、番号は自動で入ります。このアドレスだけを知らせると、番号の入力を求められます。',
    terminal: '共用端末用のアドレス',
    terminalLead:
      '庁内に置いた端末で開いてください。回答は端末に残らず、操作がないと自動で消えて、はじめの画面に戻ります。',
    tasks: '配布と入力',
    tasksEmpty: '今の段階で、配布や入力の作業はありません。',
    links: {
      invitations: ['招待', '名簿の読み込み、メールの送信、督促、再発行'],
      slips: ['招待状の印刷', 'メールアドレスのない職員に渡す紙'],
      codes: ['番号票の印刷', '箱から引いてもらう紙'],
      poster: ['掲示物の印刷', '回答用のアドレスと約束の照合番号を載せたA4の掲示'],
      form: ['調査票の印刷', '紙で配るA4の調査票'],
      paper: ['紙の回答の入力', '集めた紙を2回入力して照合'],
      imports: ['回答ファイルの取込み', 'ほかの道具や表計算ソフトで集めた回答'],
      publicPage: ['公開ページ', '約束と件数を、だれでも確かめられるページ（新しい画面で開きます）'],
    },
    opening: {
      modes: '回答の方法も変更できません。',
      ticket: '回答券の鍵が作られ、約束の照合番号が決まります。',
      window: (ticketsUntil: string, opensOn: string) =>
        `${ticketsUntil}までは回答券の受け取りだけができ、回答は${opensOn}から受け付けます。`,
    },
    extension: {
      title: '締切の延長',
      lead: '実施中であれば、締切日を後の日にできます。延長したことと元の締切日は、公開ページでだれでも見られます。ほかの約束（人数の基準、回答を削除する日など）は変わりません。',
      until: '新しい締切日',
      extend: '延長する',
      question: (day: string) => `締切を${day}まで延長しますか`,
      consequence: '延長は取り消せません。約束の照合番号は変わりません。',
      before: (from: string, to: string) => `${from}から${to}へ延長しました。`,
    },
    edit: '設定を変更する',
    copy: 'この調査をもとに新しい調査を作る',
    closing: {
      early: (day: string) =>
        `締切日（${day}）より前の締切です。まだ回答していない人は回答できなくなり、約束した期間より短くなります。`,
      ticket:
        '回答券の鍵と招待はすべて消去されます。回答券を受け取っていても、まだ回答していない人は回答できなくなります。',
      'drawn-code': '番号票の番号もすべて消去され、使えなくなります。',
      paper: 'まだ入力していない紙の回答は加えられません。',
      'open-link': '',
    },
  },
  sheet: {
    qrName: '回答用のアドレスのQRコード',
    preview: '印刷する内容',
    closes: (day: string) => `締切 ${day}`,
  },
  codes: {
    title: '番号票の印刷',
    lead: '区分ごとに番号票を印刷し、切り分けて、区分ごとの箱に入れてください。職員が自分で1枚引きます。',
    notThisWave: 'この調査では、番号票を使いません。',
    notYet: '番号票は、回答の受付を始めてから印刷できます。',
    over: '受付を締め切ったため、番号票は印刷できません。',
    stratum: '区分',
    count: '枚数',
    countHint: '対象人数より2％多い枚数を入れてあります。印刷した枚数は、公開ページに表示されます。',
    countWrong: (most: string) => `枚数は、1から${most}までの整数で入力してください。`,
    onceBefore:
      '番号が表示されるのは一度だけです。サーバーは番号そのものを保存しないため、この画面を離れると、同じ番号をもう一度表示することも印刷することもできません。',
    make: '番号票を作成する',
    makeTitle: '番号票を作成しますか',
    makeConfirm: '作成する',
    made: (stratum: string, count: string) =>
      `「${stratum}」の番号票を${count}枚作成しました。順番は混ぜてあります。`,
    onceAfter:
      '今すぐ印刷してください。この画面を離れたり読み込み直したりすると、この番号は二度と表示できません。',
    handling:
      '印刷した紙は線に沿って切り、折って箱に入れ、職員の前で混ぜてください。どの番号をだれが引いたかを書き留めないでください。',
    print: '印刷する',
    another: '印刷を終えて、別の区分を作成する',
    sheetName: (code: string) => `番号票 ${code}`,
    sheetFor: (stratum: string) => `番号票（${stratum}）`,
    instruction: 'QRコードか番号で、1枚につき1回だけ回答できます。',
    promise: 'だれがこの紙を引いたかは、どこにも記録していません。',
  },
  slips: {
    title: '招待状の印刷',
    lead: '回答券を受け取るための招待を、1人分ずつ紙に印刷します。封筒に入れるなどして、本人に渡してください。',
    notThisWave: 'この調査では、回答券を使いません。',
    notYet: '招待状は、回答の受付を始めてから印刷できます。名簿は、先に読み込んでおけます。',
    over: '受付を締め切ったため、招待状は印刷できません。',
    whom: '印刷する人',
    choices: { 'without-email': 'メールアドレスのない人だけ', all: '招待した人すべて' },
    secret:
      '招待状を持つ人は、その人の代わりに回答券を受け取れます。印刷した紙の扱いに気をつけてください。印刷したことは、操作の記録に残ります。',
    make: '招待状を作成する',
    print: '印刷する',
    made: (count: string) => `${count}人分の招待状を作成しました。`,
    nobody: '印刷する招待がありません。',
    toInvitations: '招待のページで名簿を読み込む',
    sheetName: (name: string) => `${name}さんの招待状`,
    to: (name: string) => `${name} 様`,
    code: '招待の番号',
    takeUntil: (until: string, opens: string) => `回答券の受け取りは${until}まで、回答は${opens}から`,
    instruction:
      'QRコードを読み取るか、アドレスを開いて番号を入力し、回答券を受け取ってから回答してください。この番号を人に渡さないでください。',
    promise:
      '番号で分かるのは、回答券を受け取ったかどうかだけです。どの回答があなたのものかは、だれにも分かりません。',
  },
  poster: {
    title: '掲示物の印刷',
    lead: '掲示板などに貼る、A4の案内です。約束の照合番号を紙で示しておくと、回答する人が、同じ約束であることを確かめられます。',
    notYet:
      '掲示物は、回答の受付を始めてから印刷できます。約束の照合番号が、受付を始めるときに決まるためです。',
    contact: '問い合わせ先',
    contactHint: '例：総務部人事課（内線 1234）。この画面で印刷するだけで、保存しません。',
    contactLine: (contact: string) => `問い合わせ先：${contact}`,
    print: '印刷する',
    minutes: (minutes: number) => `回答にかかる時間は約${minutes}分です。`,
    window: (day: string) => `回答券の受け取りは${day}まで`,
    ways: {
      ticket:
        '招待を受け取った方：招待のリンクから回答券を受け取って回答してください。だれの回答かは分かりません。',
      'drawn-code':
        '番号票を引いた方：番号票のQRコードか番号で回答してください。だれが引いたかは記録しません。',
      'open-link': 'このアドレスから、どなたも番号なしで回答できます。回答は1人1回でお願いします。',
      paper: '紙でも回答できます。用紙は問い合わせ先にあります。',
    },
    smallGroups: (base: number) => `回答者が${base}人に満たない集団の結果は、だれにも表示しません。`,
    deletion: (day: string) => `回答は${day}に削除します。`,
    fingerprint:
      '約束の照合番号：回答の画面に表示される値がこれと同じなら、ここに掲示したものと同じ約束です。違うときは回答せず、お知らせください。',
  },
  audit: {
    title: '操作の記録',
    lead: 'この調査について、担当者とシステムが行った操作です。回答した人の記録はありません。',
    caption: '操作の記録（新しい順）',
    at: '日時',
    actor: '操作した人',
    what: '内容',
    empty: '記録はまだありません。',
    actions: {
      'wave-created': () => '調査を作成しました。',
      'wave-deleted': () => '準備中の調査を削除しました。',
      'wave-opened': () => '回答の受付を始めました。',
      'wave-changed': () => '準備中の調査の設定を変更しました。',
      'wave-extended': (_count: string, day: string) => `回答の締切を${day}まで延長しました。`,
      'calendar-changed': () => '自動で行うことの予定を変更しました。',
      'moment-missed': (_count: string, day: string) =>
        `${day}に予定していたことを行えませんでした（理由は「自動で行うこと」にあります）。`,
      'wave-closed': (count: string) => `受付を締め切りました。回答は${count}件でした。`,
      'remedies-changed': (count: string) =>
        `公開前に、区分をまとめるなどの対応を変更しました（いま${count}件）。`,
      'wave-published': (count: string) => `集計結果を公開しました。表は${count}です。`,
      'table-added': (_count: string, table: string) => `集計表「${table}」を追加しました。`,
      'report-changed': () => '報告書の設定または所見を変更しました。',
      'topics-changed': () => '自由記述の話題を変更しました。',
      'text-review-begun': () => '自由記述の確認を始めました。',
      'texts-published': (count: string) => `確認を終えた自由記述を${count}件公開しました。`,
      'responses-deleted': () => '約束の日を過ぎたため、回答を削除しました。',
      'responses-imported': (count: string) => `ファイルから回答を${count}件取り込みました。`,
      'invitations-imported': (count: string) => `${count}人を招待に加えました。`,
      'invitations-exported': (count: string) => `招待${count}人分を書き出すか、印刷しました。`,
      'invitations-mailed': (count: string) => `招待のメールを${count}通送りました。`,
      'reminders-mailed': () => '督促のメールを送りました。',
      'invitation-renewed': (_count: string, stratum: string) =>
        `「${stratum}」の招待を1件、再発行しました。`,
      'codes-printed': (count: string, stratum: string) => `「${stratum}」の番号票を${count}枚作成しました。`,
      'paper-batch-recorded': (count: string) => `紙の回答${count}件を記録しました。`,
      'paper-batch-discarded': () => '入力中の紙の回答の束を破棄しました。',
      'action-added': (number: string) => `対応${number}を書きました。`,
      'action-changed': (number: string) => `対応${number}を変更しました。`,
      'results-opened': () => '集計結果を一般に公開しました。',
      'results-withdrawn': () => '集計結果の一般への公開を取りやめました。',
    } satisfies Record<WaveAction, (count: string, stratum: string) => string>,
  },
};
