import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runKotae } from '../../child-node.ts';
import { openHirakata } from '../hirakata-world.ts';
import { testApp, type TestApp } from '../test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
  await openHirakata(world);
});
afterAll(() => world.dispose());

const rows = [
  '職,attainment1,attainment2,attainment3,guideline,measure,タイムスタンプ',
  '係員,7,7,7,1,2,9:15',
  ',,,,,,',
];

async function kotae(lines: readonly string[], ...more: string[]) {
  const file = `${world.dataDirectory}/responses.csv`;
  writeFileSync(file, lines.join('\n'));
  return runKotae(['import-responses', file, '--wave', 'hirakata', '--data', world.dataDirectory, ...more]);
}

it('says what a file would add, adds it, and of a longer file only what is new', async () => {
  const tried = await kotae(rows, '--dry-run');
  expect([tried.code, tried.out]).toEqual([0, '新しい回答1件、取込み済みと同じ内容の行0件\n']);
  const { code, out, err } = await kotae(rows);
  expect([code, out]).toEqual([0, '1件を取り込みました。0件は取込み済みです。\n']);
  expect(err).toBe(
    '次の列は読みませんでした（日時、個人、通し番号など）：タイムスタンプ\n回答のない行を1行とばしました。\n',
  );
  const longer = [...rows, '係員,77,7,7,1,2,9:16', '係員,8,7,7,1,2,9:17'];
  const stopped = await kotae(longer);
  expect([stopped.code, stopped.out]).toEqual([1, '']);
  expect(stopped.err).toContain('4行目, attainment1: ');
  const setAside = await kotae(longer, '--set-aside');
  expect([setAside.code, setAside.out]).toEqual([0, '1件を取り込みました。1件は取込み済みです。\n']);
  expect(setAside.err).toContain('次の1行は取り込みませんでした。');
});
