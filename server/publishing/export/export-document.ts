import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { summaryOf } from '../../../analysis/report/document/summary-of.ts';
import type { DocumentFormat } from '../../contract/files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Each library is loaded when it is needed: one of them is a program for this machine, which an installation may lack. */
const renderers: Record<DocumentFormat, (report: ReportDocument) => Promise<Bytes>> = {
  pdf: async (report) => (await import('./export-pdf.ts')).exportPdf(report),
  docx: async (report) => (await import('./export-docx.ts')).exportDocx(report),
  xlsx: async (report) => (await import('./export-xlsx.ts')).exportXlsx(report),
  ods: async (report) => (await import('./export-ods.ts')).exportOds(report),
  // Slides are for a meeting: a summary, not the report.
  pptx: async (report) => (await import('./export-pptx.ts')).exportPptx(summaryOf(report)),
};

/** A whole report as a file. It takes seconds of work: the server has it done in a thread (`background/`). */
export async function exportDocument(report: ReportDocument, format: DocumentFormat): Promise<Bytes> {
  return renderers[format](report);
}
