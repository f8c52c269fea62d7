import type { Context } from 'hono';
import type { FileContent, FileFormat } from '../publishing/export/export-results.ts';

const contentTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file to download. */
export function fileResponse(
  context: Context,
  content: FileContent,
  name: string,
  format: FileFormat,
): Response {
  return context.body(content, 200, {
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'content-type': contentTypes[format],
  });
}
