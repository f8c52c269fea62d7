import type { PublicWaveStrings } from './ja.ts';

/** Everything the public page of a wave says of its own, in English. */
export const strings: PublicWaveStrings = {
  page: 'Public page of a survey',
  synthetic: 'Synthetic data',
  syntheticMeaning: 'The content and results of this survey were made up for demonstration.',
  loading: 'Loading.',
  lead: 'What this survey promises, and how many responses it has accepted: for anybody to read and to check. There are no answers on this page.',

  period: 'Open for answers',
  periodDays: (first, last, zone) => `${first} to ${last}${zone === '' ? '' : ` (${zone})`}`,
  extension: 'Extension',
  extensionDays: (from, to) => `from ${from} to ${to} (the other promises and their fingerprint stay)`,
  ticketWindow: 'Tickets',
  ticketWindowDays: (last) => `until ${last}, before answering begins`,
  state: 'Stage',
  states: { draft: 'in preparation', open: 'open', closed: 'closed', published: 'results published' },

  earlierActions: 'What came of the survey before',
  ownActions: 'What came of this survey',
  actionStates: {
    'not-started': 'To come:',
    'in-progress': 'In progress:',
    done: 'Done:',
    declined: 'Not done:',
  },

  rules: 'What respondents are promised',
  rulesLead: 'Fixed when the survey opened; it cannot be changed afterwards.',
  modes: 'Ways to answer',
  mode: {
    ticket:
      'ticket (one for each person invited; after closing, nobody with all files and keys can tell whose it is)',
    'drawn-code': 'drawn code (a sheet drawn as in a lottery; one response each)',
    'open-link': 'address alone (anybody who knows it can answer; nothing prevents answering twice)',
    paper: 'paper (keyed in by the survey office)',
  },
  watching: 'While the survey is open',
  watchingRule: {
    window:
      'tickets are taken on other days than answers are given, so that whoever reads along in the server’s files cannot put responses to people by their times',
    noWindow:
      'people can answer right after taking a ticket, so that whoever reads along in the server’s files may guess by the times whose a response is',
    noTickets: 'there are no tickets whose time could be put to a response',
  },
  watchingLimit:
    'no way of answering protects against somebody who watches the server and the network at the moment a response comes in',
  sealing: {
    title: 'Sealed answers (a trial)',
    trial:
      'A trial: no expert from outside has reviewed it yet. The table says what becomes known while the survey runs, and what does not.',
    allOpen: (names) =>
      `Your answers are sealed on this device. They open only when all of these act together: ${names.join(', ')}.`,
    someOpen: (names, needed) =>
      `Your answers are sealed on this device. They open only when ${needed} of these act together: ${names.join(', ')}.`,
    caption: 'Who can learn what',
    who: 'Who',
    learns: 'Learns',
    doesNotLearn: 'Does not learn',
    holders: {
      server: {
        who: 'The administrator of the server, even reading its files and records all the time',
        learns: 'Who answered, and when',
        doesNotLearn: 'What anybody answered before the opening; whose answer is whose',
      },
      trustee: {
        who: 'One trustee, with their own key and files',
        learns: 'How many sealed answers there are, in another order',
        doesNotLearn: 'What anybody answered; whose answer is whose',
      },
      serverAndTrustee: {
        who: 'The administrator of the server together with one trustee',
        learns: 'Who answered, and when; after the opening, answers without names',
        doesNotLearn: 'What anybody answered before the opening; whose answer is whose',
      },
      together: {
        who: 'All trustees who open together, in collusion with the administrator of the server',
        learns: 'Everything, even before the survey closes',
        doesNotLearn: 'Nothing is protected',
      },
      network: {
        who: 'Whoever watches the network',
        learns: 'That somebody answered, and when',
        doesNotLearn: 'The answers: all of them are sent in one length',
      },
      page: {
        who: 'A forged page, or malicious software on the device',
        learns: 'Everything that this person answers',
        doesNotLearn: 'Nothing is protected',
      },
    },
    shut: (base) =>
      `A group with fewer than ${base} responses is not opened: it counts as participation, never as answers.`,
    lostKey: 'If one trustee loses their key, nobody can open the answers of this survey any more.',
    lostKeys: (count) =>
      `The answers can still be opened when up to ${count} of the trustees has lost their key, and by nobody when more have.`,
    limits: [
      'Nothing protects you where keys of trustees were exchanged for you alone. Compare the fingerprint below with that on posters or on paper of the union.',
      'That you answered, and when, is not hidden.',
      'It is not fully prevented that somebody proves to others what they answered.',
      'Nothing protects answers from those who can break today’s encryption (X25519) one day.',
    ],
  },
  smallGroups: 'Small groups',
  smallGroupsRule: (base) => `results of groups with fewer than ${base} respondents are shown to nobody`,
  ratesBy: 'Response rates',
  ratesByRule: (item) => `published by ${item} too, after closing`,
  ratesByNote:
    'in numbers of who answered at all; answers of groups with fewer people than the smallest group shown stay hidden',
  deletion: 'Deletion of answers',
  deletionRule: (day) => `kept until ${day}, then deleted`,
  stored: 'What is stored',
  storedCount: (count) =>
    count === 1 ? 'answers to this question only' : `answers to these ${count} questions only`,
  questionnaireHash: 'Fingerprint of the questionnaire',

  fingerprint: 'Fingerprint of the promises',
  fingerprintRule:
    'Computed on this page from the promises themselves. If a single character changed, the number would change too. Compare it with the one on the poster or notice.',
  fingerprintStated: 'It is the one the server states.',
  fingerprintAnnounced: 'It is also the one in the address you came with.',
  contractUnsound: 'Something is wrong with the promises',
  contractUnsoundNext:
    'Please do not answer or take a ticket, and tell the survey office, or a representative such as the staff union.',

  counts: 'Counts',
  countsOpen: (day) =>
    `Counted on ${day}; they stay so until the next day. Counts that moved with each response would tell when somebody answered.`,
  countsFinal: 'Final, as fixed when the survey closed.',
  countsTable: 'Counts by group',
  countsUnsound: 'Some counts do not fit',
  stratum: 'Group',
  total: 'Total',
  column: {
    eligibleCount: 'Eligible',
    invitedCount: 'Invited',
    issuedCount: 'Tickets issued',
    reissuedCount: 'Renewed',
    printedCodeCount: 'Codes printed',
    acceptedTicketCount: 'Accepted (tickets)',
    acceptedCodeCount: 'Accepted (codes)',
  },
  columnMeaning: {
    eligibleCount: 'People who may answer. Part of the promises.',
    invitedCount: 'Invitations to take a ticket, one a person.',
    issuedCount: 'Tickets the server has signed. Not even the server can tell which ticket is whose.',
    reissuedCount: 'Invitations renewed, for instance for people who lost their ticket.',
    printedCodeCount: 'Code sheets printed, spare ones included.',
    acceptedTicketCount: 'Responses that came with a ticket. A ticket can be used once.',
    acceptedCodeCount: 'Responses that came with a drawn code.',
  },
  meanings: 'What the counts mean',
  nothingYet: 'No group has sent a response yet.',
  noStrata: 'This survey has neither tickets nor drawn codes',
  noStrataRule:
    'It is answered by address alone or on paper, so nothing can show that each person answered once. What can be checked is the fingerprint of the promises and the number of responses.',
  responses: (all) => `Responses accepted in all: ${all}.`,
  breakdown: (tickets, codes, rest) =>
    `Of these, ${tickets} came with a ticket, ${codes} with a drawn code, and ${rest} otherwise (address alone, or on paper).`,

  receipt: 'Check a receipt number',
  receiptLead:
    'Looks for the receipt number shown after answering in the list of accepted tickets. The whole list is loaded and searched on this device; the number is sent nowhere.',
  receiptNumber: 'Receipt number',
  receiptHint: 'Letters from 0 to 9 and a to f. The first 16 are enough.',
  receiptUnreadable: 'A receipt number has 16 to 64 letters from 0 to 9 and a to f.',
  errorMark: 'Error: ',
  receiptCheck: 'Check',
  receiptReading: 'Loading the list.',
  receiptFound: (stratum) => `Found: it was accepted as a ticket of “${stratum}”.`,
  receiptFoundMeaning:
    'This shows only that a response came in. Nobody can tell which response came with this ticket.',
  receiptForged:
    'The number is listed, but the signature of the ticket is not valid. Please tell the survey office, or a representative such as the staff union.',
  receiptAbsent: 'This number is not in the list.',
  receiptAbsentLead: 'It may be',
  receiptAbsentReasons: [
    'a slip in copying the number',
    'a response of today (the list is renewed once a day: look again tomorrow)',
    'a receipt of another survey',
    'a response that was not sent completely (if its page is still open, it can be sent again)',
  ],
  receiptAbsentNext:
    'If it is none of these, tell the survey office, or a representative such as the staff union. Showing the number does not reveal any answer.',

  verification: 'Check all tickets',
  verificationLead:
    'Loads every accepted ticket and computes on this device that its signature is valid, that none is counted twice, and that tickets and counts agree.',
  verify: 'Check all tickets',
  verifying: 'Checking',
  verifiedOf: (checked, all) => `${checked} / ${all}`,
  sound: 'No problem was found',
  soundCount: (count) =>
    `Accepted tickets: ${count}. All signatures are valid, none is counted twice, and the counts agree.`,
  soundNone: 'There are no accepted tickets yet, and the counts agree.',
  unsound: (count) => `Problems found: ${count}`,
  unsoundNext:
    'Please print this page, or keep it otherwise, and tell the survey office, or a representative such as the staff union.',
  moving:
    'Responses keep coming, so that tickets and counts cannot be compared just now. Please try again a little later.',

  byYourself: 'Check with your own tools',
  byYourselfLead:
    'This page comes from the very server that is to be checked. To check without trusting it, set up Kotae on another computer and run:',
  byYourselfFingerprint:
    'A fingerprint from a poster or notice is compared when written after --fingerprint.',
  byYourselfRecords:
    'The command uses nothing but these three public records. Keep them, and they can be checked later.',
  records: {
    wave: 'promises (wave.json)',
    tally: 'counts (tally.json)',
    tickets: 'list of tickets (tickets.json)',
  },
  limits:
    'Tickets show that no response of somebody uninvited and no second response got in. They cannot stop those who run the server from making tickets of their own and using them: see whether more tickets were issued than people took.',

  sentenceEnd: '. ',
  notFound: 'Survey not found',
  notFoundNext: 'Please check the address. Surveys in preparation are shown when they have opened.',
  offline: 'No connection',
  offlineNext: 'Please check your connection and try again.',
  trouble: 'This page cannot be shown right now',
  troubleNext: 'Please try again a little later.',
  again: 'Try again',
};
