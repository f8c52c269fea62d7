import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, it } from 'vitest';
import { openWave } from '../../server/demo/demonstration.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let demonstration: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  demonstration = await demonstrationServer();
});
afterAll(() => demonstration.stop());

const devices: [string, { width: number; height: number }][] = [
  ['phone', { width: 360, height: 800 }],
  ['desk', { width: 1280, height: 900 }],
];

/** As Google Forms writes it, with a question in words of its own and a row that went wrong. */
const responses = (grade: string): Buffer =>
  Buffer.from(
    [
      'タイムスタンプ,職,質問A,attainment2,guideline,measure,メールアドレス',
      `2026/11/20 9:15:02,${grade},7,８,1,2,taro@example.jp`,
      `2026/11/20 9:16:02,主事${grade},7,NA,1,2,hanako@example.jp`,
      `2026/11/20 9:17:02,${grade},77,7,1,2,`,
      ',,,,,,',
    ].join('\r\n'),
  );

it.each(devices)(
  'HR takes responses of another tool over, explaining what is not clear: %s',
  async (device, viewport) => {
    const hr = await watchedPage(demonstration.browser, demonstration.origin, { viewport });
    const { page } = hr;
    await demonstration.signIn(hr.context);
    await page.goto(`${demonstration.origin}/console/waves/${openWave.code}`);
    await page.getByRole('link', { name: '回答ファイルの取込み' }).press('Enter');
    await hr.settled();
    const grade = device === 'phone' ? '係員' : '係長・監督';
    const file = { name: '回答.csv', mimeType: 'text/csv', buffer: responses(grade) };
    await page.getByLabel('ファイルを選ぶ').setInputFiles(file);
    if (device === 'phone') {
      await page.getByLabel('設問 質問A').selectOption('attainment1');
      await page.getByRole('button', { name: 'この対応で読み直す' }).press('Enter');
    }
    await page.getByLabel('列のない設問は、全員が無回答だったことにする').check();
    await page.getByText('直す必要のある行：2行').waitFor();
    await hr.inspect(`response-import-asked-${device}`);
    await page.getByLabel(`意味 主事${grade}`).selectOption({ label: grade });
    if (device === 'phone') await page.getByLabel('意味 NA').selectOption('');
    await page.getByRole('button', { name: 'この対応で読み直す' }).last().press('Enter');
    await page.getByText('直す必要のある行：1行').waitFor();
    await page.getByLabel('直す必要のある行を除いて取り込む', { exact: false }).check();
    await hr.inspect(`response-import-ready-${device}`);
    await page.getByRole('button', { name: '2件を取り込む' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '2件を取り込む' }).press('Enter');
    await page.getByText('2件の回答を取り込みました。').waitFor();
    await page.getByText('捨てた列：タイムスタンプ、メールアドレス').waitFor();
    await hr.inspect(`response-import-done-${device}`);
    await page.getByLabel('ファイルを選ぶ').setInputFiles(file);
    await page.getByLabel('列のない設問は、全員が無回答だったことにする').check();
    await page.getByText('前に取り込んだ回答と同じ内容の行：2件').waitFor();
    await hr.leave();
  },
);

it.each(devices)('HR says who is somebody else and which group a title is: %s', async (device, viewport) => {
  const hr = await watchedPage(demonstration.browser, demonstration.origin, { viewport });
  const { page } = hr;
  await demonstration.signIn(hr.context);
  await page.goto(`${demonstration.origin}/console/waves/${openWave.code}/invitations`);
  await hr.settled();
  const digits = device === 'phone' ? '1' : '2';
  const rows = [
    ['令和８年度　職員名簿', '', '', ''],
    ['職員番号', '氏名', '所属課', '役職名'],
    [`000${digits}77`, '山田 太郎', '総務課', '係員'],
    [`${digits}77`, '鈴木 花子', '税務課', '係員'],
    [`${digits}78`, '田中 次郎', '税務課', `室長${device}`],
  ];
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '名簿', rows }] }));
  await page.getByLabel('ファイルを選ぶ').setInputFiles({ name: '名簿.xlsx', mimeType: '', buffer });
  await page.getByText('同じ人とみなした行').first().waitFor();
  await hr.inspect(`staff-list-asked-${device}`);
  await page.getByLabel(`区分 室長${device}`).selectOption({ label: '係長・監督' });
  await page.getByRole('button', { name: 'この対応で読み直す' }).press('Enter');
  await page.getByText('読み取れた人：2人、直す必要のある行：0行').waitFor();
  await page.getByLabel(`${digits}77は別の人`).check();
  await page.getByRole('button', { name: '3人を招待する' }).press('Enter');
  await page.getByText('招待しました。').waitFor();
  await hr.leave();
});

it.each(devices)('head counts with men, women and a total are asked about: %s', async (device, viewport) => {
  const hr = await watchedPage(demonstration.browser, demonstration.origin, { viewport });
  const { page } = hr;
  await demonstration.signIn(hr.context);
  await page.goto(`${demonstration.origin}/console/new/hirakata-attainment/1`);
  await hr.settled();
  await page.getByRole('button', { name: '2. 対象の職員数', exact: true }).press('Enter');
  const table = [
    '区分\t男\t女\t計',
    '係員\t30\t37\t６７名',
    '係長・監督\t5\t4\t10',
    '大係長\t―\t1\t1',
    '計\t35\t42\t79',
  ];
  await page.getByLabel('職員数の表').fill(table.join('\n'));
  await page.getByRole('button', { name: '読み取る', exact: true }).press('Enter');
  await page.getByText('人数の列が1つに決まりません').first().waitFor();
  await hr.inspect(`head-counts-asked-${device}`);
  await page.getByLabel('計', { exact: true }).check();
  await page.getByRole('button', { name: '選んだ列で読み取る' }).press('Enter');
  await page.getByText('上の行を足した数と合いません').waitFor();
  await page.getByText('内訳を足した数と合いません').waitFor();
  await page.getByText('設問票にない職名').waitFor();
  await hr.inspect(`head-counts-read-${device}`);
  await hr.leave();
});
