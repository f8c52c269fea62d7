import type { Language } from '../../surveys/schema/local-text.ts';
import type { PublishedTable } from './published-table.ts';
import type { Head } from './table-view.ts';
import { sayIn } from './words/report-words.ts';

export function headOf(code: string, label: string, role: Head['role']): Head {
  return { code, label, role, levels: null };
}

/** The head of a group's row or column. */
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
