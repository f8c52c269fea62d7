import type { Action } from '../../../server/contract/publishing/actions.ts';

const dayMs = 86_400_000;

/** By how many days something that is still to be done is late, 0 on its day; null: it is not due, or over. */
export function overdueDays({ state, dueOn }: Action, today: string): number | null {
  const isOpen = state === 'not-started' || state === 'in-progress';
  if (!isOpen || dueOn === '' || dueOn > today) return null;
  return Math.round((Date.parse(today) - Date.parse(dueOn)) / dayMs);
}
