import type { Language } from '../../surveys/schema/local-text.ts';
import type { PublishedTable } from './published-table.ts';
import type { Head } from './table-view.ts';
import { sayIn } from './words/report-words.ts';

/** @example headOf('n', 'n', 'base') // => { code: 'n', label: 'n', role: 'base', levels: null } */
export function headOf(code: string, label: string, role: Head['role']): Head {
  return { code, label, role, levels: null };
}

/**
 * The head of a group's row or column.
 *
 * @example groupHead(singleTable.points[0], 'ja') // => { code: 'total', label: '全体', role: 'total', levels: null }
 */
export function groupHead(
  { code, kind, label, levels }: PublishedTable['points'][number],
  language: Language,
): Head {
  const say = sayIn(language);
  return {
    code,
    label: say(label),
    role: kind === 'total' ? 'total' : 'group',
    levels: levels === undefined ? null : { outer: say(levels.outer), inner: say(levels.inner) },
  };
}
