import type { EntryStrings } from './ja.ts';

/** What the answering pages say of tickets and codes, in English. */
export const strings: EntryStrings = {
  modes: 'How responses come in, and what is protected',
  modeNames: { ticket: 'Ticket', 'drawn-code': 'Drawn code', 'open-link': 'Open address', paper: 'Paper' },
  modeRules: {
    ticket: [
      'Everybody who is invited takes one ticket. It is signed blindfold on this device. After closing, not even somebody with all files, keys and logs of the server can tell which response is whose.',
      'What is known is whether you took a ticket: it keeps reminders from you and is shown on no screen or list. Somebody who watches the network may learn when you answer.',
    ],
    'drawn-code': [
      'A code sheet is a piece of paper that staff draw from a box themselves. Who drew which code is recorded nowhere. Each code can be used for one response.',
    ],
    'open-link': [
      'Anybody who knows the address can answer. Nothing prevents one person from answering twice; please answer once.',
    ],
    paper: [
      'Responses on paper are keyed in by the survey office. Handwriting and free text may give you away: write nothing that leads to a name.',
    ],
  },
  ticketWindow:
    'Tickets are taken on other days than answers are given. So even somebody who reads along in the server’s files meanwhile (whoever runs the server, for one) cannot put responses to people by their times.',
  noTicketWindow:
    'You can answer right after taking a ticket. So this does not hold against somebody who reads along in the server’s files meanwhile (whoever runs the server, for one): the times of the two may tell whose a response is.',
  watched:
    'No way of answering protects against somebody who watches the server and the network at the very moment a response comes in, or who has changed this page or this device.',
  otherModes: 'For people who answer in other ways',
  start: 'How to begin',
  codeLabel: 'Code of your invitation or code sheet',
  codeHint: 'Letters and digits. Upper or lower case, hyphens and spaces do not matter.',
  useCode: 'Go on with this code',
  takeTicket: 'Take a ticket',
  takeTicketLead:
    'Your invitation is good. A ticket can be taken once. Please answer on this device after taking it.',
  taking: 'Taking a ticket.',
  checking: 'Checking the code.',
  hasCode: 'Your code is good.',
  standFor: (label, count) => `You answer as one of ${count} in “${label}”.`,
  hasTicket: 'You have a ticket.',
  comeBack: (day) =>
    `Responses are accepted from ${day}. Please open this page again on this device on or after that day.`,
  ticketsFrom: (day) => `Tickets can be taken until ${day}.`,
  whyWindow:
    'Taking tickets and answering have days of their own, so that nobody can guess from the two times which response is yours.',
  saveTicket: 'Save the ticket to a file',
  saveTicketHint: 'For answering on another device. Whoever has this file can answer in your place.',
  readTicket: 'Read a saved ticket',
  sharedTicket:
    'A shared terminal keeps no ticket. Finish before you close this page, or save the ticket to a file.',
  withoutCode: 'Answer without a code',
  withoutCodeLead: 'Without a code nobody can check that each person answers once.',
  begin: 'Begin',
  again: 'Try again',
  problems: {
    'code-unreadable': 'This does not look like a code. Please check for slips of the pen.',
    'code-unknown': 'This code does not belong to this survey. Please check the code and the survey.',
    'ticket-taken':
      'A ticket was already taken with this invitation. It can be used on the device on which it was taken. If it was not you, or the device is gone, ask the survey office to renew the invitation.',
    'tickets-over': 'Tickets are not being given out now.',
    'too-many-codes': 'Too many wrong codes were tried. Please wait a minute and try again.',
    'answers-not-yet': 'Answering has not begun yet.',
    'answers-over': 'Answering ended on the closing day.',
    'proof-used': 'This code has been used already.',
    'wrong-fingerprint':
      'The promises of this survey differ from what was announced. Do not answer; tell the survey office or the staff union.',
    'overlapping-strata':
      'A group is listed twice. Your response might be recognised, so no ticket is taken. Please tell the survey office.',
    'duplicate-key':
      'Several groups share a key. Your response might be recognised, so no ticket is taken. Please tell the survey office.',
    'small-stratum':
      'There is a group of fewer than 20. Your response might be recognised, so no ticket is taken. Please tell the survey office.',
    'weak-key':
      'A group has a weak key, so that anybody could make tickets. Do not answer; tell the survey office or the staff union.',
    'no-key': 'This survey has no key for tickets. Please tell the survey office.',
    'wrong-signature':
      'The signature of the ticket is wrong. Do not answer; tell the survey office or the staff union.',
    'wrong-ticket': 'This file is not a ticket of this survey.',
    offline: 'No connection. Please check the network and try again.',
    trouble: 'Not possible at the moment. Please try again later.',
  },
  receipt: 'Receipt number',
  receiptRule:
    'With this number you can check on the public page that your response came in. It tells that and nothing else: not what you answered. Its list is renewed once a day: what you send today can be checked from tomorrow on.',
  copyReceipt: 'Copy the receipt number',
  receiptCopied: 'Copied.',
  receiptNotCopied: 'It could not be copied. Please write it down.',
  checkReceipt: 'Check on the public page',
};
