import { describe, expect, test } from 'vitest';
import { homeOf, mainPagesOf, paths } from '../../../client/shell/navigation.ts';
import { pageOf } from '../../../client/shell/page-of.ts';
import { everyPage, isOpenTo, pages } from '../../../client/shell/pages.ts';
import { routeOf } from '../../../client/shell/route.ts';
import { firstPages } from '../../../server/access/role-groups.ts';
import { roles } from '../../../server/contract/accounts/accounts.ts';

const routed = (path: string) => {
  const route = routeOf(path);
  return route && { page: route.page.name, ...route.properties };
};

describe('an address', () => {
  test.each(everyPage)('of every page leads back to it: $name', ({ name, path }) => {
    const values: Record<string, string | number> = { version: 2, tableId: 'guideline*grade' };
    const taken = [...path.matchAll(/\{(\w+)\}/g)].map(
      ([, key = '']) => [key, values[key] ?? '職/1'] as const,
    );
    const address: unknown = paths[name];
    const made =
      typeof address === 'string'
        ? address
        : (address as (...parts: unknown[]) => string)(...taken.map(([, value]) => value));
    expect(routed(made)).toEqual({ page: name, ...Object.fromEntries(taken) });
  });

  test('with a word of its own is told from one that takes any', () => {
    expect(routed('/results/plans')).toEqual({ page: 'plans' });
    expect(routed('/results/plans/p1')).toEqual({ page: 'plan', code: 'p1' });
    expect(routed('/results/w1')).toEqual({ page: 'catalogue', wave: 'w1' });
    expect(routed('/results/w1/response-rate')).toEqual({ page: 'publishedResponseRate', wave: 'w1' });
    expect(routed(paths.table('w1', 'a*b'))).toEqual({ page: 'table', wave: 'w1', tableId: 'a*b' });
    expect(paths.newWaveOf('own', 2)).toBe('/console/new/own/2');
  });

  test('with a trailing slash is forgiven', () => {
    expect(routed('/console/')).toEqual({ page: 'waves' });
    expect(routed('/results/w1/')).toEqual({ page: 'catalogue', wave: 'w1' });
  });

  test.each([
    '/',
    '/console/waves',
    '/console/waves/w1/answers',
    '/console/waves/w1/toString',
    '/console/new/own/two',
    '/results/a/b/c',
    '/x',
    '/results/%E0%A4%A',
  ])('that is of no page: %s', (path) => {
    expect(routeOf(path)).toBeUndefined();
  });
});

describe('a page', () => {
  const session = (role?: 'administrator' | 'survey-manager' | 'planner') => ({
    account: role === undefined ? null : { name: 'a', email: 'a@example.jp', role },
    needsSetup: false,
    needsSecondStep: false,
    singleSignOn: null,
  });
  const shown = (path: string, role?: Parameters<typeof session>[0]) => {
    const { element, properties } = pageOf(path, session(role));
    return { element, ...properties };
  };

  const wayIn = { element: 'sign-in-page', needsSetup: false, singleSignOn: null };

  test('is the way in for whoever is not signed in', () => {
    for (const { name, path } of everyPage.filter(
      (page) => page.name !== 'setup' && page.name !== 'invitation',
    )) {
      expect([name, shown(path)]).toEqual([name, wayIn]);
    }
    expect(shown('/setup')).toEqual({ element: 'setup-page' });
    expect(shown('/invitation')).toEqual({ element: 'invitation-page' });
    expect(shown('/nothing')).toEqual(wayIn);
  });

  test('is given to the roles it names, and not to others', () => {
    expect(shown('/console', 'survey-manager')).toEqual({ element: 'waves-page' });
    expect(shown('/console', 'planner')).toEqual({ element: 'lost-page', isDenied: true });
    expect(shown('/console/accounts', 'survey-manager')).toEqual({ element: 'lost-page', isDenied: true });
    expect(shown('/console/accounts', 'administrator')).toEqual({ element: 'accounts-page' });
    expect(shown('/results/w1/response-rate', 'planner')).toEqual({
      element: 'response-rates-page',
      wave: 'w1',
      isResult: true,
    });
    expect(shown('/nothing', 'administrator')).toEqual({ element: 'lost-page', isDenied: false });
    const ofPlanners = everyPage.filter((page) => page.roles !== null && isOpenTo(page.name, 'planner'));
    const elsewhere = ofPlanners.filter(({ path }) => !path.startsWith('/results'));
    expect(elsewhere.map(({ name }) => name)).toEqual(['ownAccount', 'newPlan', 'planEditor']);
  });

  test('is one’s own account, whatever was asked for, while the role must have a second step and there is none', () => {
    for (const path of ['/console', '/results', '/nothing', '/console/account']) {
      const { element, properties } = pageOf(path, { ...session('planner'), needsSecondStep: true });
      expect([path, element, properties]).toEqual([path, 'own-account-page', { needsSecondStep: true }]);
    }
    expect(pageOf('/invitation', { ...session('planner'), needsSecondStep: true }).element).toBe(
      'invitation-page',
    );
  });

  test('belongs to a main page that everybody who sees it sees', () => {
    for (const { name, within, label, roles: named } of everyPage) {
      // One's own account is behind one's own name, on every page.
      if (named === null || name === 'ownAccount') continue;
      const main = everyPage.find((page) => page.name === (within ?? name));
      expect([name, main?.label !== undefined]).toEqual([name, true]);
      expect([name, label !== undefined && within !== undefined]).toEqual([name, false]);
      for (const role of named) expect([name, isOpenTo(main?.name ?? name, role)]).toEqual([name, true]);
    }
  });

  test('is loaded as the element that it names', async () => {
    for (const { element, load } of Object.values(pages)) {
      await load();
      expect([element, customElements.get(element) !== undefined]).toEqual([element, true]);
    }
  });
});

test('everybody begins on the first of their main pages', () => {
  expect(mainPagesOf('planner').map(({ name }) => name)).toEqual(['results', 'units', 'plans']);
  expect(mainPagesOf('unit-reader').map(({ name }) => name)).toEqual(['units']);
  expect(mainPagesOf('paper-operator').map(({ name }) => name)).toEqual(['paperWaves']);
  expect(mainPagesOf('auditor').map(({ name }) => name)).toEqual(['log']);
  expect(mainPagesOf('administrator').map(({ name }) => name)).toEqual([
    'waves',
    'questionnaires',
    'results',
    'units',
    'plans',
    'accounts',
    'log',
  ]);
  expect([homeOf('planner'), homeOf('survey-manager'), homeOf(undefined)]).toEqual([
    '/results',
    '/console',
    '/console',
  ]);
});

test('the server sends whoever comes in by single sign-on to the first page of the role', () => {
  expect(firstPages).toEqual(Object.fromEntries(roles.map((role) => [role, homeOf(role)])));
});

test('a paper operator sees the pages for keying in, and none of a wave besides', () => {
  const own = everyPage.filter(
    ({ name, roles: named }) => named !== null && isOpenTo(name, 'paper-operator'),
  );
  expect(own.map(({ name }) => name)).toEqual(['ownAccount', 'paperWaves', 'paperDesk']);
  expect(paths.paperDesk('w1')).toBe('/console/paper/w1');
});
