import type { WordsOfOverviewPage } from './ja-overview.ts';

/** The first page of a wave's results, in English. */
export const enOverview: WordsOfOverviewPage = {
  lines: 'Results by item',
  linesCaption: 'Figures, distributions and changes by item',
  linesNone: 'No item has these words.',
  rankings: 'Highest, lowest and changed items',
  heatMap: 'Groups compared',
  tables: 'Tables',
  contents: 'On this page',
  search: 'Find items',
  searchHint: 'Type a part of the name of an item.',
  found: (count, all) => `${count} of ${all} items are shown.`,
  by: 'Groups',
  measure: 'Figure',
  measures: {
    positive: 'Positive answers',
    mean: 'Means and indices',
    share: 'Each answer',
  },
  order: 'Order',
  orders: { questionnaire: 'As asked', spread: 'Widest gap first', figure: 'Highest first' },
  legend: 'What the tones mean',
  keys: 'Arrow keys move between groups; Enter opens the table.',
  noHeatMap: 'There is no table by groups.',
  notes: 'Notes',
  print: 'Print this page',
};
