import { strToU8, zipSync, type Zippable } from 'fflate';

/** What no XML, and so no file of an office program, can hold. */
const unprintable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** What turns round the text that follows it, in its own cell and beyond. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text as a file can hold it: whole characters, none that has no picture or changes others. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(unprintable, ' ').replaceAll(turning, '');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text between tags or in an attribute, whatever it holds. */
export function xmlText(text: string): string {
  return printable(text).replaceAll(/[&<>"'\n\r\t]/g, (character) => entities[character] ?? character);
}

/** Parts of a document by their paths. A first part that is to be read without unpacking stands uncompressed. */
export type Parts = Record<string, string | Uint8Array>;

/** No day on which a file was made: the same parts are the same bytes. */
const noDay = new Date(1980, 0, 1);

/** A document of several parts, in their order; those named in `stored` as they are. */
export function zipped(parts: Parts, stored: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[path] = [bytes, { mtime: noDay, level: stored.includes(path) ? 0 : 6 }];
  }
  return zipSync(files);
}

/** What every part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
