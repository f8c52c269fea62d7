import type { PercentBasis } from '../../outcome/percent-base.ts';
import { jaReport } from './ja-report.ts';

/** Every word of tables, charts, notes and sentences, in Japanese. Pages that speak of the same things take them from here. */
export const ja = {
  /** Between sentences. */
  gap: '',
  period: (from: string, to: string) => `${from}～${to}`,
  /** Tables as pages show them. */
  table: {
    withBase: (label: string, n: string) => `${label}（n=${n}）`,
    units: { percent: '割合（％）', count: '人数', both: '人数と割合（％）' },
    bases: {
      asked: '質問対象者ベース',
      cases: '回答者ベース',
      responses: '回答数ベース',
    } satisfies Record<PercentBasis, string>,
    baseOthers: {
      asked: (others: string) => `${others}を含む`,
      cases: (others: string) => `${others}を除く`,
    },
    unitLine: (unit: string, basis: string) => (basis === '' ? `単位：${unit}` : `単位：${unit}、${basis}`),
    group: '区分',
    option: '選択肢',
    count: '人数',
    percent: '割合（％）',
    n: 'n',
    weightedBy: (item: string, base: string) => `${item}別の職員数で重み付けした値（${base}）`,
    weighted: (by: string, figures: string, effectiveBase: string, designEffect: string) =>
      `${by}：${figures}。有効標本サイズ${effectiveBase}、デザイン効果${designEffect}。`,
    weightedShare: (label: string, share: string) => `${label} ${share}％`,
    weightedMean: (mean: string) => `平均 ${mean}`,
    weightedJoin: '、',
    nAnswered: '有効回答',
    indexScore: '指標',
    indexUnit: (lowest: number, highest: number) => `点（${lowest}～${highest}）`,
    indexBase: '算出対象者',
    notStated: '無回答',
    /** Of tables that were published without the words of the questionnaire. */
    nonSubstantive: '「わからない」などの回答',
    notAsked: '質問の対象外',
    notInIndex: '算出対象外',
    people: (label: string) => `${label}（人）`,
    share: (label: string) => `${label}（％）`,
    ofAnswered: (label: string) => `${label}（有効回答）`,
    mean: '平均',
    standardDeviation: '標準偏差',
    median: '中央値',
    topBox: (from: number, to: number) => (from === to ? `${to}（％）` : `${from}～${to}（％）`),
    topBoxOfAnswered: (from: number, to: number) =>
      from === to ? `${to}（有効回答の％）` : `${from}～${to}（有効回答の％）`,
    baseLine: (basis: string, n: string) => `n＝${n}（${basis}）`,
    audience: (words: string) => `対象：${words}`,
    noCases: '該当者なし',
    hiddenReason: (minimum: number) => `${minimum}人未満の回答が分かるのを防ぐため`,
    hiddenNote: (groups: string, reason: string) => `X：${groups}は、${reason}表示しません。`,
    hiddenCellNote: (reason: string) => `X：表の中の一部の値は、${reason}表示しません。`,
    leftOutNote: '個人の回答が特定されるのを防ぐため、この項目による内訳は表示しません。',
    joinedNote:
      '「・無回答」の付いた区分は、区分が無回答の少数の人の回答が分かるのを防ぐため、その人を合わせて集計しています。',
    pooledNote: (rounds: string) =>
      `${rounds}です。人数はどれも延べの回答数で、同じ人が複数の回に回答していることがあります。どれかの回で表示していない区分は、合計も表示しません。`,
    groupJoin: '、',
    within: (outer: string, inner: string) => `${outer}（${inner}）`,
    withinJoin: '・',
    noteN: {
      asked: 'n は、この質問の対象となった回答者の数で、割合の基数です。',
      cases: (others: string) => `n は、この質問に回答した人の数（${others}を除く）で、割合の基数です。`,
      casesMultiple: 'n は、選択肢を1つ以上選んだ人の数で、割合の基数です。',
      responses: 'n は、選ばれた選択肢の延べ数で、割合の基数です。',
      count: 'n は、この質問の対象となった回答者の数です。',
      index: 'n は、指標の算出に必要な数の項目に回答した人の数です。',
    },
    noteRounding: '割合は小数点以下第2位を四捨五入しているため、合計が100％にならないことがあります。',
    noteMultiple: '複数回答の質問のため、割合の合計は100％を超えることがあります。',
    noteResponses: '割合の合計は、四捨五入による差を除いて100％です。',
    noteGroups:
      '区分が分からない回答や表示しない区分があるため、各項目のnの合計が全体のnと一致しないことがあります。',
    noteOverlap: '区分も複数回答のため、1人が複数の区分に含まれます。',
    noteScale: (top: string, others: string) =>
      `平均・標準偏差・中央値・${top}は、有効回答（${others}を除く）を基数としています。平均と標準偏差は小数点以下第3位を四捨五入しています。`,
    noteBeside: (labels: string) => `${labels}は、割合の基数に含まないため、人数だけを示しています。`,
    besideLabel: (label: string) => `「${label}」`,
    besideJoin: '',
    noteNotAsked:
      '「質問の対象外」は、回答の条件に当てはまらず、この質問をされなかった人です。人数は全体だけに示しています。',
    noteEnds: (min: number, minLabel: string, max: number, maxLabel: string) =>
      `${min}から${max}までの${max - min + 1}段階の評価です（${[minLabel && `${min}：${minLabel}`, maxLabel && `${max}：${maxLabel}`].filter(Boolean).join('、') || '数が大きいほど高い評価'}）。`,
    noteNone: '「-」は該当する回答がないことを示します。',
    noteZero: '「0.0」は四捨五入すると0.0になる値を示します。',
    sourceLine: (organisation: string, title: string) => `${organisation}「${title}」`,
    surveyed: (period: string, responses: string, eligible: string) =>
      `調査期間 ${period}、回答 ${responses}件（職員 ${eligible}人）`,
    surveyedUncounted: (period: string, responses: string) => `調査期間 ${period}、回答 ${responses}件`,
    rules: (minimum: number, hash: string, version: string) =>
      `表示する最小の人数 ${minimum}人、設問票 ${hash}、集計プログラム ${version}`,
    chartName: (title: string) => `${title}のグラフ。同じ値は表にあります。`,
    legend: '凡例',
    scaleEnd: (point: string, label: string) => `${point}：${label}`,
  },
  rate: {
    percent: (rate: string) => `${rate}％`,
    caption: (item: string) => `${item}別の職員数・回答数・回答率`,
    unit: '［単位：人］',
    eligible: '職員数',
    responses: '回答数',
    rate: '回答率',
    overflow: '※',
    reconcileStated: (item: string, count: string, rate: string) =>
      `${item}が分かる回答は${count}件で、職員数に対して${rate}です。`,
    reconcileNotStated: (item: string, count: string, rate: string) =>
      `${item}の無回答${count}件を含む計は${rate}です。`,
    noteRounding: '回答率は、小数点以下第2位を四捨五入しています。',
    noteNotStated: (item: string) =>
      `無回答は、${item}を答えなかった回答です。どの区分の職員か分からないため、区分ごとの回答率は実際より低い場合があります。`,
    noteOverflow:
      '※ 回答数が職員数を上回っています。職員数の入力、または重複した回答がないかを確かめてください。値はそのまま表示しています。',
    noteParticipation: '回答の有無だけの集計です。回答の内容は含みません。',
  },
  requirements: {
    item: '項目',
    blank: '空欄',
    notRequired: '求められていない',
    unit: '記号：求められる程度、数値：肯定的な回答の割合（％）',
    noteMarks: '記号は求められる程度の順序を示すもので、数値ではありません。',
    noteFigures:
      '数値は、その区分で項目に回答した人（無回答を除く）のうち、上位の段階または肯定的な選択肢を選んだ人の割合です。項目名から元の表を開けます。',
    noteNoFigures: '公開された表がないため、数値はありません。',
    noteHidden: (reason: string) => `X：${reason}表示しません。`,
    noteMerged: '*：ほかの区分とまとめて公表している値です。',
    gap: (share: string) => `差 ${share}`,
    noteGap:
      '差は、求められている区分で、回答した人のうち肯定的に答えていない人の割合（％）です。棒の白い部分にあたります。',
  },
  /** A table among those of its item, and its name. */
  titles: {
    titled: (stub: string, cross: string) => `${stub}（${cross}）`,
    pooled: (rounds: readonly number[], isRow: boolean) =>
      isRow
        ? `第${rounds.at(0)}回～第${rounds.at(-1)}回の合計`
        : `${rounds.map((round) => `第${round}回`).join('・')}の合計`,
    pooledTable: (title: string, rounds: string) => `${title} ${rounds}`,
    total: '全体',
    by: (banner: string) => `${banner}別`,
    cross: (banner: string) => `「${banner}」との関係`,
    self: '同時に選ばれた組み合わせ',
    written: (option: string | null) => (option === null ? '自由記述' : `「${option}」の記述`),
  },
  texts: {
    beside: (label: string, option: string) => `${label}（「${option}」に添えられた記述）`,
    counts: (published: string, given: string) =>
      `この設問には${given}件の記述があり、内容を確認した${published}件を公開しています。`,
    empty: '公開された記述はありません。',
    noteOrder: '並び順は無作為で、意味はありません。区分やほかの回答と組み合わせて見ることはできません。',
    noteMinimum: (count: number) => `記述が${count}件以上ある設問だけを公開しています。`,
    noteBlack: '「■■■」は、個人が分かるおそれがあるなどの理由で、公開にあたり伏せた部分です。',
  },
  /** Tables as files hold them. */
  file: {
    synthetic: '架空データ（実際の回答ではありません）',
    fieldwork: (opensOn: string, closesOn: string) => `調査期間 ${opensOn}～${closesOn}`,
    eligibleCount: (count: string) => `職員数 ${count}人`,
    responseCount: (count: string) => `回答数 ${count}人`,
    responseRate: '回答率',
    eligible: '職員数',
    responses: '回答数',
    rate: '回答率(%)',
    reconciliation: (stated: number, rate: string) =>
      `区分が分かる回答は${stated}件で、職員数に対して${rate}%です。計の回答率は無回答を含みます。`,
    exceeds:
      '回答数が職員数を上回る区分があります。職員数または回答の区分を確かめてください（値はそのまま示しています）。',
    noHeadCounts: '区分ごとの職員数がないため、回答率は示していません。',
    rounding: '割合は四捨五入しているため、合計が100%にならないことがあります。',
    group: '区分',
    asked: '質問対象者数',
    answered: '回答者数',
    scored: '算出対象者数',
    score: '指標',
    count: '(人)',
    percentOf: {
      asked: '(質問対象者ベース%)',
      cases: '(回答者ベース%)',
      responses: '(回答数ベース%)',
    } satisfies Record<PercentBasis, string>,
    audience: (who: string) => `回答対象: ${who}`,
    suppressed: (minimumBase: number) => `X：${minimumBase}人未満の回答が分かるのを防ぐため表示しません。`,
    weighted: (by: string) => `全体（${by}別の職員数で重み付け）`,
    weights: (effectiveBase: string, designEffect: string) =>
      `重み付けは、区分ごとの回答率の違いを職員数で補正した値です（有効標本サイズ ${effectiveBase}、デザイン効果 ${designEffect}）。秘匿した区分と区分が無回答の人は、一つの区分として扱っています。回答した人としなかった人の違いは補正されません。`,
    answeredBase: (others: string) => `回答者は、質問対象者から${others}の人を除いた人です。`,
    groupsDoNotAddUp: '区分が無回答の人を含むため、各区分の人数の合計は全体と一致しないことがあります。',
    groupsOverlap: '区分も複数回答のため、1人が複数の区分に含まれます。',
    multiple: '複数回答のため、割合の合計は100%を超えることがあります。',
    mean: '平均(回答者ベース)',
    standardDeviation: '標準偏差(回答者ベース)',
    median: '中央値(回答者ベース)',
    topBox: (count: number) => `上位${count}段階`,
    bottomBox: (count: number) => `下位${count}段階`,
  },
  /** Before the tables of a workbook. */
  contents: { title: '目次', number: '番号', table: '集計表', chartValues: 'グラフの値' },
  textsFile: {
    text: '記述',
    counts: (given: string, published: string) => `記述 ${given}件のうち、${published}件を公開しています。`,
    order: '並び順に意味はありません。区分など、ほかの回答とは結び付いていません。',
    minimum: (count: number) => `記述が${count}件以上ある設問だけを、内容を確認したうえで公開しています。`,
    black: (mark: string) => `${mark}：個人が分かるおそれのある部分などを伏せています。`,
  },
  report: jaReport,
  /** What stands out in a table. */
  finding: {
    join: '」「',
    leading: (names: string, share: string, next: string | null) =>
      `最も多いのは「${names}」（${share}）です${next === null ? '' : `。${next}`}。`,
    /** As many gave none of the answers. */
    leadingAmongAnswers: (names: string, share: string, next: string | null) =>
      `回答の中で最も多いのは「${names}」（${share}）です${next === null ? '' : `。${next}`}。`,
    shareOf: {
      asked: (share: string) => `質問対象者の${share}％`,
      cases: (share: string) => `回答者の${share}％`,
      answered: (share: string) => `有効回答の${share}％`,
    },
    next: (name: string, share: string) => `次は「${name}」（${share}％）です`,
    level: (mean: string, scale: string, top: string, share: string) =>
      `平均は${mean}（${scale}）、${top}と答えた人は${share}です。`,
    differs: (banner: string, size: string, test: string) =>
      `回答した人では、表示している${banner}の区分の間に違いが見られます（違いの大きさは${size}。${test}）。`,
    higher: (who: string, what: string) => `「${who}」は「${what}」が他の区分より多くなっています。`,
    lower: (who: string, what: string) => `「${who}」は「${what}」が他の区分より少なくなっています。`,
    scaleOrder: (high: string, low: string) => `「${high}」は「${low}」より高い傾向にあります。`,
    noStandout: 'どの区分が違うかまでは、この人数からは言えません。',
    noDifference: (banner: string, test: string) =>
      `回答した人では、表示している${banner}の区分の間に、この人数から認められる違いはありません（${test}）。違いがないことを示すものではありません。`,
    sizes: ['ごく小さい', '小さい', '中程度', '大きい'],
    tests: {
      'chi-square': 'カイ二乗検定',
      exact: '正確検定',
      permutation: '並べ替え検定',
      rank: 'クラスカル・ウォリス検定',
      pooled: '全選択肢のラオ・スコット検定',
      'rao-scott': 'ラオ・スコット検定',
      'rao-scott-options': '選択肢ごとのラオ・スコット検定、ホルムの調整',
      mentions: '選択肢ごとの正確検定等、ホルムの調整',
    },
    range: (from: number, to: number) => `${from}～${to}`,
    /** The sentences of a wave hold together, all at once. */
    adjusted: (tables: number) => `、この調査で比べた${tables}表を通したホルムの調整後`,
    p: (value: string) => ` p=${value}`,
    pBelow: (limit: string) => ` p<${limit}`,
  },
  /** Tables in which every case has a weight of its own. */
  caseWeights: {
    weightedBy: (column: string) =>
      `人数、n、割合と統計量は、列「${column}」の値で重み付けした値です（人数は小数点以下第1位を四捨五入）。表示の可否は、重みではなく実際の回答者数で判断しています。`,
    groups: (groups: string) => `有効回答の実数（有効標本サイズ、デザイン効果）：${groups}。`,
    group: (label: string, respondents: string, effectiveBase: string, designEffect: string) =>
      `${label} ${respondents}人（${effectiveBase}、${designEffect}）`,
    join: '、',
    unweightedIndex: '指標は重み付けしていません。',
  },
  indexFinding: {
    join: '',
    group: (label: string) => `「${label}」`,
    total: (label: string, score: string, n: string) => `${label}の全体は${score}（n＝${n}）です。`,
    ends: (high: string, highScore: string, low: string, lowScore: string) =>
      `示している区分のうち、最も高いのは${high}の${highScore}、最も低いのは${low}の${lowScore}です。`,
    equal: (count: number, score: string) => `示している${count}区分は、すべて${score}です。`,
    untested: '区分の間の違いは検定していません。',
  },
  /** What was made coarser before publication. */
  coarsenings: {
    merge: (attribute: string, labels: readonly string[]) =>
      `${attribute}の${labels.map((label) => `「${label}」`).join('と')}は、公開前に1つの区分にまとめました。`,
    'join-not-stated': (attribute: string, labels: readonly string[]) =>
      `${attribute}が無回答の人は、公開前に「${labels.join('')}」にまとめました。`,
    'leave-out': (attribute: string, labels: readonly string[]) =>
      `${labels.join('')}ごとに${attribute}で分けた表は、公開前に省きました。`,
    'drop-net': (attribute: string, labels: readonly string[]) =>
      `${attribute}の小計「${labels.join('')}」は、公開前に省きました。`,
  },
  /** How an index is made. */
  index: {
    /** In the list of tables. */
    heading: '指標',
    scoring: {
      score: '各回答の点数（評価尺度は最低を0、最高を100とする）',
      positive: '肯定的な回答の割合（％）',
    },
    aggregation: {
      'respondent-mean': '回答者ごとに平均し、それを回答者の間で平均した',
      'item-mean': '項目ごとに平均し、それを項目の間で平均した',
      pooled: 'すべての項目の回答をまとめて平均した',
    },
    rule: (items: string, scoring: string, aggregation: string, minimum: number, decimals: number) =>
      `${items}について、${scoring}を${aggregation}指標です。${minimum}項目以上に回答した人を対象とし、${decimals === 0 ? '整数' : `小数点以下${decimals}桁`}に四捨五入しています。`,
    item: (label: string) => `「${label}」`,
    join: '',
  },
};

export type ReportWords = typeof ja;
