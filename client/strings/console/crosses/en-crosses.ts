import type { ConsoleWords } from '../ja.ts';

/** What is said where one more table is asked for, in English. */
export const enCrosses: ConsoleWords['crosses'] = {
  title: 'Add a table',
  lead: 'You can ask for a combination that is not among the published tables. It is checked together with everything published that no answers of a small group follow, and added only then. An added table cannot be taken back, and everybody who reads the results sees it.',
  stub: 'Question to tabulate',
  banner: 'Question to break it down by',
  within: 'Attribute around it',
  withinHint: 'For groups within groups, such as grades within each department.',
  withinNone: 'None',
  group: 'Outer group',
  groupAll: 'All groups',
  groupHint:
    'With one group the table shows that one beside all others together. Where there are many groups, one alone can sometimes be had.',
  choose: 'Please choose',
  small: (minimum, groups) =>
    `Fewer than ${minimum} respondents each, so these groups will not be shown: ${groups.join(', ')}`,
  add: 'Add the table',
  busy: 'Counting, and checking together with the published tables. A large survey can take about a minute.',
  incomplete: {
    stub: 'Choose the question to tabulate.',
    banner: 'Choose the question to break it down by.',
  },
  none: 'No table can be added to this survey: its responses were deleted on the promised day, or it has no questions to combine.',
};
