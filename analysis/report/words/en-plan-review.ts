import type { jaPlanReview } from './ja-plan-review.ts';

/** Mid-term reviews, in English. */
export const enPlanReview: typeof jaPlanReview = {
  title: (plan) => `${plan}: mid-term review`,
  courses: '1 Indicators over the years',
  movements: {
    title: '2 What moved, and what only seems to have',
    lead: 'Changes from the baseline to the latest survey. Only those are said to have moved that chance does not explain with all indicators of the plan in view (adjusted by Holm).',
    groups: {
      moved: 'Moved',
      seems: 'Seems to have moved, but chance may explain it',
      same: 'Unchanged',
      unknown: 'Without an interval: it cannot be said',
      'not-comparable': 'No surveys to compare',
    },
    none: 'None',
    figure: (year, value) => `${value} in ${year}`,
    sentence: ({ label, from, to, difference, interval, verdict }) =>
      `${label}: from ${from} to ${to}, ${difference}${interval === '' ? '' : ` ${interval}`}. ${verdict}`,
    notComparable: (label) => `${label}: there are no two surveys to compare.`,
    moved: { good: 'It moved the wanted way.', bad: 'It moved the unwanted way.' },
    seems: 'It cannot be said to have moved.',
    same: 'It is unchanged.',
    unknown: 'Without an interval nothing is said.',
  },
  mix: {
    heading: '3 Who answered',
    lead: 'The staff by group beside those who answered. Where they differ, totals may be off too.',
    title: (year, wave) => (wave === '' ? year : `${year} ${wave}`),
    columns: {
      eligible: 'Staff',
      'eligible-share': 'Share of staff (%)',
      responded: 'Responses',
      'responded-share': 'Share of responses (%)',
      gap: 'Difference (percentage points)',
    },
    indicator: (value) =>
      `R-indicator ${value} (the nearer to 1, the more alike the groups answered; it says nothing about differences within groups).`,
    notStated: (count) => `Without ${count} who did not state their group.`,
    none: 'There is no published survey with head counts.',
  },
  standardised: {
    title: 'Adjusted to the make-up of the staff',
    raw: (year) => `${year} as it is`,
    weighted: (year) => `${year} adjusted`,
    note: 'Adjusted: as if those who answered were made up like the staff (the weighted totals of the published tables). Where the two are near each other, the make-up is not what moved the figure.',
  },
  wordings: {
    title: '4 Changed wordings and scales',
    none: 'No wording or scale of the plan’s items changed.',
  },
  committee: {
    title: '5 Comments and decisions of the committee',
    none: 'No comment or decision has been written down yet.',
  },
};
