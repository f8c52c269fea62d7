import type { Language } from '../../surveys/schema/local-text.ts';
import { firstLanguage } from '../../surveys/schema/language.ts';

/** The addresses of the signed-in side; every link to a page of it is made here. */
export const paths = {
  signIn: '/sign-in',
  waves: '/console',
  newWave: '/console/new',
  newWaveOf: (code: string, version: number) => `/console/new/${encodeURIComponent(code)}/${version}`,
  accounts: '/console/accounts',
  questionnaires: '/console/questionnaires',
  results: '/results',
  questionnaire: (code: string) => `/console/questionnaires/${encodeURIComponent(code)}`,
  editor: (code: string) => `/console/questionnaires/${encodeURIComponent(code)}/edit`,
  questionnairePaper: (code: string, version: number) =>
    `/console/questionnaires/${encodeURIComponent(code)}/${version}/paper`,
  wave: (wave: string) => `/console/waves/${encodeURIComponent(wave)}`,
  responseRate: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/response-rate`,
  drafts: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/drafts`,
  texts: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/texts`,
  invitations: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/invitations`,
  slips: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/slips`,
  codes: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/codes`,
  poster: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/poster`,
  paperForm: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/form`,
  paper: (wave: string) => `/console/waves/${encodeURIComponent(wave)}/paper`,
  plans: '/results/plans',
  plan: (plan: string) => `/results/plans/${encodeURIComponent(plan)}`,
  newPlan: '/console/plans',
  planEditor: (plan: string) => `/console/plans/${encodeURIComponent(plan)}`,
  catalogue: (wave: string) => `/results/${encodeURIComponent(wave)}`,
  requirement: (wave: string, code: string) =>
    `/results/${encodeURIComponent(wave)}/requirements/${encodeURIComponent(code)}`,
  table: (wave: string, table: string) => `/results/${encodeURIComponent(wave)}/${encodeURIComponent(table)}`,
};

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
