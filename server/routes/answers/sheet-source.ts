import type { SheetSource } from '../../intake/read-sheet.ts';

/** A table as it comes in JSON: text, or a file in base64. */
export function sheetSource(source: { text: string } | { file: string }): SheetSource {
  return 'text' in source ? source : { file: new Uint8Array(Buffer.from(source.file, 'base64')) };
}
