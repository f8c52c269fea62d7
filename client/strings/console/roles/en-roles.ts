import type { jaRoles } from './ja-roles.ts';

export const enRoles: typeof jaRoles = {
  names: {
    administrator: 'Administrator',
    'survey-manager': 'Survey manager (HR)',
    planner: 'Policy planner',
    'unit-reader': 'Section chief',
    'paper-operator': 'Paper operator',
    auditor: 'Auditor',
  },
  hints: {
    administrator: 'Runs surveys, and adds and removes accounts.',
    'survey-manager': 'Prepares, opens, closes and publishes surveys.',
    planner: 'Sees published results only.',
    'unit-reader': 'Reads the results of their own unit and of those inside it, which HR assigns.',
    'paper-operator':
      'Keys in, compares and records answers on paper; no results, no codes and no lists of people.',
    auditor: 'Reads the log of what was done; no results and no answers.',
  },
};
