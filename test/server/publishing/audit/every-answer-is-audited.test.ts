import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditWave } from '../../../../server/publishing/audit/audit-wave.ts';
import { catalogueOfWave, resultsOfCatalogue } from '../../../../server/commands/published-wave.ts';
import { indicatorOf, planOf } from '../../plan-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

/**
 * Every answer that readers of results and everybody get, with the outputs under which the audit reads it; a sentence says
 * why one has nothing to be read. A route that is new stands here, or the audit would be blind to it.
 */
const auditedAs: Record<string, string[] | string> = {
  '/api/manage/waves/{wave}/tables': ['api', 'file', 'drivers-page'],
  '/api/manage/waves/{wave}/tables/{table}': ['api', 'file', 'page', 'chart'],
  '/api/manage/waves/{wave}/tables/{table}/earlier': ['compared-page'],
  '/api/manage/waves/{wave}/overview': ['overview-api', 'overview-page', 'grid-page'],
  '/api/manage/waves/{wave}/report/file': ['report'],
  '/api/manage/indicator-plans/{plan}': ['plan-api', 'plan-file', 'plan-page'],
  '/api/manage/indicator-plans/{plan}/review': ['plan-review', 'plan-page'],
  '/api/manage/waves/{wave}/report': 'what was chosen, and captions',
  '/api/manage/indicator-plans': 'the names of plans',
  '/api/manage/waves/{wave}/open-results': 'whether anybody may read what is published; no figure',
  '/api/manage/waves/{wave}/actions': 'no figure is kept with an action (audit-actions)',
  '/api/manage/actions': 'counts of actions',
  '/api/manage/waves/{wave}/crosses': 'names of what may be crossed; a cross becomes a table',
  '/api/manage/waves': 'dates and states; participation while a wave is open',
  '/api/manage/printed-reports':
    'figures printed elsewhere; those of a wave collected here are read as printed-report',
  '/api/manage/questionnaire-schema': 'no wave',
  '/api/manage/table-plan-schema': 'no wave',
  '/api/waves/{wave}': 'rules and participation',
  '/api/waves/{wave}/questionnaire': 'what is asked',
  '/api/waves/{wave}/tally': 'participation',
  '/api/waves/{wave}/tally/tickets': 'participation',
  '/api/waves/{wave}/sealed-list': 'participation: hashes of boxes that nobody has opened',
  '/api/waves/{wave}/actions': 'words written for everybody',
  '/api/manage/waves/{wave}/topics/{place}':
    'numbers from ten writers on, rounded down to tens, never by group: of texts that everybody who sees them reads',
  '/api/manage/waves/{wave}/topics/{place}/file':
    'numbers from ten writers on, rounded down to tens, never by group: of texts that everybody who sees them reads',
  '/api/manage/waves/{wave}/topics/{place}/words':
    'numbers from ten writers on, rounded down to tens, never by group: of texts that everybody who sees them reads',
  '/api/manage/units': 'names of waves and units',
  '/api/manage/waves/{wave}/units':
    'responses by unit, which the table of units by itself has, and which groups are hidden (unit-page.test.ts)',
  '/api/manage/waves/{wave}/units/{unit}':
    'columns of published tables as they are published, and no others (unit-page.test.ts)',
  '/api/manage/waves/{wave}/units/{unit}/handout':
    'the page, whose figures are those of its columns (unit-page-view.test.ts)',
  '/api/session': 'no wave',
  '/api/session/single-sign-on': 'no wave',
  '/api/session/single-sign-on/callback': 'no wave',
  '/api/manage/sessions': 'where an account is signed in; no wave',
  '/api/manage/second-step': 'how an account signs in; no wave',
};

let world: TestApp;
let outputNames: string[];
beforeAll(async () => {
  world = await plansWorld();
  const hr = await world.as('survey-manager');
  await world.dependencies.db
    .updateTable('wave')
    .set({ opens_on: '2021-04-01' })
    .where('code', '=', 'w2024')
    .execute();
  const plan = planOf(indicatorOf('mean'));
  await hr('PUT', '/api/manage/indicator-plans/hr-policy', { plan, revision: 0 });
  const catalogue = await catalogueOfWave(world.dependencies, 'w2027');
  const { tables, texts } = await resultsOfCatalogue(world.dependencies, catalogue);
  const audited = await auditWave(world.dependencies, catalogue, tables, texts);
  expect([audited.isolated, audited.telling, audited.strays, audited.actions.findings]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  outputNames = audited.outputNames;
});
afterAll(() => world.dispose());

const answers = readFileSync('test/golden/routes.txt', 'utf8')
  .split('\n')
  .map((line) => /^GET +(\S+) .* (anybody|.*planner.*)$/.exec(line)?.[1])
  .filter((path) => path !== undefined);

test('every answer of published results is known to the audit, and none that is not there', () => {
  expect(answers.length).toBeGreaterThan(15);
  expect(Object.keys(auditedAs).toSorted()).toEqual([...new Set(answers)].toSorted());
});

test('what is said to be read is read', () => {
  // A wave in which nothing goes with an outcome by its size has no page of drivers to print.
  const missing = Object.values(auditedAs)
    .flatMap((names) => (typeof names === 'string' ? [] : names))
    .filter((name) => name !== 'drivers-page' && !outputNames.includes(name));
  expect(missing).toEqual([]);
});
