import { enReport } from './en-report.ts';
import type { ReportWords } from './ja.ts';

/** The same in English. */
export const en: ReportWords = {
  /** Between sentences. */
  gap: ' ',
  period: (from, to) => `${from} to ${to}`,
  /** Tables as pages show them. */
  table: {
    withBase: (label, n) => `${label} (n=${n})`,
    units: { percent: 'Percent', count: 'People', both: 'People and percent' },
    bases: { asked: 'All who were asked', cases: 'Those who answered', responses: 'All choices made' },
    baseOthers: { asked: (others) => `${others} included`, cases: (others) => `${others} excluded` },
    unitLine: (unit, basis) =>
      basis === '' ? unit : `${unit} of ${basis.charAt(0).toLowerCase()}${basis.slice(1)}`,
    group: 'Group',
    option: 'Option',
    count: 'People',
    percent: 'Percent',
    n: 'n',
    weightedBy: (item, base) => `Weighted by staff per ${item} (${base.toLowerCase()})`,
    weighted: (by, figures, effectiveBase, designEffect) =>
      `${by}: ${figures}. Effective base ${effectiveBase}, design effect ${designEffect}.`,
    weightedShare: (label, share) => `${label} ${share}%`,
    weightedMean: (mean) => `mean ${mean}`,
    weightedJoin: ', ',
    nAnswered: 'Answered',
    indexScore: 'Score',
    indexUnit: (lowest, highest) => `points (${lowest} to ${highest})`,
    indexBase: 'Those in the index',
    notStated: 'No answer',
    nonSubstantive: 'Answers such as “don’t know”',
    notAsked: 'Not asked',
    notInIndex: 'Not in the index',
    people: (label) => `${label} (people)`,
    share: (label) => `${label} (%)`,
    ofAnswered: (label) => `${label} (answered)`,
    mean: 'Mean',
    standardDeviation: 'Std. dev.',
    median: 'Median',
    topBox: (from, to) => (from === to ? `${to} (%)` : `${from}–${to} (%)`),
    topBoxOfAnswered: (from, to) => (from === to ? `${to} (% of answered)` : `${from}–${to} (% of answered)`),
    baseLine: (basis, n) => `n = ${n} (${basis.toLowerCase()})`,
    audience: (words) => `Asked of: ${words}`,
    noCases: 'No cases',
    hiddenReason: (minimum) => `so that the answers of fewer than ${minimum} people cannot be found`,
    hiddenNote: (groups, reason) => `X: not shown: ${groups} (${reason}).`,
    hiddenCellNote: (reason) => `X: some figures in the table are not shown (${reason}).`,
    leftOutNote: 'The breakdown by this item is not shown, so that nobody’s answer can be told for certain.',
    joinedNote:
      'Where a label ends in “and not stated”, the few who did not state theirs are counted with that group, so that their answers cannot be found.',
    pooledNote: (rounds) =>
      `${rounds}. All numbers of people are numbers of answers: the same people may have answered in several rounds. A group that one of the rounds does not show is not shown in the sum either.`,
    groupJoin: ', ',
    within: (outer, inner) => `${outer} (${inner})`,
    withinJoin: ', ',
    noteN: {
      asked: 'n is the number of respondents who were asked this question, and the base of the percentages.',
      cases: (others) =>
        `n is the number who answered this question (${others.toLowerCase()} excluded), and the base of the percentages.`,
      casesMultiple: 'n is the number who chose at least one option, and the base of the percentages.',
      responses: 'n is the number of choices made altogether, and the base of the percentages.',
      count: 'n is the number of respondents who were asked this question.',
      index: 'n is the number who answered enough of the items to be in the index.',
    },
    noteRounding: 'Percentages are rounded half up to one decimal place and may not add up to 100%.',
    noteMultiple: 'Several options could be chosen, so percentages may add up to more than 100%.',
    noteResponses: 'Percentages add up to 100% apart from rounding.',
    noteGroups:
      'Because some respondents did not state their group, or their group is hidden, the n of the groups may not add up to the n of the total.',
    noteOverlap: 'Several groups could be chosen too, so one person may be in several groups.',
    noteScale: (top, others) =>
      `Mean, standard deviation, median and ${top} are based on those who answered (${others.toLowerCase()} excluded). Mean and standard deviation are rounded half up to two decimal places.`,
    noteBeside: (labels) => `${labels}: numbers of people only; they are not in the base of the percentages.`,
    besideLabel: (label) => `“${label}”`,
    besideJoin: ', ',
    noteNotAsked:
      '“Not asked” are those to whom the question did not apply. Their number is given for the total only.',
    noteEnds: (min, minLabel, max, maxLabel) =>
      `Rated from ${min} to ${max} (${[minLabel && `${min}: ${minLabel}`, maxLabel && `${max}: ${maxLabel}`].filter(Boolean).join('; ') || 'higher numbers are better'}).`,
    noteNone: '“-” means no case.',
    noteZero: '“0.0” means a value that rounds to zero.',
    sourceLine: (organisation, title) => `${organisation}, “${title}”`,
    surveyed: (period, responses, eligible) =>
      `Fieldwork ${period}; ${responses} responses from ${eligible} staff`,
    surveyedUncounted: (period, responses) => `Fieldwork ${period}; ${responses} responses`,
    rules: (minimum, hash, version) =>
      `Smallest group shown ${minimum}; questionnaire ${hash}; tabulated by version ${version}`,
    chartName: (title) => `Chart of ${title}. The table has the same figures.`,
    legend: 'Legend',
    scaleEnd: (point, label) => `${point}: ${label}`,
  },
  rate: {
    percent: (rate) => `${rate}%`,
    caption: (item) => `Staff, responses and response rate by ${item}`,
    unit: '(people)',
    eligible: 'Staff',
    responses: 'Responses',
    rate: 'Response rate',
    overflow: '*',
    reconcileStated: (item, count, rate) => `${count} responses state their ${item}: ${rate} of all staff.`,
    reconcileNotStated: (item, count, rate) =>
      `With the ${count} that do not state their ${item}, the total is ${rate}.`,
    noteRounding: 'Rates are rounded half up to one decimal place.',
    noteNotStated: (item) =>
      `“Not stated” are responses without an answer on ${item}. Because their groups are not known, the rates of the groups may be lower than the true ones.`,
    noteOverflow:
      '* There are more responses than staff. Check the number of staff, or whether some responded twice. The figures are shown as they are.',
    noteParticipation: 'This table counts who responded, not what they answered.',
  },
  requirements: {
    item: 'Item',
    blank: 'blank',
    notRequired: 'Not required',
    unit: 'mark: how much is required; number: percent who answered positively',
    noteMarks: 'The marks say in which order things are required; they are no numbers.',
    noteFigures:
      'Numbers are the percentage of those of the group who answered the item (no answer excluded) who chose a top point or a positive option. The name of the item leads to its table.',
    noteNoFigures: 'No table is published, so there are no numbers.',
    noteHidden: (reason) => `X: not shown (${reason}).`,
    noteMerged: '*: of several groups published as one.',
    gap: (share) => `gap ${share}`,
    noteGap:
      'Gap: of a group that needs the item, the share of those who answered and gave no positive answer (%). It is the white part of the bar.',
  },
  /** A table among those of its item, and its name. */
  titles: {
    titled: (stub, cross) => `${stub} (${cross.charAt(0).toLowerCase()}${cross.slice(1)})`,
    pooled: (rounds, isRow) =>
      isRow ? `Sum of rounds ${rounds.at(0)} to ${rounds.at(-1)}` : `Sum of rounds ${rounds.join(', ')}`,
    pooledTable: (title, rounds) => `${title}, ${rounds.charAt(0).toLowerCase()}${rounds.slice(1)}`,
    total: 'Total',
    by: (banner) => `By ${banner}`,
    cross: (banner) => `Against “${banner}”`,
    self: 'Chosen together',
    written: (option) => (option === null ? 'Free text' : `Written beside “${option}”`),
  },
  texts: {
    beside: (label, option) => `${label} (written beside “${option}”)`,
    counts: (published, given) => `${given} texts were given here; ${published} are published after review.`,
    empty: 'No text is published.',
    noteOrder:
      'The order is random and means nothing. Texts cannot be combined with groups or other answers.',
    noteMinimum: (count) => `Only items with at least ${count} texts are published.`,
    noteBlack:
      '“■■■” stands for a part that was blackened, for example because somebody could be recognised.',
  },
  /** Tables as files hold them. */
  file: {
    synthetic: 'Synthetic data (not real answers)',
    fieldwork: (opensOn, closesOn) => `Fieldwork ${opensOn} to ${closesOn}`,
    eligibleCount: (count) => `eligible ${count}`,
    responseCount: (count) => `responses ${count}`,
    responseRate: 'Response rate',
    eligible: 'Eligible',
    responses: 'Responses',
    rate: 'Response rate (%)',
    reconciliation: (stated, rate) =>
      `${stated} responses state their group, ${rate}% of those eligible. The total includes those who did not.`,
    exceeds:
      'A group has more responses than people. Check its head count or the answers; figures are shown as they are.',
    noHeadCounts: 'There are no head counts, so no response rates are given.',
    rounding: 'Percentages are rounded half up and may not add up to 100.',
    group: 'Group',
    asked: 'Asked',
    answered: 'Answered',
    scored: 'Answered enough items',
    score: 'Index score',
    count: '(n)',
    percentOf: { asked: '(% of asked)', cases: '(% of answered)', responses: '(% of choices)' },
    audience: (who) => `Asked of: ${who}`,
    suppressed: (minimumBase) =>
      `X: not shown (so that the answers of fewer than ${minimumBase} people cannot be found).`,
    weighted: (by) => `Total (weighted by staff per ${by})`,
    weights: (effectiveBase, designEffect) =>
      `The weighted row corrects for groups that answered more or less often (effective base ${effectiveBase}, design effect ${designEffect}). Hidden groups and those who did not state theirs count as one group. It does not correct for differences between those who answered and those who did not.`,
    answeredBase: (others) => `“Answered” leaves out of those asked: ${others.toLowerCase()}.`,
    groupsDoNotAddUp: 'The groups may not add up to the total: some respondents did not state theirs.',
    groupsOverlap: 'The groups overlap: one respondent may be in several.',
    multiple: 'Several answers were possible; percentages may add up to more than 100.',
    mean: 'Mean (of answered)',
    standardDeviation: 'Standard deviation (of answered)',
    median: 'Median (of answered)',
    topBox: (count) => `Top ${count}`,
    bottomBox: (count) => `Bottom ${count}`,
  },
  /** Before the tables of a workbook. */
  contents: { title: 'Contents', number: 'No.', table: 'Table', chartValues: 'Values of the charts' },
  textsFile: {
    text: 'Text',
    counts: (given, published) => `${published} of the ${given} texts given are published.`,
    order: 'The order means nothing. Texts are tied neither to groups nor to other answers.',
    minimum: (count) => `Only items with at least ${count} texts are published, after review.`,
    black: (mark) => `${mark}: parts are blackened, for example because somebody could be recognised.`,
  },
  report: enReport,
  /** What stands out in a table. */
  finding: {
    join: '”, “',
    leading: (names, share, next) => `Most chosen: “${names}” (${share})${next === null ? '' : `; ${next}`}.`,
    leadingAmongAnswers: (names, share, next) =>
      `Most chosen of the answers: “${names}” (${share})${next === null ? '' : `; ${next}`}.`,
    shareOf: {
      asked: (share) => `${share}% of those asked`,
      cases: (share) => `${share}% of those who answered`,
      answered: (share) => `${share}% of those who answered`,
    },
    next: (name, share) => `then “${name}” (${share}%)`,
    level: (mean, scale, top, share) => `The mean is ${mean} (${scale}); ${share} chose ${top}.`,
    differs: (banner, size, test) =>
      `Among those who answered, the groups of ${banner} that are shown differ (size of the difference: ${size}; ${test}).`,
    higher: (who, what) => `“${who}” chose “${what}” more often than the other groups.`,
    lower: (who, what) => `“${who}” chose “${what}” less often than the other groups.`,
    scaleOrder: (high, low) => `“${high}” tends to be higher than “${low}”.`,
    noStandout: 'Which group it is cannot be said from this many respondents.',
    noDifference: (banner, test) =>
      `Among those who answered, no difference between the groups of ${banner} that are shown can be seen from this many respondents (${test}); that does not show there is none.`,
    sizes: ['very small', 'small', 'medium', 'large'],
    tests: {
      'chi-square': 'chi-square test',
      exact: 'exact test',
      permutation: 'permutation test',
      rank: 'Kruskal-Wallis test',
      pooled: 'Rao-Scott test of all options',
      'rao-scott': 'Rao-Scott test',
      'rao-scott-options': 'Rao-Scott test per option, Holm',
      mentions: 'exact or chi-square test per option, Holm',
    },
    range: (from, to) => `${from} to ${to}`,
    adjusted: (tables) => `, Holm over the ${tables} tables compared in this survey`,
    p: (value) => `, p = ${value}`,
    pBelow: (limit) => `, p < ${limit}`,
  },
  caseWeights: {
    weightedBy: (column) =>
      `Counts, n, percentages and statistics are weighted by the column “${column}” (counts rounded to whole numbers). What may be shown was decided by the number of respondents, not by weights.`,
    groups: (groups) => `Respondents who answered (effective base, design effect): ${groups}.`,
    group: (label, respondents, effectiveBase, designEffect) =>
      `${label} ${respondents} (${effectiveBase}, ${designEffect})`,
    join: '; ',
    unweightedIndex: 'The index is not weighted.',
  },
  indexFinding: {
    join: ' and ',
    group: (label) => `“${label}”`,
    total: (label, score, n) => `${label} is ${score} for all together (n = ${n}).`,
    ends: (high, highScore, low, lowScore) =>
      ` Of the groups shown, ${high} has the highest score (${highScore}) and ${low} the lowest (${lowScore}).`,
    equal: (count, score) => ` The ${count} groups shown all have ${score}.`,
    untested: ' Differences between groups were not tested.',
  },
  /** What was made coarser before publication. */
  coarsenings: {
    merge: (attribute, labels) =>
      `${labels.map((label) => `“${label}”`).join(' and ')} (${attribute}) were made one group before publication.`,
    'join-not-stated': (attribute, labels) =>
      `Those who did not state their ${attribute} were put into “${labels.join('')}” before publication.`,
    'leave-out': (attribute, labels) =>
      `Tables by ${attribute} within each ${labels.join('')} were left out before publication.`,
    'drop-net': (attribute, labels) =>
      `The net “${labels.join('')}” (${attribute}) was left out before publication.`,
  },
  /** How an index is made. */
  index: {
    /** In the list of tables. */
    heading: 'Indices',
    scoring: {
      score: 'what each answer is worth (a rating scale from 0, its lowest point, to 100)',
      positive: 'the percentage of positive answers',
    },
    aggregation: {
      'respondent-mean': 'averaged for every respondent, then over respondents',
      'item-mean': 'averaged for every item, then over items',
      pooled: 'averaged over all answers to all items together',
    },
    rule: (items, scoring, aggregation, minimum, decimals) =>
      `Of ${items}: ${scoring}, ${aggregation}. Respondents who answered at least ${minimum} of them; rounded half up to ${decimals === 0 ? 'a whole number' : `${decimals} decimal${decimals === 1 ? '' : 's'}`}.`,
    item: (label) => `“${label}”`,
    join: ', ',
  },
};
