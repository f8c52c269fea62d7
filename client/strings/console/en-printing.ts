import type { jaPrinting } from './ja-printing.ts';

/** What is said about running a wave and what is printed for it, in English. */
export const enPrinting: typeof jaPrinting = {
  wave: {
    modes: 'Ways to answer',
    strata: 'Groups of tickets and codes',
    stratum: (label, people) => `${label} (${people})`,
    window: 'Days of taking tickets',
    windowDays: (day) => `From opening until ${day}`,
    noWindow: 'Not kept apart (any day of responses)',
    fingerprintLater:
      'It comes into being when the survey is opened: the keys of the tickets are made then and are part of the promise.',
    nextOpen: {
      ticket: 'Send the invitations or hand them out, and watch the responses.',
      'drawn-code': 'Print the code sheets, put them into boxes and let staff draw.',
      'open-link': 'Give the answering address to staff.',
      paper: 'Key in the paper responses that were collected.',
    },
    nobodySees: 'While the survey is open nobody can see any answers.',
    addressWithCode:
      'Invitations and code sheets lead here with their code filled in. Whoever has the address alone is asked for a code.',
    terminal: 'Address for a shared terminal',
    terminalLead:
      'Open it on a terminal set up for staff. Answers never stay on it: when nobody touches it, they are erased and the first page comes back.',
    tasks: 'Handing out and keying in',
    tasksEmpty: 'There is nothing to hand out or key in at this stage.',
    links: {
      invitations: ['Invitations', 'Staff list, mails, reminders, renewal'],
      slips: ['Print invitations', 'On paper, for staff without an e-mail address'],
      codes: ['Print code sheets', 'On paper, to be drawn from a box'],
      poster: ['Print a poster', 'A4, with the answering address and the fingerprint of the promise'],
      paper: ['Key in paper responses', 'Every sheet twice, then compared'],
      publicPage: ['Public page', 'Promise and counts, for anybody to check (opens in a new tab)'],
    },
    opening: {
      modes: 'Nor can the ways to answer.',
      ticket: 'The keys of the tickets are made and the fingerprint of the promise is settled.',
      window: (ticketsUntil, opensOn) =>
        `Until ${ticketsUntil} tickets can be taken but nobody can answer; answering begins on ${opensOn}.`,
    },
    closing: {
      ticket:
        'The keys of the tickets and all invitations are destroyed. Whoever has a ticket but has not answered yet no longer can.',
      'drawn-code': 'All drawn codes are deleted and of no more use.',
      paper: 'Paper responses not keyed in yet cannot be added.',
      'open-link': '',
    },
  },
  sheet: {
    qrName: 'QR code of the answering address',
    preview: 'What will be printed',
    closes: (day) => `Answer by ${day}`,
  },
  codes: {
    title: 'Print code sheets',
    lead: 'Print the sheets of one group, cut them out and put them into the box of that group. Staff draw one each.',
    notThisWave: 'This survey has no drawn codes.',
    notYet: 'Code sheets can be printed once the survey is open.',
    over: 'The survey is closed: no more code sheets can be printed.',
    stratum: 'Group',
    count: 'Number of sheets',
    countHint:
      'Filled in with two in a hundred to spare. How many were printed can be seen on the public page.',
    countWrong: (most) => `The number of sheets must be a whole number from 1 to ${most}.`,
    onceBefore:
      'The codes are shown once. The server does not keep them: after you leave this page, the same codes can neither be shown nor printed again.',
    make: 'Make code sheets',
    makeTitle: 'Make code sheets?',
    makeConfirm: 'Make them',
    made: (stratum, count) => `${count} code sheets for “${stratum}” were made and shuffled.`,
    onceAfter: 'Print them now. Once you leave or reload this page, these codes can never be shown again.',
    handling:
      'Cut the sheets along the lines, fold them, put them into the box and mix them in front of staff. Do not note who draws which.',
    print: 'Print',
    another: 'Printed: make sheets for another group',
    sheetName: (code) => `Code sheet ${code}`,
    sheetFor: (stratum) => `Code sheet (${stratum})`,
    instruction: 'Answer by the QR code or by typing the code: once for each sheet.',
    promise: 'Who drew this sheet is written down nowhere.',
  },
  slips: {
    title: 'Print invitations',
    lead: 'Invitations to take a ticket, one a person. Hand them over in envelopes.',
    notThisWave: 'This survey has no tickets.',
    notYet: 'Invitations can be printed once the survey is open. The staff list can be read before.',
    over: 'The survey is closed: no more invitations can be printed.',
    whom: 'For whom',
    choices: { 'without-email': 'Only people without an e-mail address', all: 'Everybody invited' },
    secret:
      'Whoever holds an invitation can take that person’s ticket. Keep the sheets safe. That they were printed is written into the log.',
    make: 'Make invitations',
    print: 'Print',
    made: (count) => `${count} invitations were made.`,
    nobody: 'There is no invitation to print.',
    toInvitations: 'Read a staff list on the page of invitations',
    sheetName: (name) => `Invitation of ${name}`,
    to: (name) => name,
    code: 'Invitation code',
    takeUntil: (until, opens) => `Take your ticket by ${until}; answering begins on ${opens}`,
    instruction:
      'Scan the QR code, or open the address and type the code; take your ticket, then answer. Give this code to nobody.',
    promise: 'The code only tells whether a ticket was taken. Nobody can tell which response is yours.',
  },
  poster: {
    title: 'Print a poster',
    lead: 'An A4 notice. With the fingerprint of the promise on paper, staff can check that they are shown the same promise.',
    notYet:
      'The poster can be printed once the survey is open: the fingerprint of the promise is settled then.',
    contact: 'Whom to ask',
    contactHint: 'For example: HR, extension 1234. It is printed from this page and not kept.',
    contactLine: (contact) => `Questions: ${contact}`,
    print: 'Print',
    minutes: (minutes) => `Answering takes about ${minutes} minutes.`,
    window: (day) => `Take your ticket by ${day}`,
    ways: {
      ticket:
        'Invited: take a ticket by the link of your invitation, then answer. Nobody can tell whose response is whose.',
      'drawn-code': 'With a code sheet: answer by its QR code or its code. Who drew which is not recorded.',
      'open-link': 'Anybody can answer at this address without a code. Please answer only once.',
      paper: 'You can also answer on paper. Ask the office below for a sheet.',
    },
    smallGroups: (base) => `Results of groups with fewer than ${base} respondents are shown to nobody.`,
    deletion: (day) => `The answers are deleted on ${day}.`,
    fingerprint:
      'Fingerprint of the promise: if the page on which you answer shows the same value, it is the promise announced here. If not, do not answer, and let us know.',
  },
  audit: {
    title: 'Log',
    lead: 'What staff and the system did with this survey. Nothing about those who answer is written here.',
    caption: 'Log, the latest first',
    at: 'When',
    actor: 'Who',
    what: 'What',
    empty: 'There are no entries yet.',
    actions: {
      'wave-created': () => 'Made the survey.',
      'wave-deleted': () => 'Deleted the survey in preparation.',
      'wave-opened': () => 'Opened it for responses.',
      'wave-closed': (count) => `Closed it, with ${count} responses.`,
      'wave-published': (count) => `Published the results: ${count} tables.`,
      'responses-deleted': () => 'Deleted the answers, as promised for that day.',
      'responses-imported': (count) => `Imported ${count} responses from a file.`,
      'invitations-imported': (count) => `Added invitations for ${count} people.`,
      'invitations-exported': (count) => `Exported or printed the invitations of ${count} people.`,
      'invitations-mailed': (count) => `Mailed ${count} invitations.`,
      'reminders-mailed': () => 'Mailed reminders.',
      'invitation-renewed': (_count, stratum) => `Renewed one invitation of “${stratum}”.`,
      'codes-printed': (count, stratum) => `Made ${count} code sheets for “${stratum}”.`,
      'paper-batch-recorded': (count) => `Recorded ${count} paper responses.`,
      'paper-batch-discarded': () => 'Threw away a batch of paper that was being keyed in.',
    },
  },
};
