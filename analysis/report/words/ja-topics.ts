/** Topics of free texts, and the words in them. */
export const jaTopics = {
  topic: '話題',
  topicsOf: (title: string) => `${title}：話題`,
  writers: '書いた人（人以上）',
  atLeast: (count: string) => `${count}人以上`,
  base: (count: string) =>
    `公開している記述${count}件（1人1件）について、話題ごとに数えています。1件が複数の話題に入ることがあります。`,
  noteStep: (step: number) =>
    `人数は${step}人ごとに切り捨てています。書いた人が${step}人未満、または書かなかった人が${step}人未満の場合は、Xとして示していません。`,
  noteRules: '話題は、決めておいた言葉が記述に含まれるかどうかで分け、必要なものは人が読んで直しています。',
  noteWhole: '区分（職や部門など）ごとには数えていません。',
  word: '言葉',
  wordsOf: (title: string) => `${title}：よく出る言葉`,
  pairsOf: (title: string) => `${title}：一緒に書かれた言葉`,
  pair: '言葉の組',
  pairName: (first: string, second: string) => `${first} と ${second}`,
  both: '両方を書いた人（人以上）',
  closeness: '結び付き（0～1）',
  wordsBase: (count: string) => `公開している記述${count}件（1人1件）に出る言葉です。`,
  noteWords:
    '名詞・動詞・形容詞を、元の形にそろえて数えています。人の名前、「する」「ある」など内容を表さない言葉は除いています。',
  noteCloseness:
    '結び付きは、どちらかを書いた人のうち両方を書いた人の割合（表に示した人数から計算）です。原因と結果を表すものではありません。',
  mapName: (title: string, pairs: string) => `共起ネットワーク：${title}。${pairs}`,
  mapPair: (first: string, second: string, count: string) => `「${first}」と「${second}」${count}`,
  mapNone: '一緒に書かれた言葉で、示せるものはありません。',
  codesOf: (title: string) => `${title}：話題を付けた記述の一覧`,
  number: '番号',
  text: '記述',
  yes: '1',
  no: '0',
  noteCodes: '1は話題に入る記述、0は入らない記述です。番号は公開した一覧の順で、意味はありません。',
  rules: (title: string) => `${title}：話題の決まり`,
  anyOf: 'どれかを含む',
  allOf: 'すべてを含む',
  noneOf: '含まない',
  join: '、',
};
