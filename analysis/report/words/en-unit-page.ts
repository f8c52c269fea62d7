import type { WordsOfUnitPage } from './ja-unit-page.ts';

/** The page of a unit and its sheet for the workplace, in English. */
export const enUnitPage: WordsOfUnitPage = {
  title: (unit) => `Results of ${unit}`,
  response: 'Response',
  unit: 'Unit',
  counts: { eligible: 'Staff', responded: 'Responses', 'response-rate': 'Response rate' },
  percent: (value) => `${value}%`,
  items: 'Results by item',
  someItems: 'Results of chosen items (all are on the page)',
  item: 'Item',
  own: 'This unit',
  total: 'Everybody',
  earlier: 'Before',
  change: 'Change',
  measured: (measure) => (measure === '' ? '' : `, ${measure}`),
  partsTitle: 'Results of the units inside',
  noteBase: 'Figures are over those of each unit who answered the item.',
  noteUntested:
    'Differences between units and from before are not tested. In a small unit figures move much by chance alone. Please use them to begin a talk, not to rank.',
  noteEarlier: (wave) =>
    `Before: the same unit in “${wave}”. A unit that was merged or divided since has no earlier figures.`,
  noteNoEarlier: 'There are no earlier figures of the same unit, so no change is shown.',
  noteHidden: (reason) => `X: ${reason}.`,
  states: {
    'not-started': 'not begun',
    'in-progress': 'under way',
    done: 'done',
    declined: 'not taken up',
  },
  handout: 'for the talk at the workplace',
  source: (organisation, wave, published) => `From “${wave}” of ${organisation}, published ${published}.`,
  respondedOf: (counts) => `This unit: ${counts}`,
  good: 'What goes well',
  toDiscuss: 'What does not',
  talk: 'To talk about',
  questions: [
    'What do we do that makes the good points good? How can we keep doing it?',
    'Where in our daily work do we notice the others? We do not ask who answered what.',
    'Let us choose one thing to try in the next three months.',
  ],
  actions: 'What the organisation does',
  action: (words, state) => `${words} (${state})`,
  decided: 'What we decided',
  roomToWrite: 'What: ____________________   Who: ______________   By when: ____________',
  noEnds: 'Too few items can be compared.',
};
