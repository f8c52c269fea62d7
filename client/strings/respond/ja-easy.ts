import { dateWords } from '../../../surveys/items/date-text.ts';
import { easyDay, easyZone } from '../easy-day.ts';
import type { LaterStrings } from './ja-later.ts';
import type { RespondStrings } from './ja.ts';

/** Everything the answering pages say of their own, in やさしい日本語: short sentences, every kanji with its reading. */
export const strings: RespondStrings = {
  survey: 'アンケート',
  synthetic: '｜練習《れんしゅう》のデータ',
  syntheticMeaning:
    'この アンケートは ｜説明《せつめい》のために ｜作《つく》りました。｜本当《ほんとう》の ｜結果《けっか》では ありません。',
  comfort: '｜見《み》やすさ',
  largeText: '｜文字《もじ》を ｜大《おお》きくする',
  strongContrast: '｜色《いろ》を はっきりさせる',
  loading: '｜読《よ》みこんで います。',
  errorInTitle: 'まちがい',

  until: 'いつまで',
  untilDay: (day) => `${easyDay(day)}まで`,
  zone: (name) => `（${easyZone(name)}）`,
  minutes: 'かかる ｜時間《じかん》',
  minuteCount: (count) => `｜約《やく》${count}｜分《ふん》`,
  items: '｜質問《しつもん》の ｜数《かず》',
  itemCount: (least, most) =>
    least === most ? `${most}｜問《もん》` : `${least}｜問《もん》から ${most}｜問《もん》`,
  purpose: '｜何《なに》のための アンケートか',

  earlierActions: '｜前《まえ》の アンケートの あとで したこと',
  promise: 'この アンケートで わかること、わからないこと',
  stored: '｜残《のこ》すもの',
  storedLead: '｜次《つぎ》の ｜質問《しつもん》の ｜答《こた》えだけを ｜残《のこ》します。',
  notStored: '｜残《のこ》さないもの',
  notStoredLead:
    'だれの ｜答《こた》えか、｜記録《きろく》しません。｜次《つぎ》のものは、｜答《こた》えと いっしょに ｜残《のこ》しません。',
  notStoredThings: [
    '｜名前《なまえ》、｜職員番号《しょくいんばんごう》、｜使《つか》う ｜人《ひと》の ID',
    'メールアドレスや、インターネットの ｜住所《じゅうしょ》（IPアドレス）',
    '｜使《つか》った ｜機械《きかい》や ソフトの ｜情報《じょうほう》',
    '｜答《こた》えた ｜日《ひ》と ｜時間《じかん》、｜答《こた》えた ｜順番《じゅんばん》',
  ],
  smallGroups: '｜人数《にんずう》が ｜少《すく》ない グループの ｜結果《けっか》',
  smallGroupsRule: (base) =>
    `｜答《こた》えた ｜人《ひと》が ${base}｜人《にん》より ｜少《すく》ない グループの ｜結果《けっか》は、だれにも ｜見《み》せません。｜人事《じんじ》の ｜人《ひと》にも ｜見《み》せません。｜引《ひ》き｜算《ざん》で わかるときも、かくします。`,
  readers: '｜結果《けっか》を ｜見《み》る ｜人《ひと》',
  readersRule:
    'アンケートの ｜間《あいだ》は、｜答《こた》えの ｜数《かず》だけが わかります。｜終《お》わったら、｜人事《じんじ》の ｜人《ひと》が ｜表《ひょう》を たしかめて ｜発表《はっぴょう》します。10｜人以上《にんいじょう》が ｜書《か》いた ｜文《ぶん》も、たしかめて ｜発表《はっぴょう》します。｜計画《けいかく》の ｜担当者《たんとうしゃ》が それを ｜見《み》ます。ひとりの ｜人《ひと》の ｜答《こた》えを まとめて ｜見《み》る ｜画面《がめん》は ありません。',
  deletion: '｜答《こた》えを ｜消《け》す ｜日《ひ》',
  deletionRule: (day) =>
    `｜答《こた》えは ${easyDay(day)}まで ｜残《のこ》します。そのあと ｜消《け》します。`,
  fingerprint: 'この ｜約束《やくそく》の ｜番号《ばんごう》',
  fingerprintRule:
    'この ｜約束《やくそく》は、アンケートが ｜始《はじ》まるときに ｜決《き》めました。｜約束《やくそく》が １｜文字《もじ》でも ｜変《か》わると、｜次《つぎ》の ｜番号《ばんごう》も ｜変《か》わります。',
  openLink: '｜答《こた》えることが できる ｜人《ひと》',
  openLinkRule:
    'この ｜画面《がめん》の アドレスを ｜知《し》っている ｜人《ひと》は、だれでも ｜答《こた》えることが できます。｜同《おな》じ ｜人《ひと》が ２｜回《かい》 ｜答《こた》えることを、｜止《と》めることが できません。どうぞ １｜回《かい》だけ ｜答《こた》えてください。',

  shared: 'みんなで ｜使《つか》う ｜機械《きかい》です',
  sharedRule:
    'ここを ｜選《えら》ぶと、この ｜機械《きかい》に ｜何《なに》も ｜残《のこ》しません。｜途中《とちゅう》で ｜画面《がめん》を ｜閉《と》じると、｜答《こた》えは ｜消《き》えます。',
  privateRule:
    '｜選《えら》ばないときは、｜途中《とちゅう》の ｜答《こた》えを この ｜機械《きかい》に ｜残《のこ》します。｜送《おく》ったら ｜消《け》します。',
  begin: '｜答《こた》えはじめる',
  draft: 'この ｜機械《きかい》に ｜途中《とちゅう》の ｜答《こた》えが あります',
  draftRule: 'まだ ｜送《おく》って いません。｜続《つづ》きから ｜答《こた》えることが できます。',
  resume: '｜続《つづ》きから ｜答《こた》える',
  discard: '｜途中《とちゅう》の ｜答《こた》えを ｜消《け》す',

  terminal:
    'みんなで ｜使《つか》う ｜機械《きかい》です。｜何《なに》も ｜残《のこ》しません。２｜分間《ふんかん》 さわらないと、｜答《こた》えを ｜消《け》します。',

  progress: 'どこまで ｜進《すす》んだか',
  saved: '｜残《のこ》しました',
  step: (position, count) => `${position} / ${count}`,
  itemNumber: (number) => `｜問《とい》${number}`,
  required: '｜必《かなら》ず ｜答《こた》える',
  optional: '｜答《こた》えなくても よい',
  back: '｜戻《もど》る',
  next: '｜次《つぎ》へ',
  toReview: '｜答《こた》えを たしかめる',
  backToReview: 'たしかめる ｜画面《がめん》へ ｜戻《もど》る',
  problems: (count) => `なおす ところが ${count}つ あります`,
  errorMark: 'まちがい：',
  decline: '｜答《こた》えない',
  declined: '｜答《こた》えずに ｜進《すす》むことが できます。',
  chosenCount: (count) => `${count}｜個《こ》 ｜選《えら》びました`,
  chosenCountOf: (count, most) => `${count}｜個《こ》 ｜選《えら》びました（${most}｜個《こ》まで）`,
  clearedOthers: (option) =>
    `「${option}」を ｜選《えら》びました。だから、ほかの ものを ｜消《け》しました。`,
  clearedExclusive: (option) => `「${option}」を ｜消《け》しました。`,
  multiple: 'あてはまるものを ぜんぶ ｜選《えら》んでください。',
  multipleFrom: (least) => `${least}｜個《こ》か、もっと ｜選《えら》んでください。`,
  multipleBetween: (least, most) =>
    least === most
      ? `${most}｜個《こ》 ｜選《えら》んでください。`
      : `${least}｜個《こ》から ${most}｜個《こ》まで ｜選《えら》んでください。`,
  multipleUpTo: (most) => `${most}｜個《こ》まで ｜選《えら》ぶことが できます。`,
  optionText: (option) => `「${option}」について ｜書《か》いてください`,
  anonymousText:
    '｜名前《なまえ》を ｜書《か》かないでください。だれか わかることも ｜書《か》かないでください。',
  length: (length, most) => `${length} / ${most}｜文字《もじ》`,
  itemsAppeared: (count) => `｜質問《しつもん》が ${count}つ ｜増《ふ》えました。`,
  itemsWent: (count) => `｜質問《しつもん》が ${count}つ ｜減《へ》りました。`,

  review: '｜答《こた》えを たしかめる',
  done: '｜答《こた》えが とどきました',

  notFound: 'アンケートが ｜見《み》つかりません',
  notFoundNext:
    'アドレスが ｜正《ただ》しいか たしかめてください。わからないときは、アンケートの ｜担当者《たんとうしゃ》に ｜聞《き》いてください。',
  notOpen: 'アンケートは まだ ｜始《はじ》まって いません',
  closed: 'アンケートは ｜終《お》わりました',
  published: 'アンケートは ｜終《お》わりました。｜結果《けっか》を ｜発表《はっぴょう》しました',
  offline: 'インターネットに つながりません',
  offlineNext:
    'インターネットを たしかめて、もう ｜一度《いちど》 やってみてください。｜途中《とちゅう》の ｜答《こた》えは、この ｜機械《きかい》に ｜残《のこ》って います。',
  trouble: '｜今《いま》、｜画面《がめん》を ｜出《だ》すことが できません',
  troubleNext: '｜少《すこ》し ｜待《ま》ってから、もう ｜一度《いちど》 やってみてください。',
  used: 'この ｜券《けん》か ｜番号《ばんごう》は、もう ｜使《つか》いました',
  again: 'もう ｜一度《いちど》 やってみる',
};

const expected = {
  'option-code': '｜選《えら》ぶもの １つ',
  'option-codes': '｜選《えら》ぶものの リスト',
  'whole-number': '｜数《かず》',
  number: '｜数《かず》',
  text: '｜文《ぶん》',
};

/** The rest of it: the end of the way, and what only some questions need. */
export const later: LaterStrings = {
  place: (place) => `${place}｜位《い》`,
  notRanked: '｜選《えら》ばない',
  ranking: (most) => `｜大切《たいせつ》なものから、${most}つまで ｜選《えら》んでください。`,
  movedFrom: (option, place) => `「${option}」を ${place}｜位《い》から ｜動《うご》かしました。`,
  numberRange: (min, max) => `${min}から ${max}までの ｜数《かず》`,
  dateRange: (earliest, latest) => `${easyDay(earliest)}から ${easyDay(latest)}まで`,
  dateExample: {
    day: '「2025/4/1」や「R7.4.1」のように ｜書《か》いてください。',
    month: '「2025/4」や「R7.4」のように ｜書《か》いてください。',
    year: '「2025」や「R7」のように ｜書《か》いてください。',
  },
  dateRead: (words) => `${easyDay(words)} と ｜読《よ》みました。`,
  textPattern: {
    digits: '｜数字《すうじ》（1234）',
    'letters-and-digits': '｜英語《えいご》の ｜文字《もじ》と ｜数字《すうじ》（AB12）',
    hiragana: 'ひらがな（しみん）',
    katakana: 'カタカナ（シミン）',
    'postal-code': '｜郵便番号《ゆうびんばんごう》（123-4567）',
    'phone-number': '｜電話番号《でんわばんごう》（0123-45-6789）',
    'time-of-day': '｜時間《じかん》（9:30）',
  },
  dateNotRead: 'いつのことか ｜読《よ》むことが できません。',

  reviewLead:
    'まだ ｜送《おく》って いません。｜答《こた》えを たしかめてください。それから、｜一番《いちばん》 ｜下《した》の「｜送《おく》る」を おしてください。',
  change: 'なおす',
  changeSection: (section) => `「${section}」を なおす`,
  skipped: (count) =>
    `｜前《まえ》の ページに、｜答《こた》えて いない ｜質問《しつもん》が ${count}つ あります。｜答《こた》えなくても、｜進《すす》むことが できます。`,
  blanks: (count) =>
    `｜答《こた》えて いない ｜質問《しつもん》が ${count}つ あります。｜答《こた》えなくても、｜送《おく》ることが できます。`,
  blank: '｜答《こた》えて いません',
  send: '｜送《おく》る',
  sendLead:
    '｜送《おく》ったあとは、なおすことが できません。｜消《け》すことも できません。どの ｜答《こた》えが だれのものか、だれにも わからないからです。',
  sending: '｜送《おく》って います。',
  waiting:
    'まだ とどいて いません。｜答《こた》えは なくなって いません。この ｜画面《がめん》を ｜開《ひら》いたまま ｜待《ま》ってください。インターネットに つながると、｜自動《じどう》で ｜送《おく》ります。',
  sendNow: '｜今《いま》 もう ｜一度《いちど》 ｜送《おく》る',
  twice: '｜何回《なんかい》 ｜送《おく》っても、｜残《のこ》るのは １｜回《かい》だけです。',
  refused: '｜送《おく》ることが できませんでした。｜答《こた》えは なくなって いません。',
  thanks: 'ありがとうございました。',
  alreadyRecorded:
    'この ｜答《こた》えは、もう とどいて いました。｜最初《さいしょ》に とどいた ｜答《こた》えを ｜残《のこ》します。',
  whenResults: (day) =>
    `アンケートは ${easyDay(day)}に ｜終《お》わります。それから ｜結果《けっか》を まとめます。だれの ｜答《こた》えか わからないことを たしかめて、｜発表《はっぴょう》します。`,
  closePage:
    'この ｜画面《がめん》を ｜閉《と》じても いいです。この ｜機械《きかい》に ｜答《こた》えは ｜残《のこ》って いません。',
  erase: 'この ｜画面《がめん》を ｜消《け》す',
  eraseLead:
    '｜次《つぎ》に ｜使《つか》う ｜人《ひと》の ために、この ｜画面《がめん》を ｜消《け》してください。',
  eraseSoon: (seconds) => `この ｜画面《がめん》は、${seconds}｜秒《びょう》で ｜消《き》えます。`,

  notOpenNext: (day) =>
    `${easyDay(day)}から ｜答《こた》えることが できます。｜始《はじ》まったら、もう ｜一度《いちど》 ｜開《ひら》いてください。`,
  closedNext: (day) =>
    `アンケートは ${easyDay(day)}まで でした。ありがとうございました。｜結果《けっか》は、あとで ｜発表《はっぴょう》します。`,
  publishedNext:
    '｜結果《けっか》は、アンケートの ｜担当者《たんとうしゃ》が ｜知《し》らせます。ありがとうございました。',
  usedNext:
    '１｜枚《まい》の ｜券《けん》、１つの ｜番号《ばんごう》で、１｜回《かい》だけ ｜答《こた》えることが できます。｜今《いま》の ｜答《こた》えは ｜残《のこ》して いません。｜使《つか》ったことが ないときは、アンケートの ｜担当者《たんとうしゃ》に ｜言《い》ってください。',
  closedWhileAnswering:
    '｜答《こた》えている ｜間《あいだ》に、アンケートが ｜終《お》わりました。この ｜答《こた》えは ｜残《のこ》って いません。',

  idleTitle: 'まだ ｜答《こた》えて いますか',
  idleWarning: (seconds) =>
    `｜機械《きかい》を さわって いません。あと ${seconds}｜秒《びょう》で ｜答《こた》えを ｜消《け》します。｜最初《さいしょ》の ｜画面《がめん》に ｜戻《もど》ります。`,
  goOn: '｜続《つづ》ける',

  answerIssues: {
    'wrong-type': (facts) =>
      `｜答《こた》えの ｜形《かたち》が ちがいます（｜必要《ひつよう》な ｜形《かたち》：${expected[facts.expected]}）。`,
    'unknown-option': ({ option, options }) =>
      `「${option}」は ｜選《えら》ぶことが できません（｜選《えら》べるもの：${options.join('、')}）。`,
    'several-answers': () => '１つだけ ｜選《えら》んでください。',
    'out-of-range': ({ value, min, max }) =>
      `${min}から ${max}までの ｜数《かず》で ｜答《こた》えてください（あなたの ｜数《かず》：${value}）。`,
    'not-a-whole-number': ({ value }) =>
      `｜小数《しょうすう》が ない ｜数《かず》で ｜答《こた》えてください（あなたの ｜数《かず》：${value}）。`,
    'too-many-decimals': ({ value, decimals }) =>
      `｜小数《しょうすう》は ${decimals}けたまでに してください（あなたの ｜数《かず》：${value}）。`,
    'not-a-date': ({ expected: precision }) => later.dateExample[precision],
    'date-out-of-range': ({ earliest, latest, value }) =>
      `${later.dateRange(dateWords(earliest, 'ja'), dateWords(latest, 'ja'))}で ｜答《こた》えてください（あなたの ｜答《こた》え：${easyDay(dateWords(value, 'ja'))}）。`,
    'ranked-twice': ({ option }) => `「${option}」を ２｜回《かい》 ｜選《えら》びました。`,
    'exclusive-with-others': ({ option }) =>
      `「${option}」は、ほかのものと いっしょに ｜選《えら》ぶことが できません。`,
    'too-many-choices': ({ max, count }) =>
      `${max}｜個《こ》まで ｜選《えら》ぶことが できます（｜今《いま》：${count}｜個《こ》）。`,
    'too-few-choices': ({ min, count }) =>
      `${min}｜個《こ》か、もっと ｜選《えら》んでください（｜今《いま》：${count}｜個《こ》）。`,
    'not-the-pattern': ({ pattern }) => `${later.textPattern[pattern]}を ｜書《か》いてください。`,
    'text-too-long': ({ max, length }) =>
      `${max}｜文字《もじ》までに してください（｜今《いま》：${length}｜文字《もじ》）。`,
    'text-without-option': () =>
      '｜選《えら》んで いないものに ｜文《ぶん》が あります。その ｜文《ぶん》を ｜消《け》してください。',
    'unknown-item': ({ item }) => `「${item}」という ｜質問《しつもん》は ありません。`,
    'not-asked': () =>
      'この ｜質問《しつもん》には、｜答《こた》えなくて いいです。｜答《こた》えを ｜消《け》してください。',
    required: () => 'この ｜質問《しつもん》に ｜答《こた》えてください。',
  },
};
