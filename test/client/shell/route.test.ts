import { expect, test } from 'vitest';
import { paths } from '../../../client/shell/navigation.ts';
import { routeOf } from '../../../client/shell/route.ts';

test('every address made here leads back to its page', () => {
  expect(routeOf(paths.waves)).toEqual({ page: 'waves' });
  expect(routeOf(paths.newWave)).toEqual({ page: 'new-wave' });
  expect(routeOf(paths.newWaveOf('own', 2))).toEqual({ page: 'new-wave-of', code: 'own', version: 2 });
  expect(routeOf('/console/new/own/two')).toEqual({ page: 'not-found' });
  expect(routeOf(paths.accounts)).toEqual({ page: 'accounts' });
  expect(routeOf(paths.results)).toEqual({ page: 'results' });
  expect(routeOf(paths.signIn)).toEqual({ page: 'sign-in' });
  expect(routeOf(paths.wave('w1'))).toEqual({ page: 'wave', wave: 'w1' });
  expect(routeOf(paths.responseRate('w1'))).toEqual({ page: 'response-rate', wave: 'w1' });
  expect(routeOf(paths.drafts('w1'))).toEqual({ page: 'drafts', wave: 'w1' });
  expect(routeOf(paths.texts('w1'))).toEqual({ page: 'texts', wave: 'w1' });
  expect(routeOf(paths.codes('w1'))).toEqual({ page: 'codes', wave: 'w1' });
  expect(routeOf(paths.slips('w1'))).toEqual({ page: 'slips', wave: 'w1' });
  expect(routeOf(paths.poster('w1'))).toEqual({ page: 'poster', wave: 'w1' });
  expect(routeOf(paths.catalogue('w1'))).toEqual({ page: 'catalogue', wave: 'w1' });
  expect(routeOf(paths.requirement('w1', 'weights'))).toEqual({
    page: 'requirement',
    wave: 'w1',
    code: 'weights',
  });
  expect(routeOf(paths.plans)).toEqual({ page: 'plans' });
  expect(routeOf(paths.plan('p1'))).toEqual({ page: 'plan', code: 'p1' });
  expect(routeOf(paths.newPlan)).toEqual({ page: 'new-plan' });
  expect(routeOf(paths.planEditor('p1'))).toEqual({ page: 'plan-editor', code: 'p1' });
  expect(routeOf(paths.table('w1', 'guideline*grade'))).toEqual({
    page: 'table',
    wave: 'w1',
    table: 'guideline*grade',
  });
});

test('a trailing slash is forgiven', () => {
  expect(routeOf('/console/')).toEqual({ page: 'waves' });
  expect(routeOf('/results/w1/')).toEqual({ page: 'catalogue', wave: 'w1' });
});

test.each([
  '/',
  '/console/waves',
  '/console/waves/w1/answers',
  '/console/waves/w1/toString',
  '/results/a/b/c',
  '/x',
  '/results/%E0%A4%A',
])('there is nothing at %s', (path) => {
  expect(routeOf(path)).toEqual({ page: 'not-found' });
});
