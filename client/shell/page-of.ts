import type { Session } from '../../server/contract/accounts/accounts.ts';
import { isOpenTo, pages, type Page } from './pages.ts';
import { routeOf } from './route.ts';

/** What a reader gets at an address: an element with what it is told of the address. */
export interface ShownPage extends Pick<Page, 'element' | 'load'> {
  properties: Record<string, unknown>;
}

/**
 * The page at an address, or the one that this reader gets instead: the way in, or a page that says that there is
 * nothing here, for anybody or for this account.
 */
export function pageOf(path: string, session: Session): ShownPage {
  const { account, needsSetup, needsSecondStep, singleSignOn } = session;
  const route = routeOf(path);
  if (route?.page.name === 'setup') return { ...pages.setup, properties: {} };
  if (route?.page.name === 'invitation') return { ...pages.invitation, properties: {} };
  if (account === null || route?.page.name === 'signIn')
    return { ...pages.signIn, properties: { needsSetup, singleSignOn } };
  // The server answers nothing else until it is set up.
  if (needsSecondStep) return { ...pages.ownAccount, properties: { needsSecondStep } };
  if (route === undefined) return lost(false);
  if (!isOpenTo(route.page.name, account.role)) return lost(true);
  return { ...route.page, properties: { ...route.page.properties, ...route.properties } };
}

function lost(isDenied: boolean): ShownPage {
  return { element: 'lost-page', load: () => import('./lost-page.ts'), properties: { isDenied } };
}
