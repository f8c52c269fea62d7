import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { summaryOf } from '../../../analysis/report/document/summary-of.ts';
import type { DocumentFormat } from '../../contract/files.ts';
import { exportDocx } from './export-docx.ts';
import { exportOds } from './export-ods.ts';
import { exportPdf } from './export-pdf.ts';
import { exportPptx } from './export-pptx.ts';
import { exportXlsx } from './export-xlsx.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const renderers: Record<DocumentFormat, (report: ReportDocument) => Bytes | Promise<Bytes>> = {
  pdf: exportPdf,
  docx: exportDocx,
  xlsx: exportXlsx,
  ods: exportOds,
  // Slides are for a meeting: a summary, not the report.
  pptx: async (report) => exportPptx(summaryOf(report)),
};

/** A whole report as a file. It takes seconds of work: the server has it done in a thread (`background/`). */
export async function exportDocument(report: ReportDocument, format: DocumentFormat): Promise<Bytes> {
  return renderers[format](report);
}
