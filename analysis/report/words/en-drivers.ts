import type { DriverWords } from './driver-words.ts';

export const enDrivers: DriverWords = {
  title: (outcome) => `What goes with “${outcome}” (drivers)`,
  columns: {
    number: 'No.',
    driver: 'Item',
    importance: 'Importance (%, 95% interval)',
    score: 'Positive answers (%, 95% interval)',
    correlation: 'Correlation',
  },
  option: (item, option) => `${item}: ${option}`,
  base: (base, explained) =>
    `From the answers of the ${base} people who answered every item. Together the items explain ${explained}% of how people differ.`,
  priorities: (outcome, names) =>
    `Closely tied to “${outcome}” and answered positively by few: ${names.map((name) => `“${name}”`).join(', ')}.`,
  noPriority:
    'Of no item can it be said that it is tied closer than the mean and answered positively by fewer.',
  refused: {
    too_few_cases: (required) =>
      `Fewer than ${required} people answered every item, so importance is not calculated.`,
    same_answers: () =>
      'Some items are answered alike, so their importance cannot be told apart and is not calculated.',
    no_variation: () => 'The answers do not differ, so importance is not calculated.',
  },
  noteCause: (outcome) =>
    `This is how far answers rise and fall together, not what causes what. Improving an item need not raise “${outcome}”.`,
  noteImportance:
    'Importance is the part of an item in all that the items explain together (relative weights, adding up to 100%). Intervals are by bootstrap.',
  noteScore:
    'Positive answers are the percentage of those who answered the item who chose a top point or a positive option; of a multiple response, who ticked that option.',
  notePriority:
    '“Priority” marks items whose interval of importance lies above the mean of all items, and whose interval of positive answers lies below it.',
  noteSign:
    'Where the correlation is negative, people who are higher on the item tend to be lower on the outcome.',
  priority: 'Priority',
  map: {
    name: (outcome) =>
      `Map of ties with “${outcome}” and positive answers. The same figures stand in the table below.`,
    up: 'Importance (%)',
    across: 'Positive answers (%)',
    act: 'Act on',
    keep: 'Keep',
  },
};
