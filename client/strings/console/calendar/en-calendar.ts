import type { jaCalendar } from './ja-calendar.ts';

/** What HR's first page says of what happens by itself, in English. */
export const enCalendar: typeof jaCalendar = {
  kinds: {
    open: 'Open for responses',
    invitation: 'Mail the invitations',
    reminder: 'Mail a reminder',
    close: 'Close',
  },
  home: {
    previous: 'Last time',
    next: 'By itself',
    upcoming: (day, what) => `${day}: ${what}`,
    waits: (what, title) => `“${title}”: “${what}” is waiting. See for what.`,
    missed: (what, title) => `“${title}”: “${what}” could not be done. Look at the plan.`,
    opensToday: (title) => `“${title}” is to open today. Open it for responses.`,
    inviteFirst: (title) => `Read the list of the staff to be invited to “${title}”.`,
    closesToday: (title) => `“${title}” closes today.`,
    itself: (day, what) => `On ${day}, by itself: ${what}.`,
  },
};
