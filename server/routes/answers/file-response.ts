import type { Context } from 'hono';
import type { DocumentFormat, FileFormat } from '../../contract/files.ts';
import type { FileContent } from '../../publishing/export/export-results.ts';
import { fileTypes } from '../api.ts';

type AnyFormat = FileFormat | DocumentFormat;

const contentTypes: Record<AnyFormat, string> = {
  csv: `${fileTypes.csv}; charset=utf-8`,
  xlsx: fileTypes.xlsx,
  ods: fileTypes.ods,
  pptx: fileTypes.pptx,
  pdf: fileTypes.pdf,
  docx: fileTypes.docx,
  tidy: `${fileTypes.csv}; charset=utf-8`,
};

const endings: Record<AnyFormat, string> = {
  csv: '.csv',
  xlsx: '.xlsx',
  ods: '.ods',
  pptx: '.pptx',
  pdf: '.pdf',
  docx: '.docx',
  tidy: '-tidy.csv',
};

/** A file to download. */
export function fileResponse(
  context: Context,
  content: FileContent,
  name: string,
  format: AnyFormat,
): Response {
  return context.body(content, 200, {
    'content-disposition': `attachment; filename="${name}${endings[format]}"`,
    'content-type': contentTypes[format],
  });
}
