import { strFromU8, unzipSync } from 'fflate';
import { zipped } from '../office/xml.ts';
import { settledNames } from './settled-names.ts';

/**
 * A document of the library with what it leaves open settled: dates are those of the report and not of today, what it
 * names by chance is named by its order, charts are in the language and with the Japanese face of the text.
 */
export function settledPackage(
  file: Uint8Array,
  { language, createdAt }: { language: string; createdAt: string },
): Uint8Array<ArrayBuffer> {
  const tag = languageTags[language] ?? 'ja-JP';
  const parts = Object.entries(settledNames(unzipSync(file))).map(
    ([path, content]): [string, string | Uint8Array] => {
      if (path === 'docProps/core.xml') return [path, withDates(strFromU8(content), createdAt)];
      if (/^word\/charts\/chart\d+\.xml$/.test(path)) return [path, withFaces(strFromU8(content), tag)];
      if (path.endsWith('.xlsx')) return [path, settledWorkbook(content, createdAt)];
      return [path, content];
    },
  );
  return zipped(Object.fromEntries(parts));
}

/** The numbers behind a chart. */
function settledWorkbook(file: Uint8Array, createdAt: string): Uint8Array {
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  return zipped({
    ...parts,
    ...(core !== undefined && { 'docProps/core.xml': withDates(strFromU8(core), createdAt) }),
  });
}

const languageTags: Partial<Record<string, string>> = { ja: 'ja-JP', en: 'en-GB' };

function withDates(core: string, at: string): string {
  const moment = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
}

function withFaces(chart: string, tag: string): string {
  return chart
    .replaceAll('<a:ea typeface="+mn-ea"/>', '<a:ea typeface="Yu Gothic"/>')
    .replaceAll(/<c:lang val="[^"]*"\/>/g, `<c:lang val="${tag}"/>`);
}
