import type { FollowUpWords } from './follow-up-words.ts';

/** What moved from a wave to the next, of the figures that actions answer to; in English. */
export const enFollowUp: FollowUpWords = {
  states: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    done: 'Done',
    declined: 'Nothing is done',
  },
  verdicts: {
    moved: 'Moved',
    'not-moved': 'Not moved',
    undecided: 'Undecided',
    'not-comparable': 'Not to be compared',
  },
  note: '“Moved” is only said of what goes beyond chance when all figures of this list are looked at together (adjusted by Holm); “not moved” is what that cannot be said of. Why something moved, and whether it is what the action did, is not known. In brackets: the 95 % interval of the change.',
  after: (wave) => `What was done after “${wave}”, and what became of the figures.`,
  state: (state) => `State: ${state}`,
  became: (verdict, sentence) => `Since then: ${verdict}. ${sentence}`,
  sentence: ({ before, after, difference, interval, verdict }) =>
    `From ${before} to ${after}: ${difference}${interval}. ${verdict}`,
  higher: 'It rose by more than chance explains.',
  lower: 'It fell by more than chance explains.',
  seems: 'It cannot be said to have moved by more than chance explains.',
  same: 'The figure is the same.',
  unknown: 'There is no interval, so that nothing is said.',
  hidden: (reason) => `A figure is not shown ${reason}, so that nothing is said.`,
  noAnswers: 'One of the two surveys has no figure, so that nothing is said.',
  wording: 'The question was put in other words: the two cannot be compared.',
  scale: 'Options or scale are others: the two cannot be compared.',
  group: 'The group is made of others: the two cannot be compared.',
  missing: 'The next survey has no table of this question: the two cannot be compared.',
};
