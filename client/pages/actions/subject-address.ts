import type { ActionSubject } from '../../../server/contract/publishing/actions.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { linkTo, paths } from '../../shell/navigation.ts';

/** The address at which an action about something is written. */
export function writeActionLink(wave: string, subject: ActionSubject, language: Language): string {
  const address = linkTo(paths.actions(wave), language);
  const query = new URLSearchParams(Object.entries(subject)).toString();
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** What an address wants an action about; null: nothing. */
export function subjectOf(search: string): ActionSubject | null {
  const query = new URLSearchParams(search);
  const said = (key: string): string => query.get(key) ?? '';
  const optional = <Key extends string>(key: Key): { [Name in Key]?: string } =>
    query.has(key) ? ({ [key]: said(key) } as { [Name in Key]?: string }) : {};
  switch (query.get('kind')) {
    case 'table':
      return { kind: 'table', table: said('table'), ...optional('group'), ...optional('category') };
    case 'driver':
      return { kind: 'driver', outcome: said('outcome'), item: said('item'), ...optional('option') };
    case 'indicator':
      return { kind: 'indicator', plan: said('plan'), indicator: said('indicator') };
    case 'words':
      return { kind: 'words', words: said('words') };
    default:
      return null;
  }
}
