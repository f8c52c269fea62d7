import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWave } from '../../server/demo/demonstration.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let demonstration: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  demonstration = await demonstrationServer();
});
afterAll(() => demonstration.stop());

it.each([
  ['phone', { width: 360, height: 800 }],
  ['desk', { width: 1280, height: 900 }],
])(
  'HR reads a staff list, invites whom it holds, and renews a lost invitation: %s',
  async (device, viewport) => {
    const hr = await watchedPage(demonstration.browser, demonstration.origin, { viewport });
    const { page } = hr;
    await demonstration.signIn(hr.context);
    await page.goto(`${demonstration.origin}/console/waves/${openWave.code}/invitations`);
    await hr.settled();
    const numbers = ['1', '2'].map((number) => `n-${device}-${number}`);
    const list = [
      ['職員番号', '氏名', 'メール', '職'],
      [numbers[0], '山田 太郎', `taro-${device}@example.jp`, '係員'],
      [numbers[1], '鈴木 花子', '', '係員'],
      ['', '名無し', '', '係員'],
      [`n-${device}-3`, '田中', '', '大名'],
    ];
    await page.getByLabel('名簿', { exact: true }).fill(list.map((row) => row.join('\t')).join('\n'));
    await page.getByRole('button', { name: '読み取る' }).press('Enter');
    await page.getByText('読み取れた人：2人、直す必要のある行：2行').waitFor();
    await hr.inspect(`invitations-read-${device}`);
    await page.getByRole('button', { name: '2人を招待する' }).press('Enter');
    await page.getByText('招待しました。').waitFor();
    await page.getByText('メールの送信が設定されていません').first().waitFor();
    await page.getByLabel('職員番号またはメールアドレス').fill(numbers[0] ?? '');
    await page.getByRole('button', { name: '再発行する' }).press('Enter');
    await page.getByText(`職員番号 ${numbers[0]} の新しいリンクです`).waitFor();
    const link = await page.getByLabel('再発行する').inputValue();
    expect(link).toMatch(new RegExp(`/w/${openWave.code}#(?:[2-9A-Z]{4}-){4}[2-9A-Z]{4}$`));
    await hr.inspect(`invitations-${device}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '一覧をCSVで保存する' }).press('Enter');
    expect((await download).suggestedFilename()).toBe(`${openWave.code}-invitations.csv`);
    await hr.leave();
  },
);
