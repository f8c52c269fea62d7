/** How far an action is; declined: nothing is done about it, for a reason that is said. */
export const actionStates = ['not-started', 'in-progress', 'done', 'declined'] as const;
export type ActionState = (typeof actionStates)[number];
