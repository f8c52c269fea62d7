import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditActions } from '../../../../server/publishing/audit/audit-actions.ts';
import { publishedCatalogue } from '../../../../server/store/publishing/publications.queries.ts';
import type { Action } from '../../../../server/contract/publishing/actions.ts';
import { actionOf } from '../../action-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';
import { numberKeys } from './answers-of-routes.ts';

let world: TestApp;
beforeAll(async () => {
  world = await plansWorld();
});
afterAll(() => world.dispose());

const write = async (action: Action): Promise<number> =>
  (await (await world.as('survey-manager'))('POST', '/api/manage/waves/w2024/actions', action)).status;
const audited = async () => {
  const { db } = world.dependencies;
  const catalogue = await publishedCatalogue(db, 'w2024');
  if (catalogue === undefined) throw new Error('not published');
  return auditActions(db, catalogue);
};

test('an action has no place for a figure', async () => {
  expect(await write({ ...actionOf(), figure: 6.17 } as Action)).toBe(422);
  const subject: Action['subject'] & { value: number } = { kind: 'words', words: 'a', value: 6.17 };
  expect(await write(actionOf({ subject }))).toBe(422);
});

test('what it answers to is called as it is published, of a hidden group too; a figure slipped in is found', async () => {
  expect(await write(actionOf())).toBe(201);
  expect(
    await write(
      actionOf({ subject: { kind: 'table', table: 'attainment1*grade', group: '1', category: '1' } }),
    ),
  ).toBe(201);
  expect(await write(actionOf({ subject: { kind: 'words', words: '窓口の待ち時間30分' } }))).toBe(201);
  expect(await audited()).toEqual({ actionCount: 3, findings: [] });
  const { db } = world.dependencies;
  const { body } = await db
    .selectFrom('action')
    .select('body')
    .where('number', '=', 2)
    .executeTakeFirstOrThrow();
  const own = JSON.parse(body) as { subjectLabel: { ja: string } };
  own.subjectLabel.ja += '（平均6.17）';
  await db
    .updateTable('action')
    .set({ body: JSON.stringify(own) })
    .where('number', '=', 2)
    .execute();
  expect(await audited()).toEqual({ actionCount: 3, findings: [{ number: 2, numbers: [6.17] }] });
});

test('readers and everybody get no number with an action but those that count actions', async () => {
  await write(actionOf({ publicWords: { ja: '面談を増やしました。' } }));
  const planner = await world.as('planner');
  const kept = await (await planner('GET', '/api/manage/waves/w2024/actions')).json();
  const told = await (await world.call('GET', '/api/waves/w2024/actions')).json();
  const keys = new Set([...numberKeys(kept), ...numberKeys(told)]);
  expect(keys).toEqual(new Set(['number', 'revision']));
  expect(numberKeys({ actions: [{ figure: 6.17 }] })).toEqual(['figure']);
});
