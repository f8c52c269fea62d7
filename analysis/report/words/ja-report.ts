import type { CollectionMode } from '../../../surveys/schema/stratum.ts';
import type { ReportPart, ReportStamp } from '../document/report-options.ts';

/** 調査報告書, in Japanese. */
export const jaReport = {
  title: '調査報告書',
  contents: '目次',
  published: (day: string) => `${day}公表`,
  stamps: { draft: '案', restricted: '取扱注意' } satisfies Record<ReportStamp, string>,
  parts: {
    outline: '調査概要',
    respondents: '回答者の属性',
    totals: '単純集計',
    crosses: 'クロス集計',
    trends: '経年比較',
    texts: '自由記述',
    indicators: '成果指標',
    followUps: '前回の調査を受けた対応',
    questionnaire: '調査票',
    methods: '注・方法',
  } satisfies Record<ReportPart, string>,
  /** Crosses by one or several attributes: 「職別・部門別クロス集計」. */
  crossesBy: (banners: string[]) => `${banners.join('・')}クロス集計`,
  /** Slides for a meeting. */
  summary: {
    highestAndLowest: (share: string) => `割合の高い項目・低い項目（${share}）`,
    highest: '高い項目',
    lowest: '低い項目',
    item: '項目',
  },
  annex: (number: number) => `付録${number}`,
  section: (chapter: string, number: number) => `${chapter}.${number}`,
  figure: (chapter: string, number: number) => `図表${chapter}-${number}`,
  comment: '所見',
  facts: {
    purpose: '調査目的',
    population: '調査対象',
    period: '調査期間',
    method: '調査方法',
    responses: '回答者数',
    items: '設問数',
  },
  population: (organisation: string, count: string) => `${organisation}の職員 ${count}人`,
  populationUncounted: (organisation: string) => `${organisation}の職員`,
  responses: (count: string, rate: string) => `${count}人（回答率 ${rate}％）`,
  responsesUncounted: (count: string) => `${count}人`,
  itemCount: (count: number) => `${count}問`,
  anonymous: '無記名',
  modes: {
    ticket: 'Web（1人1回だけ回答できる、個人と結び付かない受付券による）',
    'drawn-code': 'Web（箱から引いた番号による）',
    'open-link': 'Web（共通のURLによる）',
    paper: '紙の調査票',
  } satisfies Record<CollectionMode, string>,
  modeJoin: '、',
  reading: '報告書の見方',
  otherItems: 'その他の設問',
  wave: '調査',
  trendOf: (label: string) => `${label}（経年）`,
  trendWaves: (waves: string) => `比べた調査：${waves}`,
  trendChanges: (tests: number) =>
    `「増減」は、直前の調査との差です（割合はポイント、平均と指標は点。四捨五入する前の値から計算しています）。▲▼は、偶然とは考えにくい差にだけ付けています（割合は正規近似または正確検定、平均はウェルチの検定。この章の${tests}の比較を通したホルムの調整後、5％水準）。▲▼のない差は、差がないことを示すものではありません。`,
  leadingNote: 'グラフは、全体（経年比較では今回）で割合の高い選択肢だけを示しています。',
  leadingOptions: (name: string, count: number) => `${name}（割合の高い${count}つの選択肢）`,
  wordingChanged: (waves: string) => `${waves}の調査は、設問の文言が今回と異なります。`,
  printedTitle: '公表値による経年',
  printedLead:
    '次の値は、これまでに印刷された報告書のものです。ばらつきが分からないため、今回との差の検定はしていません。',
  printedReport: (year: string, title: string, source: string) => `${year}：「${title}」（${source}）`,
  printedPercent: (value: string) => `${value}％`,
  printedFigure: (figure: {
    year: string;
    measure: string;
    value: string;
    base: number;
    isReworded: boolean;
  }) =>
    `${figure.year} ${figure.measure} ${figure.value}（n＝${figure.base}）${figure.isReworded ? '。設問の文言が今回と異なります' : ''}`,
  /** Under a figure. */
  roundingHere: '四捨五入しているため、割合の合計が100％にならない区分があります。',
  unprintable: '〓：この書式では表示できない文字です。',
  /** Once, for all figures. */
  general: {
    n: '「n」は割合の基数となる人数です。何を基数とするかは、図表ごとに示しています。',
    rounding: '割合は小数点以下第2位を四捨五入しています。このため、合計が100％にならないことがあります。',
    multiple:
      '複数回答の設問は、回答者数に対する割合を示しているため、割合の合計が100％を超えることがあります。',
    groups:
      '区分が分からない回答や表示しない区分があるため、各区分のnの合計が全体のnと一致しないことがあります。',
    statistics:
      '平均・標準偏差・中央値は、無回答などを除く有効回答を基数としています。平均と標準偏差は小数点以下第3位を四捨五入しています。',
    hidden: (minimum: number) =>
      `「X」は、${minimum}人未満の回答が分かるのを防ぐため、または他の値から計算できないようにするため、表示しない値です。`,
    none: '「-」は、該当する回答がないことを示します。',
    zero: '「0.0」は、四捨五入すると0.0になる値を示します。',
    notAsked:
      '「質問の対象外」は、回答の条件に当てはまらず、この質問をされなかった人です。人数は全体だけに示しています。',
    charts:
      'グラフの値は、同じ番号の表と同じです。値が小さく表示しきれないものは、グラフに数値を示していません。',
  },
  /** 付録: 注・方法. */
  methods: {
    disclosure: '公表する値の決め方',
    disclosureLines: (minimum: number) => [
      `${minimum}人未満の区分の回答は公表しません。差し引きなどでほかの値から計算できる区分も、あわせて表示しません。`,
      '公表した値を組み合わせても個人の回答が分からないことを、公表の前に機械的に確かめています。',
      '表示しない理由によって記号を変えることはしません。',
    ],
    figures: '割合と統計量',
    figuresLines: [
      '割合は、四捨五入していない人数から求め、最後に一度だけ四捨五入しています。',
      '二つ以上の区分や選択肢を合わせた割合は、四捨五入した割合の足し算ではなく、人数から求めています。',
    ],
    sentences: '図表に添えた文',
    sentencesLines: [
      '区分の間の違いを述べた文は、この調査で比べたすべての表を通した検定（ホルムの調整）で認められたものだけです。違いの原因を示すものではありません。',
      '「認められる違いはありません」は、違いがないことを示すものではありません。',
    ],
    comments: '「所見」は、報告書の作成者が記したものです。',
    weights: '重み付け',
    weightsLines: (by: string) => [
      `「重み付けした値」は、${by}別の回答率の違いを職員数で補正したものです。回答した人としなかった人の違いは補正されません。`,
    ],
    trends: '経年比較',
    trendsLines: [
      '同じ設問として引き継がれ、選択肢や尺度が変わっていない設問だけを比べています。',
      '回答者は調査ごとに異なるため、数値の動きには、回答者の違いによるものが含まれます。',
    ],
    texts: '自由記述',
    textsLines: [
      '記述は、個人が分かるおそれのある部分を伏せたうえで、順序を無作為に並べ替えて掲載しています。区分やほかの回答とは結び付いていません。',
    ],
    source: '集計の条件',
    sourceLines: (hash: string, plan: string, version: string) => [
      `設問票 ${hash}、集計計画 ${plan}、集計プログラム ${version}`,
    ],
  },
  /** 付録: 調査票. */
  question: {
    number: (number: number) => `問${number}`,
    single: '1つだけ選択',
    multiple: '複数選択',
    scale: (min: number, max: number) => `${min}から${max}までの${max - min + 1}段階`,
    scaleEnd: (value: number, label: string) => `${value}：${label}`,
    numeric: '数値を記入',
    date: '日付を記入',
    ranking: (count: number) => `上位${count}つまで順位を付けて選択`,
    text: '自由記述',
    routed: '条件に当てはまる人だけへの質問',
    option: (code: string, texts: string[]) => `${code}　${texts.join('：')}`,
    row: (label: string) => `・${label}`,
  },
};
