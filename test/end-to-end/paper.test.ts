import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWave } from '../../server/demo/demonstration.ts';
import { countAnew } from './count-anew.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let demonstration: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  demonstration = await demonstrationServer();
});
afterAll(() => demonstration.stop());

it('an operator keys two sheets twice by keyboard, settles a difference and records them', async () => {
  const operator = await watchedPage(demonstration.browser, demonstration.origin, {
    viewport: { width: 1280, height: 900 },
  });
  const { page } = operator;
  await demonstration.signIn(operator.context);
  await page.goto(`${demonstration.origin}/console/waves/${openWave.code}/paper`);
  await operator.settled();
  await operator.inspect('paper-empty');
  await page.getByLabel(/束の名前/).fill('箱1');
  await page.getByLabel(/封筒の数/).fill('3');
  await page.keyboard.press('Enter');

  /** Everything typed where the focus is: code, three ratings, two lists, grade. */
  const keyIn = async (fields: string[]) => {
    for (const field of fields) {
      await page.keyboard.type(field);
      await page.keyboard.press('Enter');
    }
  };
  await page.getByRole('button', { name: '箱1：1回目を入力する' }).press('Enter');
  await page.getByRole('heading', { name: '1枚目' }).waitFor();
  await keyIn(['', '７', '8', '9', '1 3', '2', '99']);
  await page.getByText('回答に誤りがあります。').waitFor();
  await operator.inspect('paper-error');
  await page.getByLabel(/^6\./).fill('8');
  await page.getByLabel(/^6\./).press('Enter');
  await page.getByText('1枚目を保存しました。').waitFor();
  await keyIn(['', '5', '', '5', '', '99', '7']);
  await page.getByText('2枚目を保存しました。').waitFor();
  await operator.inspect('paper-keying');
  await page.getByRole('button', { name: '束の一覧へ戻る' }).press('Enter');

  await page.getByRole('button', { name: '箱1：2回目を入力する' }).press('Enter');
  await page.getByText('別の人が').waitFor();
  await keyIn(['', '7', '8', '9', '3 1', '2', '8']);
  await page.getByText('1枚目を保存しました。').waitFor();
  await keyIn(['', '6', '', '5', '', '99', '7']);
  await page.getByText('2枚目を保存しました。').waitFor();
  await page.getByRole('button', { name: '束の一覧へ戻る' }).press('Enter');

  await page.getByRole('button', { name: '箱1：照合する' }).press('Enter');
  await page.getByText('2枚目：1.').waitFor();
  await operator.inspect('paper-compare');
  await page.getByRole('button', { name: '2回目が正しい' }).press('Enter');
  await page.getByText('1回目と2回目の内容は一致しています。').waitFor();
  await page.getByLabel(/無効・白紙/).fill('1');
  await page.getByRole('button', { name: '登録する' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '登録する' }).press('Enter');
  await page.getByText('封筒の数と一致しています').waitFor();
  await operator.inspect('paper-recorded');
  countAnew(demonstration.dataDirectory);
  const tally = (await (await fetch(`${demonstration.origin}/api/waves/${openWave.code}/tally`)).json()) as {
    responseCount: number;
  };
  expect(tally.responseCount).toBe(2);
  await operator.leave();
});
