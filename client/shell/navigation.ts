import type { Role } from '../../server/contract/accounts/accounts.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { firstLanguage } from '../../surveys/schema/language.ts';
import { everyPage, isOpenTo, type PageName, type pages } from './pages.ts';

/** What an address takes in its braces, in order. */
type Values<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? [Name extends 'version' ? number : string, ...Values<Rest>]
  : [];
type Address<Path extends string> = Values<Path> extends [] ? string : (...values: Values<Path>) => string;

/** The addresses of the signed-in side, by page; every link to a page of it is made here. */
export const paths = Object.fromEntries(
  everyPage.map(({ name, path }) => [name, path.includes('{') ? addressOf(path) : path]),
) as { [Name in PageName]: Address<(typeof pages)[Name]['path']> };

function addressOf(path: string) {
  return (...values: (string | number)[]): string => {
    const rest = [...values];
    return path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(rest.shift() ?? ''));
  };
}

/** The main pages of a role; the first is where it begins. */
export function mainPagesOf(role: Role): (typeof everyPage)[number][] {
  return everyPage.filter(({ name, label }) => label !== undefined && isOpenTo(name, role));
}

/** Where a role begins. */
export function homeOf(role: Role | undefined): string {
  return (role === undefined ? undefined : mainPagesOf(role)[0]?.path) ?? paths.waves;
}

/** A path in the reader's language, so that a link opened in a new tab stays in it. */
export function linkTo(path: string, language: Language): string {
  return language === firstLanguage ? path : `${path}?lang=${language}`;
}

/** Goes to another page without loading the document anew. */
export function navigate(href: string): void {
  history.pushState(null, '', href);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The address a click asks for, if this application should follow it itself. */
export function internalTarget(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link === undefined || link.target !== '' || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin || !/^\/(?:sign-in|console|results)(?:\/|$)/.test(url.pathname))
    return null;
  // A fragment of the page one is on is the browser's own business.
  if (url.hash !== '' && url.pathname === location.pathname) return null;
  return url.pathname + url.search;
}
