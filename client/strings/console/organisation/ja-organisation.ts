/** The page of the organisation, in Japanese. */
export const jaOrganisation = {
  title: '組織',
  lead: '部・局・課・係などの組織を、年度ごとに登録します。登録した組織は、設問票の所属の選択肢と、組織別の結果のもとになります。',
  year: '年度',
  yearHint: '4月から始まる年度を、西暦で入力してください。',
  yearWrong: '年度は1989から2200までの数にしてください。',
  table: '組織の表',
  tableHint:
    '表計算ソフトからそのまま貼り付けられます。1行目に「部」「課」「係」などの見出し（「職員数」の列もあれば人数として読みます）、または「コード」「上位コード」「名称」の見出しを置いてください。職員名簿（1行に1人）を貼り付けると、所属ごとに人数を数えます。前の年度から引き継ぐ組織は、「引き継ぐ組織」の列に前の年度のコードを書いてください。',
  file: 'ファイルから読み込む（Excel、CSV）',
  read: '表を読む',
  preview: (count: number) => `読み取った組織は${count}です。内容を確かめて、登録してください。`,
  keep: (year: string) => `${year}の組織として登録する`,
  kept: (year: string) => `${year}の組織を登録しました。`,
  replaces:
    'この年度の組織はすでに登録されています。登録すると置き換わります。すでに作った設問票は変わりません。',
  versions: '登録した組織',
  none: '組織は、まだ登録されていません。',
  noneNext: '下の「組織の表」に、いまの組織の表を貼り付けてください。',
  changed: (moment: string, name: string) => `${moment} ${name}`,
  heads: { unit: '組織', code: 'コード', own: '直属の職員数', all: '職員数（内側を含む）' },
  unknownCount: '—',
  unitCount: (units: number, people: string | null) =>
    people === null ? `組織の数：${units}` : `組織の数：${units}　職員数：${people}`,
  intoDraft: '設問票に入れる',
  intoDraftLead:
    '下書き中の設問票に、この組織を所属の選択肢として入れます。内側に組織のある組織は、集計表の再掲区分になります。所属の設問がなければ、最初に作ります。',
  draft: '下書き中の設問票',
  noDraft: '下書き中の設問票がありません。先に設問票の下書きを始めてください。',
  item: '所属をたずねる設問のコード',
  itemHint: 'この設問の選択肢が、組織に置き換わります。',
  put: '所属の選択肢として入れる',
  done: (draft: string) => `「${draft}」に組織を入れました。`,
  openDraft: '下書きを開く',
  readers: '所属長への割り当て',
  readersLead:
    '所属長は、割り当てた組織と、その内側の組織の結果だけを見ることができます。アカウントは、管理者が役割「所属長」で作るか、下の「名簿から割り当てる」で招待します。',
  noReaders: '役割が「所属長」のアカウントがありません。',
  readerHeads: { name: '氏名', email: 'メールアドレス', units: '組織' },
  noUnits: 'なし',
  reader: '所属長',
  unit: '組織',
  choose: '選んでください',
  add: '割り当てる',
  added: (name: string, unit: string) => `${name}さんに「${unit}」を割り当てました。`,
  remove: '外す',
  removeOf: (name: string, unit: string) => `${name}さんから「${unit}」を外す`,
  removed: (name: string, unit: string) => `${name}さんから「${unit}」を外しました。`,
  join: '、',
  invited: '招待中',
  lastList: (moment: string, name: string) => `名簿による割り当て：${moment} ${name}`,
  undo: '名簿による割り当てを取り消す',
  undoQuestion: '最後に行った名簿による割り当てを取り消しますか',
  undoConsequence: '割り当てが、その前の状態に戻ります。そのときに作った招待のリンクは使えなくなります。',
  undone: '名簿による割り当てを取り消しました。',
  list: {
    title: '名簿から割り当てる',
    lead: '職員名簿か、組織ごとの閲覧者の表から、まとめて割り当てます。割り当てると、これまでの割り当て（前の年度のものも）はすべて、この名簿のものに置き換わります。名簿にない方は、異動した方も含めて、結果を見られなくなります。',
    table: '名簿または表',
    tableHint:
      '1行目に見出しを置いてください。組織は「部」「課」「係」、「所属」または「コード」の列、メールアドレスは「メールアドレス」の列から読みます。だれが見るかは、「閲覧者」の列の○か、その列に書いたメールアドレスで決まります。「閲覧者」の列がなければ、「役職」「職」の列から、見る職を選びます。',
    read: '名簿を読む',
    missing: {
      unit: '組織の列（「部」「課」「係」、「所属」または「コード」）が見つかりません。',
      email: '「メールアドレス」の列が見つかりません。',
      reader: '「閲覧者」の列も、「役職」「職」の列も見つかりません。',
    },
    readNews: (readers: number, problems: number) =>
      problems === 0
        ? `割り当てる方は${readers}人です。`
        : `割り当てる方は${readers}人です。読めない行が${problems}行あります。`,
    titles: '自分の組織の結果を見る職',
    titlesHint: '選んだ職は、割り当てると次の年度の名簿でも選ばれます。',
    titleCount: (title: string, count: number) => `${title}（${count}人）`,
    readTitles: '選んだ職で読む',
    problems: (count: number) => `割り当てない行：${count}`,
    line: (line: number) => `${line}行目：`,
    problem: {
      'no-email': (words: string) =>
        words === '' ? 'メールアドレスがありません。' : `「${words}」のメールアドレスがありません。`,
      'bad-email': (words: string) => `「${words}」はメールアドレスではありません。`,
      'unknown-unit': (words: string) =>
        words === '' ? '組織が書かれていません。' : `「${words}」という組織は、この年度にありません。`,
      'ambiguous-unit': (words: string) =>
        `「${words}」という組織が、いくつかあります。上の組織の名前も書くか、コードを書いてください。`,
      'unknown-mark': (words: string) =>
        `「閲覧者」の列の「${words}」が分かりません。○か空欄、またはメールアドレスにしてください。`,
    },
    nobody: '割り当てる方がいません。',
    readers: (count: number) => `割り当てる方（${count}人）`,
    before: '今の割り当て',
    standing: 'アカウント',
    standings: {
      reader: 'あり',
      invited: '招待中',
      new: '新しく招待します',
      'other-role': 'ほかの役割のアカウントなので、割り当てません',
    },
    leaving: (count: number) => `結果を見られなくなる方（${count}人）`,
    days: '招待のリンクの期限',
    dayCount: (days: number) => `${days}日`,
    apply: 'この名簿のとおりに割り当てる',
    applyQuestion: (count: number) => `${count}人に割り当てますか`,
    applyConsequence: (leaving: number, invited: number) =>
      `これまでの割り当ては、この名簿のものに置き換わります。見られなくなる方は${leaving}人、新しく招待する方は${invited}人です。ほかの割り当てを行うまでは、取り消せます。`,
    applied: (readers: number, invited: number) =>
      invited === 0
        ? `${readers}人に割り当てました。`
        : `${readers}人に割り当てました。招待のリンクは${invited}人分です。`,
    links: '招待のリンク',
    linksLead:
      'それぞれの方に、本人だけに届く方法で渡してください。このページを離れると、もう一度は表示できません。',
    linkOf: (name: string) => `${name}さんへの招待のリンク`,
  },
};

export type WordsOfOrganisation = typeof jaOrganisation;
