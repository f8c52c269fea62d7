import { expect, it } from 'vitest';
import { reportOf } from '../../../../analysis/report/document/report-of.ts';
import { reportInBackground } from '../../../../server/publishing/background/report-in-background.ts';
import { ReportMaker } from '../../../../server/publishing/report/report-maker.ts';
import { reportOptions, reportSource } from '../../../analysis/report/document/report-sample.ts';

const report = reportOf(reportSource, reportOptions, 'ja');

it('reports that take too long or too much are given up, with a word for each', async () => {
  const hasty = new ReportMaker((task) => reportInBackground(task, { milliseconds: 1, megabytes: 2048 }));
  await expect(hasty.fileOf(report, 'docx')).rejects.toMatchObject({ code: 'report-too-large' });
  const narrow = new ReportMaker((task) =>
    reportInBackground(task, { milliseconds: 2 ** 31 - 1, megabytes: 8 }),
  );
  await expect(narrow.fileOf(report, 'docx')).rejects.toMatchObject({ code: 'report-too-large' });
});

it('one is made after the other, and none once the server closes', async () => {
  let underWay = 0;
  let most = 0;
  const maker = new ReportMaker((task) => {
    most = Math.max(most, (underWay += 1));
    const job = reportInBackground(task);
    return { ...job, result: job.result.finally(() => (underWay -= 1)) };
  });
  await Promise.all([maker.fileOf(report, 'ods'), maker.fileOf(report, 'ods')]);
  expect(most).toBe(1);
  await maker.close();
  await expect(maker.fileOf(report, 'ods')).rejects.toMatchObject({ code: 'report-stopped' });
});
