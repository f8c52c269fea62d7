import type { WordsOfUnits } from './ja-units.ts';

/** The pages of units and of the organisation, in English. */
export const enUnits: WordsOfUnits = {
  title: 'Results by unit',
  lead: 'Results of bureaus, departments and sections. A section chief reads those of the units that were assigned, and of the units inside.',
  organisationLink: 'The organisation, and which chief reads which unit',
  none: 'There are no results by unit for you yet.',
  noneNext:
    'They appear here once a survey that asks for the unit is published and a unit is assigned to you. Please ask whoever runs the survey if you expected one.',
  ofWave: (wave) => `${wave}: units`,
  listLead: (minimumBase) =>
    `A unit has a page where ${minimumBase} or more answered and no answers of fewer than ${minimumBase} people follow, whichever pages are put together.`,
  listTitle: 'Units',
  heads: { unit: 'Unit', people: 'Staff', responses: 'Responses', page: 'Page' },
  search: 'Find a unit by its name',
  found: (found, all) => (found === 0 ? 'No unit is called so.' : `${found} of ${all} units.`),
  openAll: 'Open all',
  closeAll: 'Close all',
  inside: (unit) => `Units inside ${unit}`,
  hasPage: 'Yes',
  merged: (label) => `published together as “${label}”`,
  noPage: {
    nobody: 'No (nobody answered)',
    'few-answers': 'No (few answered)',
    'few-people': 'No (few people work there)',
    'left-out': 'No (units were published together)',
    'near-small': 'No (to protect the answers of a small unit nearby)',
  },
  counted: (pages, units) => `${pages} of ${units} units have a page.`,
  unpublished: 'Not published yet. This is how it would be.',
  remedies:
    'Before publication, a unit without a page can be published together with another one of the same unit around it.',
  remediesLink: 'Choose units to publish together (draft results)',
  toList: 'Units',
  within: 'Part of',
  contents: 'On this page',
  ends: 'Highest and lowest items',
  parts: 'Units inside',
  partsLead: 'Follow a name to its page.',
  noPart: ' (no page)',
  actions: 'What the organisation does',
  noActions: 'Nothing has been announced for this unit yet.',
  texts: 'What people wrote',
  noTexts:
    'It is not shown by unit: among few, who wrote it could be told. Ask HR for what was released of the whole survey, and ask the people of your workplace in the talk.',
  handout: 'Sheet for the talk at the workplace (PDF)',
  handoutLead: 'What goes well, what does not, and what to talk about, on one A4 page to print.',
  handoutBusy: 'Making the sheet…',
  notes: 'Notes',
};
