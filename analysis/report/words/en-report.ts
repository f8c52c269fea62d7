import type { jaReport } from './ja-report.ts';

const plural = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

/** The report, in English. */
export const enReport: typeof jaReport = {
  title: 'Survey report',
  contents: 'Contents',
  published: (day) => `Published on ${day}`,
  stamps: { draft: 'Draft', restricted: 'Restricted' },
  parts: {
    outline: 'About the survey',
    respondents: 'Who responded',
    totals: 'Results of everybody',
    crosses: 'Results by groups',
    trends: 'Over the years',
    texts: 'In their own words',
    indicators: 'Indicators',
    followUps: 'What was done after the last survey',
    questionnaire: 'Questionnaire',
    methods: 'Notes and methods',
  },
  crossesBy: (banners) => (banners.length === 0 ? 'Results by groups' : `Results: ${banners.join(', ')}`),
  summary: {
    highestAndLowest: (share) => `Items with the highest and lowest shares (${share})`,
    highest: 'Highest',
    lowest: 'Lowest',
    item: 'Item',
  },
  annex: (number) => `Annex ${number}`,
  section: (chapter, number) => `${chapter}.${number}`,
  figure: (chapter, number) => `Figure ${chapter}-${number}`,
  comment: 'Comment',
  facts: {
    purpose: 'Purpose',
    population: 'Population',
    period: 'Period',
    method: 'Method',
    responses: 'Respondents',
    items: 'Questions',
  },
  population: (organisation, count) => `${count} staff of ${organisation}`,
  populationUncounted: (organisation) => `Staff of ${organisation}`,
  responses: (count, rate) => `${count} (response rate ${rate}%)`,
  responsesUncounted: (count) => count,
  itemCount: (count) => plural(count, 'question', 'questions'),
  anonymous: 'Anonymous',
  modes: {
    ticket: 'online (with tickets that allow one response each and lead to nobody)',
    'drawn-code': 'online (with codes drawn from a box)',
    'open-link': 'online (by one address for all)',
    paper: 'on paper',
  },
  modeJoin: ', ',
  reading: 'How to read this report',
  otherItems: 'Other questions',
  wave: 'Survey',
  trendOf: (label) => `${label} (over the years)`,
  trendWaves: (waves) => `Surveys compared: ${waves}`,
  trendChanges: (tests) =>
    `A change is the difference from the wave before (of shares in percentage points, of means and indices in points; before rounding). ▲▼ stand only at differences that chance would hardly make (shares: normal or exact test; means: Welch’s test; adjusted by Holm over the ${tests} comparisons of this chapter, 5% level). No mark does not mean no difference.`,
  leadingNote: 'The chart shows the options chosen most by everybody (over waves: this time) alone.',
  leadingOptions: (name, count) => `${name} (the ${count} options chosen most)`,
  wordingChanged: (waves) => `The question was worded differently in: ${waves}.`,
  printedTitle: 'Over the years as printed',
  printedLead:
    'The following figures are those of reports printed before. Their spread is not known, so differences from this wave are not tested.',
  printedReport: (year, title, source) => `${year}: “${title}” (${source})`,
  printedPercent: (value) => `${value}%`,
  printedFigure: ({ year, measure, value, base, isReworded }) =>
    `${year} ${measure} ${value} (n = ${base})${isReworded ? '. The question was worded differently' : ''}`,
  roundingHere: 'Shares are rounded; in some groups they do not add up to 100%.',
  unprintable: '〓: a character that this format cannot print.',
  general: {
    n: '“n” is the number of people that percentages are of. Who they are is said at each figure.',
    rounding:
      'Percentages are rounded to one decimal, halves up; therefore they may not add up to exactly 100%.',
    multiple:
      'Where several answers could be given, percentages are of those who answered and may add up to more than 100%.',
    groups:
      'The n of the groups may not add up to the n of the total: some did not state their group, and some groups are not shown.',
    statistics:
      'Means, standard deviations and medians are of those who answered in substance. Means and standard deviations are rounded to two decimals.',
    hidden: (minimum) =>
      `“X” is a figure that is not shown, so that the answers of fewer than ${minimum} people cannot be found, also not from other figures.`,
    none: '“-” means that there is no such answer.',
    zero: '“0.0” is a figure that rounds to 0.0.',
    notAsked:
      '“Not asked” are those to whom the question did not apply. Their number is shown for everybody together only.',
    charts:
      'Charts show the figures of the table of the same number. Where there is no room for a figure, the chart leaves it out.',
  },
  methods: {
    disclosure: 'Which figures are published',
    disclosureLines: (minimum) => [
      `Answers of groups of fewer than ${minimum} are not published, nor of groups that could be found from other figures by subtraction or otherwise.`,
      'Before publication it was checked by program that nobody’s answers can be found by combining what is published.',
      'The mark is the same whatever the reason for which a figure is not shown.',
    ],
    figures: 'Shares and statistics',
    figuresLines: [
      'Shares are made of counts of people and rounded once, at the end.',
      'Shares of several groups or options together are made of counts too, not by adding rounded shares.',
    ],
    sentences: 'Sentences beside figures',
    sentencesLines: [
      'Sentences name differences between groups only where a test holds over all compared tables of this survey (Holm’s adjustment). They say nothing about causes.',
      '“No difference” does not mean that there is none.',
    ],
    comments: '“Comment” is what the authors of the report wrote.',
    weights: 'Weights',
    weightsLines: (by) => [
      `Weighted figures correct for response rates that differ by ${by}, by the numbers of staff. They do not correct for differences between those who responded and those who did not.`,
    ],
    trends: 'Over the years',
    trendsLines: [
      'Only questions that continue each other, with the same options or scale, are compared.',
      'Each survey was answered by other people: part of any movement comes from that.',
    ],
    texts: 'In their own words',
    textsLines: [
      'Texts are printed in random order, with those parts blackened that could tell who wrote them. They are connected with neither groups nor other answers.',
    ],
    source: 'Made from',
    sourceLines: (hash, plan, version) => [`Questionnaire ${hash}, table plan ${plan}, program ${version}`],
  },
  question: {
    number: (number) => `Q${number}`,
    single: 'One answer',
    multiple: 'Several answers',
    scale: (min, max) => `From ${min} to ${max}`,
    scaleEnd: (value, label) => `${value}: ${label}`,
    numeric: 'A number',
    date: 'A date',
    ranking: (count) => `The first ${count}, in order`,
    text: 'In own words',
    routed: 'Asked of those to whom it applies',
    option: (code, texts) => `${code}  ${texts.join(': ')}`,
    row: (label) => `– ${label}`,
  },
};
