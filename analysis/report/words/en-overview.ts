import type { WordsOfOverview } from './ja-overview.ts';

/** The overview of a wave as the page shows it, in English. */
export const enOverview: WordsOfOverview = {
  columns: {
    item: 'Item',
    figure: 'Figure',
    distribution: 'Distribution',
    earlier: 'Last time',
    change: 'Change since',
    benchmark: 'Median of organisations',
  },
  hidden: 'Not shown',
  percent: (value) => `${value}%`,
  percentagePoints: (difference) => `${difference} percentage points`,
  points: (difference) => `${difference} points`,
  range: (from, to) => `${from} to ${to}`,
  placed: (range) => `${range}% of the way along the scale`,
  answer: (label) => `“${label}”`,
  answerJoin: ', ',
  answerCorner: 'Option',
  shareOfAnswers: (table) => `${table}: shares (%)`,
  answerOf: (item, answer) => `${item}: ${answer}`,
  score: (lowest, highest) => `Index (${lowest} to ${highest})`,
  mean: (min, max) => `Mean (${min} to ${max})`,
  positive: (answers) => `Share of ${answers}`,
  leading: (answers) => `Most frequent answer, ${answers}`,
  one: (answers) => `Share of ${answers}`,
  positiveAnswers: 'Share of positive answers',
  notAskedBefore: 'Not asked last time',
  otherScale: 'On another scale last time',
  otherWording: '*',
  symbols: { higher: '▲', lower: '▼' },
  compared: { now: 'This wave', earlier: 'Last wave', change: 'Change' },
  comparedOf: (wave, measure) => `${wave}: ${measure}`,
  comparedWith: (title, measure) =>
    `${title}: beside the last wave${measure === null ? '' : ` (${measure})`}`,
  mark: 'Mark',
  changeMark: { higher: 'higher than last time', lower: 'lower than last time' },
  groupMark: { higher: 'higher than other groups', lower: 'lower than other groups' },
  successCycle: 'Success cycle of the workplace',
  qualities: ['Quality of relationships', 'Quality of thinking', 'Quality of action', 'Quality of results'],
  ends: { top: 'Highest items', bottom: 'Lowest items' },
  changed: 'Items that changed most',
  responded: (count, eligible, rate) => `${count} of ${eligible} staff responded (${rate}%).`,
  respondedUncounted: (count) => `${count} people responded.`,
  respondedBefore: (title, rate, change) =>
    `Last time (${title}) the response rate was ${rate}%: a change of ${change}.`,
  heatMapTitle: (banner, measure) => `${measure} by ${banner}`,
  measures: {
    positive: 'Share of positive answers',
    mean: 'Means and indices',
    share: 'Share of each answer',
  },
  noteBase:
    'Means and shares of positive answers are of those who answered the item (without item nonresponse). The most frequent answer has the base of its table. The name of an item opens its table.',
  noteRounding: 'Figures are rounded half up. Differences are computed before rounding.',
  noteNoEarlier: 'No earlier wave of this survey is published, so no change is shown.',
  noteChange: (tests) =>
    `▲▼ stand only at differences that chance would hardly make (shares: normal or exact test; means: Welch’s test; adjusted by Holm over the ${tests} comparisons of this page, 5% level). No mark does not mean no difference. People may have answered in both waves; they are treated as different people.`,
  noteIndex: 'Indices are not tested: how they vary is not published.',
  noteWording: '*: worded otherwise last time.',
  noteScale: 'Items whose options or points were others last time are not compared.',
  noteWeighted: 'Weighted figures are not tested.',
  noteEarlier: (title) =>
    `The last wave is “${title}”. Changes are differences of figures before rounding: of shares in percentage points, of means and indices in points.`,
  noteStandardised: (banner, { earlier, change, raw }) =>
    `With the groups of “${banner}” as large as among this wave’s respondents, everybody’s figure last time would have been ${earlier}, a change of ${change} (without that: ${raw}). The groups’ figures of last time are weighted by the number of responses this time.`,
  noteRest: ' Groups that are not shown in both waves are taken together as one.',
  noteNotStandardised: (banner) =>
    `No comparison with “${banner}” made up alike: none of its groups is shown in both waves.`,
  noteOtherWording: 'The question was worded differently in the last wave.',
  noteOtherScale: (title) =>
    `It is not compared with the last wave (${title}), which had other options, another scale or other groups.`,
  noteBenchmark: (organisations) =>
    `“Median of organisations” is that of the published figures of ${organisations} organisations, this one among them (from five on, without those that have none; one digit coarser than published).`,
  noteUntested: 'Changes are not tested.',
  noteTableChange: (tests) =>
    `▲ (up) and ▼ (down) stand only where a confidence interval of the change leaves out 0 (shares by the normal approximation or an exact test, means by Welch’s test; adjusted by Holm over the ${tests} comparisons of this table, at 5%). A change without a mark does not show that nothing changed. Whoever answered in both waves counts as two people.`,
  letters: {
    named: (letter, group) => `${letter} ${group}`,
    join: ', ',
    higherThan: (groups) => `higher than ${groups}`,
    note: (tests) =>
      `A, B … before the name of a group is its letter. Letters behind a figure name the groups whose own is lower, by a difference that chance would hardly make (shares: normal or exact test; means: Welch’s test; adjusted by Holm over the ${tests} comparisons of this table, 5% level). No letter does not mean no difference. They say nothing about why. `,
    example: (higher, lower, answer) =>
      `For example, the ${answer === null ? 'mean' : `share of “${answer}”`} of “${higher}” is higher than that of “${lower}”.`,
    none: 'No difference in this table has a letter.',
  },
  gridTitle: (group) => `Items side by side (${group})`,
  noteGrid:
    'Items with the same answers. Each row is a row of the item’s own table; n may differ between items.',
  noteNothing: (reason) => `No item of this wave can be shown (${reason}).`,
  noteHidden: (reason) => `Groups marked “Not shown” are left out ${reason}.`,
  noteGroups: (tests) =>
    `▲▼ compare a group with all other groups shown, taken together, and stand only at differences that chance would hardly make (shares: normal or exact test; means: Welch’s test; adjusted by Holm over the ${tests} comparisons of this page, 5% level). Indices are not tested. They say nothing about why.`,
  noteNoGroup: '“—”: the table of the item does not have the group, or it was not asked.',
};
