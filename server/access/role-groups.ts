import { roles, type Role } from '../contract/accounts/accounts.ts';

/** Who creates and removes accounts. */
export const administrators: readonly Role[] = ['administrator'];

/** HR: sets up, opens, closes and publishes waves, writes questionnaires and plans, sees participation and drafts. */
export const managers: readonly Role[] = ['administrator', 'survey-manager'];

/** Who writes what is done about the findings of a wave. */
export const actionWriters: readonly Role[] = ['administrator', 'survey-manager', 'planner'];

/** Who reads what is published. Named one by one: another role reads nothing before it stands here. */
export const readers: readonly Role[] = ['administrator', 'survey-manager', 'planner'];

/** Who reads pages of units: readers all of them, section chiefs those of their own branch. */
export const unitPageReaders: readonly Role[] = [...readers, 'unit-reader'];

/** Who keys in paper sheets, compares and records them. */
export const paperKeyers: readonly Role[] = [...managers, 'paper-operator'];

/** Who reads the log. */
export const logReaders: readonly Role[] = ['administrator', 'auditor'];

/** Whoever has an account. */
export const everybodySignedIn: readonly Role[] = roles;

/** The page on which a role begins; the pages say the same of themselves (`client/shell/pages.ts`). */
export const firstPages: Record<Role, string> = {
  administrator: '/console',
  'survey-manager': '/console',
  planner: '/results',
  'unit-reader': '/results/units',
  'paper-operator': '/console/paper',
  auditor: '/console/log',
};
