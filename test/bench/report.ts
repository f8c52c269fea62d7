import { performance } from 'node:perf_hooks';
import { reportOf } from '../../analysis/report/document/report-of.ts';
import { usualOptions } from '../../analysis/report/document/report-options.ts';
import { documentFormats } from '../../server/contract/files.ts';
import { exportDocument } from '../../server/publishing/export/export-document.ts';
import { readPdf } from '../server/publishing/export/report/read-pdf.ts';
import { largeSource } from './large-report.ts';

/** How long a large report takes in each format, the second time: libraries and fonts are there then. */
export async function benchReport(): Promise<void> {
  const report = reportOf(
    largeSource(),
    { ...usualOptions, parts: ['outline', 'totals', 'crosses', 'methods'] },
    'ja',
  );
  for (const format of documentFormats) {
    await exportDocument(report, format);
    const from = performance.now();
    const file = await exportDocument(report, format);
    const seconds = (performance.now() - from) / 1000;
    const pages = format === 'pdf' ? readPdf(file).pageCount : null;
    const speed = pages === null ? '' : `, ${pages} pages, ${((seconds * 60) / pages).toFixed(2)} s for 60`;
    console.log(`${format}: ${seconds.toFixed(2)} s, ${(file.length / 1e6).toFixed(2)} MB${speed}`);
  }
}
