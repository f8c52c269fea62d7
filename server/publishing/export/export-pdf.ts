import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { charactersOf, documentFonts } from './pdf/fonts.ts';
import { pageModelOf } from './pdf/page-model.ts';
import { printableReport } from './pdf/printable-report.ts';

const template = new URL('pdf/report.typ', import.meta.url);

/**
 * A report as PDF/UA-1 on A4: tagged, with alternative texts, headings and repeated heads of tables. The only file that
 * knows the typesetting library. The same report is the same file: its date is that of publication.
 */
export function exportPdf(report: ReportDocument): Uint8Array<ArrayBuffer> {
  const fonts = documentFonts();
  const model = pageModelOf(printableReport(report, charactersOf(fonts)));
  // Whatever a document could ask for is looked up in here, where there is nothing.
  const workspace = mkdtempSync(join(tmpdir(), 'kotae-report-'));
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
    const pdf = compiler.pdf(
      { mainFileContent: readFileSync(template, 'utf8'), inputs: { data: JSON.stringify(model) } },
      {
        pdfStandard: 'ua-1',
        creationTimestamp: Math.floor(Date.parse(report.cover?.publishedAt ?? '1970-01-01') / 1000),
      },
    );
    compiler.evictCache(0);
    return new Uint8Array(pdf);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}
