import type { ActionState } from '../../../server/contract/publishing/actions.ts';

/** Everything the public page of a wave says of its own, in Japanese. */
export const ja = {
  page: '調査の公開ページ',
  synthetic: '架空データ',
  syntheticMeaning: 'この調査の内容と結果は、説明用に作られたものです。',
  loading: '読み込んでいます。',
  lead: 'この調査の約束と、受け付けた回答の件数です。だれでも見て、確かめられます。回答の内容は、ここにはありません。',

  period: '回答期間',
  periodDays: (first: string, last: string, zone: string) =>
    `${first}から${last}まで${zone === '' ? '' : `（${zone}）`}`,
  extension: '締切の延長',
  extensionDays: (from: string, to: string) =>
    `${from}から${to}に延長した（ほかの約束と照合番号は変わらない）`,
  ticketWindow: '回答券の受け取り',
  ticketWindowDays: (last: string) => `${last}まで（回答期間の前）`,
  state: '段階',
  states: { draft: '準備中', open: '実施中', closed: '締切済み', published: '結果を公開済み' },

  earlierActions: '前回の調査を受けて行ったこと',
  ownActions: 'この調査を受けて行ったこと',
  actionStates: {
    'not-started': 'これから：',
    'in-progress': '進行中：',
    done: '完了：',
    declined: '対応しない：',
  } satisfies Record<ActionState, string>,

  rules: '回答者への約束',
  rulesLead: '調査の開始時に固定したもので、あとから変えることはできません。',
  modes: '回答の方法',
  mode: {
    ticket:
      '回答券（招待された人が1枚ずつ受け取る。締切のあとは、ファイルと鍵をすべて調べても、だれの券か分からない）',
    'drawn-code': '番号票（くじのように引いた番号で、1枚につき1回）',
    'open-link': 'アドレスだけ（知っている人はだれでも回答でき、重複は防げない）',
    paper: '紙の回答（担当者が入力する）',
  },
  watching: '実施中に守られること',
  watchingRule: {
    window:
      '回答券を受け取る期間と回答する期間が別なので、実施中にサーバーのファイルを読み続ける人も、時刻から回答と人を結びつけられない',
    noWindow:
      '回答券を受け取ってすぐに回答できるので、実施中にサーバーのファイルを読み続ける人は、時刻からだれの回答か推測できることがある',
    noTickets: '回答券を使わないので、受け取った時刻から推測されることはない',
  },
  watchingLimit: '回答が届く瞬間のサーバーと通信を同時に見張る人からは、どの方法でも守れない',
  sealing: {
    title: '封緘回答（試行）',
    trial:
      '試行：外部の専門家の確認はまだ受けていません。実施中に知られることと守られることは、次の表のとおりです。',
    allOpen: (names: readonly string[]) =>
      `あなたの回答は、この端末の中で封をされます。${names.join('・')}の全員がそろわなければ開きません。`,
    someOpen: (names: readonly string[], needed: number) =>
      `あなたの回答は、この端末の中で封をされます。${names.join('・')}のうち${needed}者がそろわなければ開きません。`,
    caption: 'だれに何が知られるか',
    who: 'だれが',
    learns: '知ること',
    doesNotLearn: '知ることができないこと',
    holders: {
      server: {
        who: 'サーバーの管理者（実施中のファイルと記録を読み続けても）',
        learns: 'だれが、いつ回答したか',
        doesNotLearn: '開封の前の回答の内容、だれの回答か',
      },
      trustee: {
        who: '立会人のうち1者（自分の鍵とファイル）',
        learns: '並べ替えた、封をされたままの回答の数',
        doesNotLearn: '回答の内容、だれの回答か',
      },
      serverAndTrustee: {
        who: 'サーバーの管理者と立会人のうち1者',
        learns: 'だれが、いつ回答したか。開封のあとは、名前のない回答',
        doesNotLearn: '開封の前の回答の内容、だれの回答か',
      },
      together: {
        who: 'いっしょに開封する立会人の全員とサーバーの管理者（示し合わせた場合）',
        learns: 'すべて。締切の前でも読むことができる',
        doesNotLearn: 'なし（守れません）',
      },
      network: {
        who: '通信を見る人',
        learns: '回答したことと、その時刻',
        doesNotLearn: '回答の内容（どの回答も同じ長さで送る）',
      },
      page: {
        who: '偽物の画面、端末に入り込んだソフト',
        learns: 'その人の回答のすべて',
        doesNotLearn: 'なし（守れません）',
      },
    },
    shut: (base: number) =>
      `回答が${base}件に満たない区分は開封しない。参加の数には入るが、内容は集計しない。`,
    lostKey: '立会人のうち1者でも鍵をなくすと、この調査の回答はだれにも開けられなくなる。',
    lostKeys: (count: number) =>
      `鍵をなくした立会人が${count}者までなら開封できる。それより多いと、だれにも開けられなくなる。`,
    limits: [
      '立会人の鍵が、あなたにだけ別のものとすり替えられた場合は守れない。下の照合番号を、掲示や組合の書面と比べてください。',
      '回答したこと自体と、その時刻は隠さない。',
      '回答の内容を、本人がほかの人に証明することを、完全には防げない。',
      '将来、いまの暗号（X25519）を破る技術ができた場合は守れない。',
    ],
  },
  smallGroups: '少人数の集団',
  smallGroupsRule: (base: number) => `回答者が${base}人に満たない集団の結果は、だれにも表示しない`,
  ratesBy: '回答率',
  ratesByRule: (item: string) => `${item}別にも、締め切ったあとに公表する`,
  ratesByNote: '回答の有無だけの数で、職員数が基準に満たない区分の回答は表示しない',
  deletion: '回答の削除',
  deletionRule: (day: string) => `${day}まで保管し、その後に削除する`,
  stored: '保存するもの',
  storedCount: (count: number) => `次の${count}問への回答だけ`,
  questionnaireHash: '設問票の照合番号',

  fingerprint: '約束の照合番号',
  fingerprintRule:
    '約束の内容から、この画面で計算した番号です。内容が1文字でも変わると、番号も変わります。掲示物やお知らせの番号と見比べてください。',
  fingerprintStated: 'サーバーが示す番号と一致しました。',
  fingerprintAnnounced: 'お手元のアドレスにあった番号とも一致しました。',
  contractUnsound: '約束に問題があります',
  contractUnsoundNext:
    '回答や回答券の受け取りはせずに、調査の担当者または労働組合などの代表者に知らせてください。',

  counts: '件数',
  countsOpen: (day: string) =>
    `${day}に数えた件数です。次の日まで変わりません。回答のたびに変わると、いつ回答したかが分かるためです。`,
  countsFinal: '締切時に確定した件数です。',
  countsTable: '区分ごとの件数',
  countsUnsound: '件数に、合わないところがあります',
  stratum: '区分',
  total: '計',
  column: {
    eligibleCount: '対象者',
    invitedCount: '招待',
    issuedCount: '回答券の発行',
    reissuedCount: '再発行',
    printedCodeCount: '番号票の印刷',
    acceptedTicketCount: '受付（回答券）',
    acceptedCodeCount: '受付（番号票）',
  },
  columnMeaning: {
    eligibleCount: '回答できる人の数です。約束に含まれています。',
    invitedCount: '回答券を受け取るための招待の数です。1人に1件です。',
    issuedCount: 'サーバーが署名した回答券の数です。どの券がだれのものかは、サーバーにも分かりません。',
    reissuedCount: '回答券をなくした人などのために、招待をやり直した数です。',
    printedCodeCount: '印刷した番号票の数です。予備を含みます。',
    acceptedTicketCount: '回答券を添えて届いた回答の数です。回答券は1枚につき1回だけ使えます。',
    acceptedCodeCount: '番号票の番号を添えて届いた回答の数です。',
  },
  meanings: '件数の意味',
  nothingYet: 'まだ、どの区分にも回答は届いていません。',
  noStrata: 'この調査には、回答券と番号票がありません',
  noStrataRule:
    'アドレスだけ、または紙で回答する調査のため、回答が1人1回であることを確かめる手立てはありません。確かめられるのは、約束の照合番号と回答の総数です。',
  responses: (all: string) => `受け付けた回答は、合計${all}件です。`,
  breakdown: (tickets: string, codes: string, rest: string) =>
    `内訳は、回答券${tickets}件、番号票${codes}件、そのほか（アドレスだけの回答と紙の回答）${rest}件です。`,

  receipt: '受付番号を確かめる',
  receiptLead:
    '回答のあとに表示された受付番号が、受け付けた回答券の一覧にあるかを調べます。一覧をすべてこの端末に読み込んで調べるため、番号はどこにも送りません。',
  receiptNumber: '受付番号',
  receiptHint: '0から9とaからfの文字です。はじめの16文字だけでもかまいません。',
  receiptUnreadable: '受付番号は、0から9とaからfの文字で、16文字から64文字までです。',
  errorMark: 'エラー：',
  receiptCheck: '調べる',
  receiptReading: '一覧を読み込んでいます。',
  receiptFound: (stratum: string) => `見つかりました。「${stratum}」の回答券として受け付けています。`,
  receiptFoundMeaning:
    '回答が届いたことだけが分かります。どの回答がこの回答券のものかは、だれにも分かりません。',
  receiptForged:
    '番号は一覧にありますが、回答券の署名が正しくありません。調査の担当者または労働組合などの代表者に知らせてください。',
  receiptAbsent: 'この番号は、一覧にありません。',
  receiptAbsentLead: '次のことが考えられます。',
  receiptAbsentReasons: [
    '番号の写し間違い',
    '今日の回答（一覧は1日に1回新しくなるため、明日から確かめられます）',
    '別の調査の受付番号',
    '回答の送信が済んでいない（送信の画面が残っていれば、もう一度送れます）',
  ],
  receiptAbsentNext:
    'いずれでもないときは、調査の担当者または労働組合などの代表者に知らせてください。受付番号を見せても、回答の内容は分かりません。',

  verification: 'すべての回答券を確かめる',
  verificationLead:
    '受け付けたすべての回答券を読み込み、署名が正しいこと、同じ券が二度数えられていないこと、件数と合うことを、この端末で計算して確かめます。',
  verify: 'すべての回答券を確かめる',
  verifying: '確かめています',
  verifiedOf: (checked: string, all: string) => `${checked} / ${all}`,
  sound: '問題は見つかりませんでした',
  soundCount: (count: string) =>
    `受け付けた回答券${count}件は、すべて正しい署名があり、重複はなく、件数と合っています。`,
  soundNone: '受け付けた回答券は、まだありません。件数に合わないところはありません。',
  unsound: (count: number) => `問題が${count}件見つかりました`,
  unsoundNext: 'この画面を印刷するなどして、調査の担当者または労働組合などの代表者に知らせてください。',
  moving: '回答が届き続けているため、いまは突き合わせられません。少し待ってから、もう一度試してください。',

  byYourself: '自分の道具で確かめる',
  byYourselfLead:
    'この画面も、調べられる側のサーバーが表示しています。サーバーを信用せずに確かめるには、別のコンピューターに Kotae を用意し、次のコマンドを実行してください。',
  byYourselfFingerprint: '掲示物などの照合番号は、--fingerprint のあとに書くと比べられます。',
  byYourselfRecords:
    'コマンドは、次の3つの公開データだけを使います。保存しておけば、あとからでも確かめられます。',
  records: {
    wave: '約束（wave.json）',
    tally: '件数（tally.json）',
    tickets: '回答券の一覧（tickets.json）',
  },
  limits:
    '回答券で確かめられるのは、招待されていない人の回答や二重の回答が混ざっていないことです。サーバーを動かす人が、配らなかった回答券を自分で作って使うことまでは防げません。発行の数が、実際に受け取った人の数より多くないかも見てください。',

  sentenceEnd: '。',
  notFound: '調査が見つかりません',
  notFoundNext: 'アドレスに誤りがないか確かめてください。準備中の調査は、始まるまで表示されません。',
  offline: 'つながりません',
  offlineNext: '通信を確かめて、もう一度試してください。',
  trouble: 'いま表示できません',
  troubleNext: 'しばらくしてから、もう一度試してください。',
  again: 'もう一度試す',
};

export type PublicWaveStrings = typeof ja;
