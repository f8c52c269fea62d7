import type { jaRemedies } from './ja-remedies.ts';

const tablesOf = (count: string): string => (count === '1' ? '1 table' : `${count} tables`);

/** What is said of hidden groups before publication, in English. */
export const enRemedies: typeof jaRemedies = {
  title: 'Hidden groups',
  overview:
    'Open the overview that planners will see (figures once looked at are taken as given, so merging groups before lets more be shown)',
  lead: 'Groups that will not be shown, one line a cause. Causes are read from published numbers of responses and of people alone.',
  none: 'No group is hidden: every group is shown.',
  caption: 'Hidden groups, why they are hidden, and what can be done',
  cause: 'Group and reason',
  remedy: 'What can be done',
  group: (attribute, group, tables) => `“${group}” (${attribute}) is not shown in ${tablesOf(tables)}`,
  within: (attribute, hidden, all, tables) =>
    `Of the ${all} groups of “${attribute}”, ${hidden} are not shown somewhere in ${tablesOf(tables)}`,
  answers: (attribute, tables) => `In ${tablesOf(tables)} by “${attribute}” figures are not shown`,
  leftOut: (attribute, tables) =>
    `Not divided by “${attribute}”, and showing the total alone: ${tablesOf(tables)}`,
  total: (tables) => `Questions of which not even the total is shown: ${tables}`,
  because: {
    fewResponses: (count, minimum) => ` (responses: ${count}, fewer than ${minimum})`,
    fewPeople: (count, minimum) => ` (people: ${count}, fewer than ${minimum})`,
    notStated: (attribute, count) => ` (to protect the ${count} who did not state their ${attribute})`,
    smallGroups: (groups) =>
      ` (so that the answers of ${groups.map((group) => `“${group}”`).join(', ')} do not follow from the other groups)`,
    within: ' (so that answers of small groups follow neither from themselves nor from others)',
    answers: ' (so that answers of a few people do not follow)',
    leftOut: ' (divided, somebody’s answer might be certain)',
    fewInTotal: (minimum) => ` (fewer than ${minimum} people answered)`,
    otherGroups: ' (so that answers of a few people do not follow together with other tables or groups)',
  },
  offers: {
    merge: (_attribute, labels) => `Merge ${labels.map((label) => `“${label}”`).join(' and ')}`,
    'join-not-stated': (attribute, labels) =>
      `Put those who did not state their ${attribute} into “${labels.join('')}”`,
    'leave-out': (attribute, labels) => `Leave out tables by ${attribute} within each ${labels.join('')}`,
    'drop-net': (_attribute, labels) => `Leave out the net “${labels.join('')}”`,
  },
  noOffer: 'Nothing can be done about it here.',
  see: (offer) => `${offer}: see the effect`,
  computing: (offer) => `Computing the effect of “${offer}”. A large survey can take some minutes.`,
  effect: (offer) => `Effect of “${offer}”`,
  effectHint: 'Only numbers of what can be shown were computed. Nothing has changed yet.',
  measure: 'What is shown',
  before: 'Now',
  after: 'Afterwards',
  measures: {
    tables: 'Tables by groups',
    completeTables: 'Of these, tables that show every group',
    groups: 'Groups shown, over all tables',
    hiddenGroups: 'Groups hidden, over all tables',
    respondents: 'Respondents in a shown group, over tables by one attribute',
  },
  take: 'Do this',
  leave: 'Leave it',
  taken: 'Done. Until publication it can be undone.',
  undone: 'Undone.',
  chosenTitle: 'What was done',
  chosenLead: 'It is printed as a note under the tables it touches. Until publication it can be undone.',
  undo: 'Undo the last one',
  undoAll: 'Undo everything',
  unseen:
    'Decide before you look at figures. Afterwards, more can be shown only as far as no answers of a few people follow from tables that you have seen.',
  seen: 'Figures have been looked at, so more is shown only as far as no answers of a few people follow from those tables.',
};
