import type { ActionState } from '../../../server/contract/actions.ts';

/** How far an action can be, in order. */
export const actionStates = [
  'not-started',
  'in-progress',
  'done',
  'declined',
] as const satisfies readonly ActionState[];
