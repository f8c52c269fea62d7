import { patternWords } from '../../../surveys/items/words/pattern-words.ts';
import { answerIssueSentences } from '../../../surveys/items/answer-issue-words.ts';
import type { LaterStrings } from './ja-later.ts';
import type { RespondStrings } from './ja.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What the answering pages say of their own, in English. */
export const strings: RespondStrings = {
  survey: 'Survey',
  synthetic: 'Synthetic data',
  syntheticMeaning: 'The content and results of this survey were made up for demonstration.',
  comfort: 'Easier to read',
  largeText: 'Larger text',
  strongContrast: 'Stronger contrast',
  loading: 'Loading.',
  errorInTitle: 'Error',

  until: 'Open until',
  untilDay: (day) => day,
  zone: (name) => ` (${name})`,
  minutes: 'Time needed',
  minuteCount: (count) => `about ${plural(count, 'minute')}`,
  items: 'Questions to answer',
  itemCount: (least, most) =>
    least === most ? String(most) : `${least} to ${most}, depending on your answers`,
  purpose: 'Why we ask',

  earlierActions: 'What came of the survey before',
  promise: 'What can and cannot be known from this survey',
  stored: 'What is stored',
  storedLead: 'Only your answers to these questions are stored.',
  notStored: 'What is not stored',
  notStoredLead: 'There is no record of whose response is which. These are not stored with it:',
  notStoredThings: [
    'name, staff number, account',
    'email or network (IP) address',
    'device or browser',
    'when, and in which order, people answered',
  ],
  smallGroups: 'Results of small groups',
  smallGroupsRule: (base) =>
    `Results of groups with fewer than ${base} respondents are shown to nobody, HR included. Where they could be worked out by subtraction from a total, that is hidden too.`,
  readers: 'Who sees the results',
  readersRule:
    'While the survey is open, only the number of responses can be seen. After it closes, HR checks and publishes the tables and, where at least 10 people wrote something, what they wrote, apart from their other answers; policy planners see what is published. There is no screen that shows one person’s answers.',
  deletion: 'When answers are deleted',
  deletionRule: (day) => `Answers are kept until ${day} and then deleted.`,
  fingerprint: 'Fingerprint of these promises',
  fingerprintRule:
    'These promises were fixed when the survey opened. If a single character changed, this number would change as well.',
  openLink: 'Who can answer',
  openLinkRule:
    'Anybody who knows the address of this page can answer. Nothing prevents the same person from answering more than once. Please answer once only.',

  shared: 'This is a shared device',
  sharedRule:
    'If ticked, nothing is left on this device. Closing the page before the end discards your answers.',
  privateRule: 'If not ticked, your unfinished answers stay on this device until they have been sent.',
  begin: 'Start',
  draft: 'There are unfinished answers on this device',
  draftRule: 'They have not been sent. You can go on where you left off.',
  resume: 'Continue',
  discard: 'Discard them',

  terminal:
    'This terminal is shared. Nothing is kept. After two minutes without a key or a touch your answers are erased.',

  progress: 'Progress',
  saved: 'Saved',
  step: (position, count) => `${position} / ${count}`,
  itemNumber: (number) => `Q${number}`,
  required: 'Required',
  optional: 'Optional',
  back: 'Back',
  next: 'Next',
  toReview: 'Review answers',
  backToReview: 'Back to review',
  problems: (count) =>
    count === 1 ? '1 question needs your attention' : `${count} questions need your attention`,
  errorMark: 'Error: ',
  decline: 'No answer',
  declined: 'Left blank. You can go on.',
  chosenCount: (count) => `${count} chosen`,
  chosenCountOf: (count, most) => `${count} chosen (at most ${most})`,
  clearedOthers: (option) => `“${option}” was chosen, so the other choices were cleared.`,
  clearedExclusive: (option) => `“${option}” was cleared.`,
  multiple: 'Choose all that apply.',
  multipleUpTo: (most) => `Choose at most ${most}.`,
  multipleFrom: (least) => `Choose at least ${least}.`,
  multipleBetween: (least, most) => (least === most ? `Choose ${most}.` : `Choose ${least} to ${most}.`),
  optionText: (option) => `Details for “${option}”`,
  anonymousText: 'Please do not write names or anything that identifies a person.',
  length: (length, most) => `${length} / ${most} characters`,
  itemsAppeared: (count) => `${plural(count, 'question')} added.`,
  itemsWent: (count) => `${plural(count, 'question')} removed.`,

  review: 'Review your answers',

  done: 'Your answers have been received',

  notFound: 'Survey not found',
  notFoundNext: 'Please check the address. If in doubt, ask the people who sent it to you.',
  notOpen: 'This survey has not started yet',
  closed: 'This survey has ended',
  published: 'This survey has ended and its results are published',
  offline: 'No connection',
  offlineNext:
    'Please check your connection and try again. Unfinished answers, if any, are still on this device.',
  trouble: 'This page cannot be shown right now',
  troubleNext: 'Please try again a little later.',
  used: 'This ticket or code has been used already',
  again: 'Try again',
};

export const later: LaterStrings = {
  place: (place) => `No. ${place}`,
  notRanked: 'None',
  ranking: (most) => `Choose up to ${most}, the most important first.`,
  movedFrom: (option, place) => `“${option}” was moved from No. ${place}.`,
  numberRange: (min, max) => `A number from ${min} to ${max}`,
  dateRange: (earliest, latest) => `From ${earliest} to ${latest}.`,
  dateExample: {
    day: 'You can write “1 April 2025”, “2025-04-01” or “R7.4.1”.',
    month: 'You can write “April 2025”, “2025-04” or “R7.4”.',
    year: 'You can write “2025” or “R7”.',
  },
  dateRead: (words) => `Read as: ${words}`,
  textPattern: patternWords.en,
  dateNotRead: 'This cannot be read as a date.',

  reviewLead: 'Nothing has been sent yet. Please check your answers and press “Send” at the bottom.',
  change: 'Change',
  changeSection: (section) => `Change “${section}”`,
  blank: 'No answer',
  skipped: (count) =>
    count === 1
      ? 'One question on the page before has no answer. You may leave it so.'
      : `${count} questions on the page before have no answer. You may leave them so.`,
  blanks: (count) => `${plural(count, 'question')} without an answer. You may leave it so.`,
  send: 'Send',
  sendLead:
    'Answers cannot be changed or withdrawn after sending, because nobody can tell which answers are yours.',
  sending: 'Sending.',
  waiting:
    'Not delivered yet. Your answers are not lost. Please keep this page open: they are sent as soon as there is a connection.',
  sendNow: 'Send again now',
  twice: 'However often it is sent, it is recorded once.',
  refused: 'Your answers could not be sent. They are not lost.',
  thanks: 'Thank you for taking part.',
  alreadyRecorded: 'These answers had already arrived. What arrived first is what is recorded.',
  whenResults: (day) =>
    `The survey closes on ${day}. Results are published after they have been tabulated and checked so that nobody can be identified.`,
  closePage: 'You can close this page. No answers are left on this device.',
  erase: 'Clear this screen',
  eraseLead: 'For the next person, please clear this screen before you leave.',
  eraseSoon: (seconds) => `This page erases itself in ${seconds} seconds.`,

  notOpenNext: (day) => `It is planned to open on ${day}. Please come back then.`,
  closedNext: (day) =>
    `It was open until ${day}. Thank you for taking part. Results are published after tabulation.`,
  publishedNext:
    'The people in charge of the survey will tell you about the results. Thank you for taking part.',
  usedNext:
    'A ticket or a code is good for one response. What you sent now was not recorded. If you have not answered before, please tell the survey office.',
  closedWhileAnswering: 'The survey closed while you were answering, so these answers were not recorded.',

  idleTitle: 'Are you still answering?',
  idleWarning: (seconds) =>
    `Nothing was pressed for a while: in ${seconds} seconds your answers are erased and the first page comes back.`,
  goOn: 'Go on',

  answerIssues: answerIssueSentences.en,
};
