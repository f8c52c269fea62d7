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
    '所属長は、割り当てた組織と、その内側の組織の結果だけを見ることができます。アカウントは、管理者が役割「所属長」で作ります。',
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
};

export type WordsOfOrganisation = typeof jaOrganisation;
