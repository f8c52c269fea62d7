import { afterEach, beforeEach, expect, it } from 'vitest';
import type { QuestionnaireImport } from '../../../../server/contract/authoring/questionnaire-imports.ts';
import { lssOfToday } from '../../authoring/import/foreign-files.ts';
import { testApp, type TestApp } from '../../test-app.ts';

const address = '/api/manage/questionnaire-imports';
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

let world: TestApp;
let hr: Awaited<ReturnType<TestApp['as']>>;
beforeEach(async () => {
  world = await testApp();
  hr = await world.as('survey-manager');
});
afterEach(() => world.dispose());

it('reads a file, keeps nothing, and what it answers can be begun with and made a version', async () => {
  const response = await hr('POST', `${address}?lang=en`, {
    fileName: 'Staff survey 2027.lss',
    file: base64(lssOfToday),
  });
  expect(response.status).toBe(200);
  const reading = (await response.json()) as QuestionnaireImport;
  expect(reading.code).toBe('staff-survey-2027');
  expect(reading.issues).toEqual([]);
  expect(reading.report.map(({ words }) => words)).toContain(
    'The condition of “idea” was left out, since it never holds; everybody is asked: count(why_SQ1) > 2',
  );
  expect(await (await hr('GET', '/api/manage/questionnaire-drafts')).json()).toEqual({ drafts: [] });
  const { code, questionnaire } = reading;
  expect((await hr('POST', '/api/manage/questionnaire-drafts', { code, questionnaire })).status).toBe(201);
  expect(
    (await hr('POST', `/api/manage/questionnaire-drafts/${code}/finalise`, { revision: 1 })).status,
  ).toBe(201);
});

it('says in one sentence why a file cannot be read', async () => {
  const refused = await hr('POST', address, {
    fileName: 'x.lss',
    file: base64('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document>&x;</document>'),
  });
  expect(refused.status).toBe(422);
  const text = await refused.text();
  expect(JSON.parse(text)).toMatchObject({
    code: 'unreadable-questionnaire',
    issues: [
      { code: 'xml-with-entities', words: '文書型宣言（DOCTYPE）のあるXMLは、安全のため読みません。' },
    ],
  });
  expect(text).not.toContain('root:');
});

it('takes 5 MB and no more; 50 MB are refused before they are read', async () => {
  const large = new Uint8Array(5 * 1024 * 1024).fill(0x20);
  expect((await hr('POST', address, { fileName: 'a.json', file: base64(large) })).status).toBe(422);
  expect((await hr('POST', address, { fileName: 'a.json', file: 'A'.repeat(50 * 1024 * 1024) })).status).toBe(
    413,
  );
  // Other addresses keep their own, smaller limit.
  expect(
    (
      await hr('POST', '/api/manage/questionnaire-drafts', {
        code: 'a',
        questionnaire: 'A'.repeat(3 * 1024 * 1024),
      })
    ).status,
  ).toBe(413);
});

it('is for survey managers', async () => {
  const file = { fileName: 'a.json', file: base64('{}') };
  expect((await (await world.as('planner'))('POST', address, file)).status).toBe(403);
  expect((await world.call('POST', address, file)).status).toBe(401);
});
