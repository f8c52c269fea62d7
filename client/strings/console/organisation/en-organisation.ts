import type { WordsOfOrganisation } from './ja-organisation.ts';

/** The page of the organisation, in English. */
export const enOrganisation: WordsOfOrganisation = {
  title: 'Organisation',
  lead: 'Bureaus, departments and sections by fiscal year. They become the options of the question for one’s unit, and the pages of results by unit.',
  year: 'Fiscal year',
  yearHint: 'The year in which it begins, in April.',
  yearWrong: 'The fiscal year must be a number from 1989 to 2200.',
  table: 'Table of units',
  tableHint:
    'Paste it from a spreadsheet. Give the first row headings such as “部”, “課” and “係” (or Department, Section, Team) for the levels, with “head count” where you have it; or “code”, “parent” and “name”. A staff list with a row a person is counted. Under “continues” write the codes of the year before that a unit goes on from.',
  file: 'Read a file (Excel, CSV)',
  read: 'Read the table',
  preview: (count) => `${count} units were read. Please check them, then keep them.`,
  keep: (year) => `Keep as the organisation of ${year}`,
  kept: (year) => `The organisation of ${year} is kept.`,
  replaces:
    'This fiscal year has an organisation already; it will be replaced. Questionnaires that were made with it stay as they are.',
  versions: 'Organisations',
  none: 'There is no organisation yet.',
  noneNext: 'Paste the table of your organisation below.',
  changed: (moment, name) => `${moment} ${name}`,
  heads: { unit: 'Unit', code: 'Code', own: 'Staff of its own', all: 'Staff with units inside' },
  unknownCount: '—',
  unitCount: (units, people) => (people === null ? `Units: ${units}` : `Units: ${units}, staff: ${people}`),
  intoDraft: 'Into a questionnaire',
  intoDraftLead:
    'Puts these units into a questionnaire that is being written, as the options of the question for one’s unit. Units around others become nets of the tables. The question is made, first of all, where there is none.',
  draft: 'Questionnaire draft',
  noDraft: 'There is no questionnaire draft. Please begin one first.',
  item: 'Code of the question for the unit',
  itemHint: 'Its options are replaced by the units.',
  put: 'Put in as options',
  done: (draft) => `The units are in “${draft}”.`,
  openDraft: 'Open the draft',
  readers: 'Which chief reads which unit',
  readersLead:
    'A section chief reads the results of the units assigned here and of those inside, and nothing else. The administrator makes the accounts, as “Section chief”, or you invite them by the list below.',
  noReaders: 'There is no account of a section chief.',
  readerHeads: { name: 'Name', email: 'E-mail', units: 'Units' },
  noUnits: 'none',
  reader: 'Section chief',
  unit: 'Unit',
  choose: 'Please choose',
  add: 'Assign',
  added: (name, unit) => `${name} reads “${unit}” now.`,
  remove: 'Remove',
  removeOf: (name, unit) => `Remove “${unit}” from ${name}`,
  removed: (name, unit) => `${name} reads “${unit}” no more.`,
  join: ', ',
  invited: 'invited',
  lastList: (moment, name) => `Assigned by a list: ${moment} ${name}`,
  undo: 'Take the list back',
  undoQuestion: 'Take back the list that was applied last?',
  undoConsequence:
    'What was assigned before it holds again. Links of invitations that were made with it are good no more.',
  undone: 'The list is taken back.',
  list: {
    title: 'Assign by a list',
    lead: 'Assigns all at once, by a staff list or a table of readers. The list takes the place of all that was assigned, for earlier years too: whoever is not on it, having moved or left, reads no results any more.',
    table: 'List or table',
    tableHint:
      'Give the first row headings. Units are read from “部”, “課” and “係” (or Department, Section, Team), “unit” or “code”, addresses from “e-mail”. A column “reader” says who reads: by a mark (○, 1, yes), or by the addresses in it. Without one you choose titles from the column “title” or “position”.',
    read: 'Read the list',
    missing: {
      unit: 'There is no column of units (levels, “unit” or “code”).',
      email: 'There is no column “e-mail”.',
      reader: 'There is neither a column “reader” nor one of titles.',
    },
    readNews: (readers, problems) =>
      problems === 0
        ? `The list assigns units to ${readers} people.`
        : `The list assigns units to ${readers} people; ${problems} rows are set aside.`,
    titles: 'Titles that read the results of their unit',
    titlesHint: 'They are chosen in the list of next year too, once this one is applied.',
    titleCount: (title, count) => `${title} (${count})`,
    readTitles: 'Read with these titles',
    problems: (count) => `Rows that are set aside: ${count}`,
    line: (line) => `Line ${line}: `,
    problem: {
      'no-email': (words) => (words === '' ? 'there is no address.' : `“${words}” has no address.`),
      'bad-email': (words) => `“${words}” is no address.`,
      'unknown-unit': (words) =>
        words === '' ? 'there is no unit.' : `there is no unit “${words}” in this year.`,
      'ambiguous-unit': (words) =>
        `there are several units “${words}”. Write the names of those around it too, or the code.`,
      'unknown-mark': (words) =>
        `“${words}” under “reader” is not understood. Write ○, nothing, or an address.`,
    },
    nobody: 'The list assigns units to nobody.',
    readers: (count) => `Who reads units (${count})`,
    before: 'Now',
    standing: 'Account',
    standings: {
      reader: 'yes',
      invited: 'invited',
      new: 'to be invited',
      'other-role': 'has another role: nothing is assigned',
    },
    leaving: (count) => `Who reads nothing any more (${count})`,
    days: 'Links of invitations are good for',
    dayCount: (days) => `${days} days`,
    apply: 'Assign as in this list',
    applyQuestion: (count) => `Assign units to ${count} people?`,
    applyConsequence: (leaving, invited) =>
      `The list takes the place of all that was assigned. ${leaving} people lose what they read, ${invited} are invited. It can be taken back until something else is assigned.`,
    applied: (readers, invited) =>
      invited === 0
        ? `Units are assigned to ${readers} people.`
        : `Units are assigned to ${readers} people; there are ${invited} links of invitations.`,
    links: 'Links of invitations',
    linksLead:
      'Hand each on so that it reaches that person alone. They cannot be shown again after you leave this page.',
    linkOf: (name) => `Link of the invitation of ${name}`,
  },
};
