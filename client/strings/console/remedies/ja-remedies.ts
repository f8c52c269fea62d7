/** What is said of hidden groups before publication, in Japanese. */
export const jaRemedies = {
  title: '表示されない区分',
  overview:
    '公開後に見える概要を開く（一度見た数値は前提になるため、開く前に区分をまとめておくほうが多くを表示できます）',
  lead: '公開しても表示されない区分を、理由ごとにまとめています。理由は、公表する回答数と職員数だけから示しています。',
  none: '表示されない区分はありません。すべての区分が表示されます。',
  caption: '表示されない区分とその理由、できる対応',
  cause: '区分と理由',
  remedy: 'できる対応',
  group: (attribute: string, group: string, tables: string) =>
    `${attribute}の「${group}」は、${tables}の表で表示しません`,
  within: (attribute: string, hidden: string, all: string, tables: string) =>
    `「${attribute}」の${all}区分のうち${hidden}区分は、${tables}の表のいずれかで表示しません`,
  answers: (attribute: string, tables: string) =>
    `「${attribute}」で分けた${tables}の表には、表示しない値があります`,
  leftOut: (attribute: string, tables: string) =>
    `「${attribute}」で分けずに全体だけを表示する表が${tables}あります`,
  total: (tables: string) => `${tables}の設問は、全体も表示しません`,
  because: {
    fewResponses: (count: string, minimum: string) => `（回答が${count}件で、${minimum}件に満たないため）`,
    fewPeople: (count: string, minimum: string) => `（職員が${count}人で、${minimum}人に満たないため）`,
    notStated: (attribute: string, count: string) => `（${attribute}が無回答の${count}人を守るため）`,
    smallGroups: (groups: readonly string[]) =>
      `（ほかの区分との差から${groups.map((group) => `「${group}」`).join('')}の回答が分かるのを防ぐため）`,
    within: '（小さい区分の回答が、それ自体からも、ほかとの差からも分からないようにするため）',
    answers: '（少人数の回答が分かるのを防ぐため）',
    leftOut: '（分けると、だれかの回答が確実に分かるおそれがあるため）',
    fewInTotal: (minimum: string) => `（回答した人が${minimum}人に満たないため）`,
    otherGroups: '（ほかの表や区分と合わせて、少人数の回答が分かるのを防ぐため）',
  },
  offers: {
    merge: (_attribute: string, labels: readonly string[]) =>
      `${labels.map((label) => `「${label}」`).join('と')}をまとめる`,
    'join-not-stated': (attribute: string, labels: readonly string[]) =>
      `${attribute}が無回答の人を「${labels.join('')}」にまとめる`,
    'leave-out': (attribute: string, labels: readonly string[]) =>
      `${labels.join('')}ごとに${attribute}で分けた表を省く`,
    'drop-net': (_attribute: string, labels: readonly string[]) => `小計「${labels.join('')}」を省く`,
  },
  noOffer: 'ここでできる対応はありません。',
  see: (offer: string) => `${offer}：効果を見る`,
  computing: (offer: string) =>
    `「${offer}」の効果を計算しています。大きな調査では数分かかることがあります。`,
  effect: (offer: string) => `「${offer}」の効果`,
  effectHint: '計算したのは表示できる数だけです。まだ何も変えていません。',
  measure: '表示できるもの',
  before: '今',
  after: '対応した後',
  measures: {
    tables: '区分別の表',
    completeTables: 'うち、すべての区分を表示する表',
    groups: '表示する区分（すべての表の合計）',
    hiddenGroups: '表示しない区分（すべての表の合計）',
    respondents: '属性別の表で表示する区分にいる回答者の割合',
  },
  take: 'この対応をとる',
  leave: 'やめる',
  taken: '対応をとりました。公開するまでは取り消せます。',
  undone: '対応を取り消しました。',
  chosenTitle: 'とった対応',
  chosenLead: '公開する表には、とった対応が注として付きます。公開するまでは取り消せます。',
  undo: '最後の対応を取り消す',
  undoAll: 'すべて取り消す',
  unseen:
    '対応は、表の数値を見る前にお決めください。数値を見た後は、見た表との差から少人数の回答が分からない範囲でしか、表示を増やせません。',
  seen: '表の数値をすでに見ているため、見た表との差から少人数の回答が分からない範囲でだけ、表示が増えます。',
};
