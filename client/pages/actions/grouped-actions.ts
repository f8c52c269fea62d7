import type { KeptAction } from '../../../server/contract/publishing/actions.ts';
import type { WordsOfActions } from '../../strings/console/actions/actions-words.ts';
import { actionStates } from '../../../analysis/report/follow-up/action-states.ts';

export const groupings = ['owner', 'unit', 'state'] as const;
export type Grouping = (typeof groupings)[number];

interface Group {
  name: string;
  actions: KeptAction[];
}

/** Actions by who is in charge, for whom, or how far they are; in each group the first to be due first. */
export function groupedActions(
  actions: readonly KeptAction[],
  grouping: Grouping,
  words: WordsOfActions,
): Group[] {
  const keys =
    grouping === 'state' ? actionStates : [...new Set(actions.map(({ action }) => action[grouping]))];
  // Those of nobody stand last.
  const ordered =
    grouping === 'state' ? keys : keys.toSorted((one, other) => (one === '' ? 1 : other === '' ? -1 : 0));
  return ordered.flatMap((key) => {
    const grouped = actions.filter(({ action }) => action[grouping] === key);
    return grouped.length === 0
      ? []
      : [{ name: nameOf(key, grouping, words), actions: grouped.toSorted(byDay) }];
  });
}

function nameOf(key: string, grouping: Grouping, words: WordsOfActions): string {
  const state = grouping === 'state' ? actionStates.find((one) => one === key) : undefined;
  if (state !== undefined) return words.states[state];
  return key === '' ? words.none : key;
}

/** What has no day comes after what has one. */
function byDay({ action: one }: KeptAction, { action: other }: KeptAction): number {
  return (one.dueOn || '9').localeCompare(other.dueOn || '9');
}
