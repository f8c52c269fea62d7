import type { WordsOfLog } from './ja-log.ts';

/** The page of the log, in English. */
export const enLog: WordsOfLog = {
  title: 'Log',
  lead: 'Everything that people in charge and the system did. Respondents do not occur in it. Entries are a chain: whoever changes one breaks it, and checking shows that.',
  caption: 'Log, the latest first',
  empty: 'There are no entries yet.',
  head: (position, hash) => `Entries: ${position}. Hash of the last: ${hash}`,
  headHint: 'Note the hash: it lets you find later whether anything was rewritten.',
  more: 'Earlier entries',
  file: 'Save the whole log (CSV)',
  recount: 'Recounting',
  recountLead:
    'These pages say how many responses were accepted and how to verify them; no account is needed.',
  ofWave: (wave, sentence) => `${wave}: ${sentence}`,
  actions: {
    'plan-created': (facts) => `Made the plan “${facts['title']}”.`,
    'plan-changed': (facts) => `Changed the plan “${facts['title']}”.`,
    'plan-deleted': (facts) => `Deleted the plan “${facts['title']}”.`,
    'plan-note-added': (facts) => `Added what the committee said to the plan “${facts['title']}”.`,
    'plan-note-removed': (facts) => `Removed what the committee said from the plan “${facts['title']}”.`,
    'account-created': (facts) => `Added the account ${facts['account']}.`,
    'account-removed': (facts) => `Removed the account ${facts['account']}.`,
    'account-role-changed': (facts) => `Changed the role of the account ${facts['account']}.`,
    'account-invited': (facts) => `Invited ${facts['account']} to an account.`,
    'account-invitation-withdrawn': (facts) => `Withdrew the invitation of ${facts['account']}.`,
    'signed-in': (facts) => `Signed in to the account ${facts['account']}.`,
    'sign-in-failed': (facts) =>
      facts['step'] === 'code'
        ? `A wrong code at signing in to the account ${facts['account']}.`
        : `A wrong password at signing in to the account ${facts['account']}.`,
    refused: (facts) =>
      `Refused what the role of the account ${facts['account']} may not do (${facts['route']}).`,
    'sign-in-slowed': (facts) =>
      `Made the next try wait longer after wrong sign-ins to the account ${facts['account']}.`,
    'sessions-ended': (facts) => `Ended sign-ins of the account ${facts['account']}: ${facts['count']}.`,
    'second-step-set-up': (facts) => `Set up an authenticator app for the account ${facts['account']}.`,
    'second-step-removed': (facts) => `Removed the authenticator app of the account ${facts['account']}.`,
    'recovery-codes-renewed': (facts) => `Renewed the recovery codes of the account ${facts['account']}.`,
    'second-step-roles-changed': () => 'Changed which roles need an authenticator app.',
    'file-exported': (facts) => `Saved a file: ${facts['file']}`,
    'password-changed': (facts) => `Changed the password of ${facts['account']}.`,
    'password-reset': (facts) => `Reset the password of ${facts['account']}.`,
    'log-exported': () => 'Saved the log.',
    'backup-made': () => 'Made a backup.',
    'backup-restored': () => 'Restored a backup.',
    'organisation-changed': (facts) =>
      `Kept the organisation of FY${facts['fiscalYear']}: ${facts['unitCount']} units.`,
    'unit-reader-changed': (facts) =>
      `Changed the units that ${facts['account']} reads (FY${facts['fiscalYear']}): ${facts['units'] === '' ? 'none' : facts['units']}`,
    'unit-reader-set': (facts) =>
      `Changed the units that ${facts['account']} reads, by a list: ${facts['units'] === '' ? 'none' : facts['units']}`,
  },
};
