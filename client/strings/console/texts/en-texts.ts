import { en as enReport } from '../../../../analysis/report/words/en.ts';
import type { jaTexts } from './ja-texts.ts';

/** What the pages of what people wrote say, in English. */
export const enTexts: typeof jaTexts = {
  ...enReport.texts,
  title: 'Review of free text',
  lead: 'Read what respondents wrote, one text at a time, and decide whether it is published. Parts by which somebody could be recognised can be blackened; nothing else can be changed. A text that nobody has reviewed is not published.',
  apart:
    'Texts are kept apart from grades and from all other answers. Their order is random, and two texts by one person are not tied to each other.',
  minimum: (count) =>
    `Only items with at least ${count} texts are shown: among few, one could tell who wrote which.`,
  none: 'This survey has no item in which people write.',
  places: 'Items',
  progress: (reviewed, given) => `${reviewed} of ${given} reviewed`,
  released: (count) => `To be published: ${count}`,
  review: 'Review the texts',
  reviewName: (title) => `Review the texts of “${title}”`,
  back: 'Back to the items',
  listName: 'Texts (their order means nothing)',
  numbered: (number) => `Text ${number}`,
  states: { release: 'Will be published', withhold: 'Will not be published', none: 'Not reviewed' },
  release: 'Publish',
  withhold: 'Do not publish',
  reopen: 'Back to not reviewed',
  spoken: (action, number) => `${action} (text ${number})`,
  next: 'Next text not reviewed',
  withholdRest: 'Publish none of the rest',
  withheldRest: (count) => `${count} texts that were not reviewed will not be published.`,
  undo: 'Undo',
  undone: (count) => `${count} texts are back to not reviewed.`,
  allDone: 'Everything is reviewed.',
  blacken: 'Blacken a part',
  blackenHint:
    'Select the part to hide, then press “Blacken the selection”. By keyboard, hold Shift and use the arrow keys.',
  blackenSelection: 'Blacken the selection',
  nothingSelected: 'Select the part to hide.',
  blackened: 'Blackened.',
  unblacken: 'Take back all blackening',
  closeBlacken: 'Done blackening',
  original: 'As it was written (not published)',
  reasons: {
    few: (count) =>
      `Fewer than ${count} texts were given, or none: neither they nor their number are shown to anybody, HR included.`,
    attribute: () =>
      'What is written here tells the writer’s group: neither the texts nor their number are shown to anybody, HR included.',
    hidden: () =>
      'The figures behind it are hidden: neither the texts nor their number are shown to anybody, HR included.',
  },
  draftsLead:
    'Only texts that were reviewed and released are published with the tables. After that nothing can be changed.',
  listed: (published, given) => `${published} of ${given} texts published`,
  withheldTitle: 'Free text that is not published',
  withheldLead: 'Of these items neither the texts nor their number are published.',
  publishedReasons: {
    few: (count) => `fewer than ${count} texts were given, or none`,
    attribute: () => 'what is written there tells the writer’s group',
    hidden: () => 'the figures behind it are hidden',
  },
};
