import type { Context } from 'hono';
import type { FileFormat } from '../contract/files.ts';
import type { FileContent } from '../publishing/export/export-results.ts';
import { fileTypes } from './api.ts';

const contentTypes: Record<FileFormat, string> = {
  csv: `${fileTypes.csv}; charset=utf-8`,
  xlsx: fileTypes.xlsx,
  ods: fileTypes.ods,
  pptx: fileTypes.pptx,
  tidy: `${fileTypes.csv}; charset=utf-8`,
};

const endings: Record<FileFormat, string> = {
  csv: '.csv',
  xlsx: '.xlsx',
  ods: '.ods',
  pptx: '.pptx',
  tidy: '-tidy.csv',
};

/** A file to download. */
export function fileResponse(
  context: Context,
  content: FileContent,
  name: string,
  format: FileFormat,
): Response {
  return context.body(content, 200, {
    'content-disposition': `attachment; filename="${name}${endings[format]}"`,
    'content-type': contentTypes[format],
  });
}
