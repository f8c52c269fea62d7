import type { jaCalendar } from './ja-calendar.ts';

/** What HR's first page says of what happens by itself, in English. */
export const enCalendar: typeof jaCalendar = {
  kinds: {
    open: 'Open for responses',
    invitation: 'Mail the invitations',
    reminder: 'Mail a reminder',
    close: 'Close',
  },
  troubles: {
    overtaken: 'The day of a later reminder had come: one was sent for both.',
    'days-over': 'The days of the survey have gone by.',
    'reminded-recently': 'The last reminder was less than three days ago.',
    'nobody-to-mail': 'There was nobody to mail.',
    'nobody-invited': 'Nobody is invited. It happens within an hour once the staff list is read.',
    'no-mail-server': 'No mail server is set up. It happens within an hour once there is one.',
    'mail-under-way': 'It happens within an hour once the other mails have gone out.',
    'mail-stopped':
      'The mail server could not be used. It is tried again each hour, going on with those left.',
    'paper-unfinished':
      'Some batches of paper are not recorded. It closes within an hour once they are recorded or discarded.',
  },
  seriesList: {
    listTitle: 'Repeated surveys',
    rhythm: (months, rounds) => `every ${months === 1 ? 'month' : `${months} months`}, ${rounds} rounds`,
    partsOf: (parts) => `(${parts} parts take turns)`,
    next: (round, made, opens) => `Round ${round}: made as a draft on ${made}, answering begins on ${opens}.`,
    over: 'All rounds are made.',
    stopped: (made) => `Stopped after round ${made}.`,
    stop: 'Make no further rounds',
    resume: 'Go on',
    stopOf: (title) => `Make no further rounds of “${title}”`,
    resumeOf: (title) => `Go on with “${title}”`,
  },
  home: {
    previous: 'Last time',
    next: 'By itself',
    upcoming: (day, what) => `${day}: ${what}`,
    waits: (what, title, trouble) => `“${title}”: “${what}” is waiting. ${trouble}`,
    missed: (what, title) => `“${title}”: “${what}” could not be done. Look at the plan.`,
    opensToday: (title) => `“${title}” is to open today. Open it for responses.`,
    inviteFirst: (title) => `Read the list of the staff to be invited to “${title}”.`,
    closesToday: (title) => `“${title}” closes today.`,
    itself: (day, what) => `On ${day}, by itself: ${what}.`,
  },
};
