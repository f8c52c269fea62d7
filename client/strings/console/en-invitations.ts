import type { jaInvitations } from './ja-invitations.ts';

/** What the page of invitations says, in English. */
export const enInvitations: typeof jaInvitations = {
  title: 'Invitations',
  lead: 'Everybody on the staff list gets a link for one ticket. Who took a ticket is shown on no screen and in no list.',
  counts: 'How far inviting has come',
  group: 'Group',
  eligible: 'Eligible',
  invited: 'Invited',
  issued: 'Tickets issued',
  renewed: 'Renewed',
  total: 'Total',
  withEmail: (count) => `With an e-mail address: ${count}`,
  withoutEmail: (count) => `Without: ${count}`,
  empty: 'Nobody is invited yet. Begin by reading a staff list.',
  listTitle: '1. Staff list',
  listLead:
    'Paste a list with its headings from a spreadsheet, or choose a file (Excel, CSV). It needs staff number and grade; name, department and e-mail are read if there. The list is deleted when the survey closes.',
  listText: 'Staff list',
  listFile: 'Choose a file',
  listRead: 'Read',
  missingColumns: (columns) =>
    `These columns are missing: ${columns}. The first line must hold the headings.`,
  columns: {
    reference: 'staff number',
    name: 'name',
    department: 'department',
    email: 'e-mail',
    group: 'grade',
  },
  chooseColumns: 'Which column is what',
  chooseColumnsHint: 'Choose the columns that the headings do not tell.',
  readColumns: 'Read with these columns',
  noColumn: 'not in this list',
  columnAt: (number) => `column ${number}`,
  readCount: (good, bad) => `People read: ${good}; lines to correct: ${bad}`,
  problemTitle: 'Lines to correct',
  line: 'Line',
  reason: 'Reason',
  problems: {
    'no-reference': 'There is no staff number.',
    'invited-twice': 'The staff number appears twice or is invited already.',
    'unknown-group': 'The questionnaire has no such grade.',
    'bad-email': 'This is not an e-mail address.',
    'too-long': 'Staff number, name or department is too long.',
  },
  add: (count) => `Invite ${count} people`,
  addHint: 'Lines to correct are left out; a corrected list can be added later.',
  added: 'Invited.',
  sendTitle: '2. Send',
  sendLead: (from) => `From ${from} to those who were not mailed yet.`,
  noServer:
    'No mail server is set up. Set the environment variables SMTP_URL (such as smtp://user:password@mail.example.jp:587) and MAIL_FROM (the sender’s address) on the server to send from here. Otherwise use the mail-merge list below with your groupware.',
  notOpen: 'Mails can be sent once the survey is open and tickets are given out.',
  subject: 'Subject',
  text: 'Text',
  textHint: '{name}, {title}, {closes} (last day) and {link} (each person’s own) are filled in.',
  preview: 'Check what is sent',
  previewTo: (address) => `To, for example: ${address}`,
  previewCode: 'In the mail itself each person’s own code stands where the X are.',
  send: (count) => `Send to ${count} people`,
  sendQuestion: 'Send the invitations?',
  sendConsequence: (perMinute) =>
    `At most ${perMinute} mails a minute are sent, also after you leave this page. A mail cannot be taken back.`,
  nobody: 'There is nobody to mail.',
  running: (sent, total) => `Sending: ${sent} of ${total}`,
  sent: (sent, total) => `Sent: ${sent} of ${total}`,
  reminding: (done, total) =>
    `Reminding: of ${total} people with an address ${done} were looked at for a ticket`,
  reminded: 'The reminders have been sent.',
  trouble: (word) =>
    `The mail server takes no mails, so sending has stopped (${word}). Check the settings; sending again goes on from there.`,
  failed: (count) => `Mails that could not be delivered: ${count}`,
  exportTitle: 'Mail-merge list and printing',
  exportLead:
    'Names and links of everybody invited. Who took a ticket is not in it. Whoever has a link can take the ticket: handle it with care.',
  exportCsv: 'Save the list as CSV',
  remindTitle: '3. Remind',
  remindLead:
    'Goes only to those who have not taken a ticket. No screen and no log shows who they are.',
  remindRest: (days) => `At most one reminder in ${days} days.`,
  remindCounts: 'Without a ticket (invited less issued)',
  remindCountsHint:
    'Groups with renewals may have more than shown. Nobody without an address can be reminded.',
  people: (label, count) => `${label}: ${count}`,
  printSlips: 'Print slips',
  lastReminder: (day) => `Last reminder: ${day}`,
  remind: 'Send a reminder',
  remindQuestion: 'Send the reminder?',
  renewTitle: '4. Renew',
  renewLead:
    'Gives a new link to somebody who lost an invitation or a ticket. The old link stops working. How many were renewed is public, by group.',
  renewPerson: 'Staff number or e-mail address',
  renew: 'Renew',
  renewed1: (reference) =>
    `The new link for staff number ${reference}. It cannot be shown again once you leave this page.`,
  invitationSubject: 'Please take part: {title}',
  invitationText:
    'Dear {name},\n\nplease take part in {title}.\nOpen this link, press “Take a ticket” and answer by {closes}.\n\n{link}\n\nNobody can tell which response is yours, neither the survey office nor those who run the server.\nThe link is yours alone; please do not pass it on.\n',
  reminderSubject: 'Reminder: {title}',
  reminderText:
    'Dear {name},\n\nthis goes to those who have not taken a ticket for {title} yet.\nPlease answer by {closes}.\n\n{link}\n\nThis mail is sent automatically. No screen shows who received it.\n',
};
