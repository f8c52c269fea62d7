import type { Context } from 'hono';
import type { FileContent, FileFormat } from '../publishing/export/export-results.ts';
import { fileTypes } from './api.ts';

const contentTypes: Record<FileFormat, string> = {
  csv: `${fileTypes.csv}; charset=utf-8`,
  xlsx: fileTypes.xlsx,
  tidy: `${fileTypes.csv}; charset=utf-8`,
};

const endings: Record<FileFormat, string> = { csv: '.csv', xlsx: '.xlsx', tidy: '-tidy.csv' };

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
