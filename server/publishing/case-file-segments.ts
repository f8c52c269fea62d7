import { createHash } from 'node:crypto';
import type { CaseColumn, CaseFile, CodebookItem } from '../../analysis/index.ts';

/** Begins every file of segments; the number is that of the format. */
const magic = 'kotae-case-file/1\n';
const hashLength = 32;
/** Columns begin where words of any size may. */
const alignment = 8;

interface Header {
  /** Which questionnaire the codes belong to: those of another mean something else. */
  questionnaireHash: string;
  caseCount: number;
  items: CodebookItem[];
  columns: { code: string; bytesPerOutcome: 1 | 2; outcomesAt: number; masksAt: number | null }[];
}

/** A frozen case file as one run of bytes: a header, then each column as it lies in memory. */
export function writeSegments(caseFile: CaseFile, questionnaireHash: string): Uint8Array {
  let length = 0;
  const parts: { at: number; bytes: Uint8Array }[] = [];
  const place = (array: Uint8Array | Uint16Array | Uint32Array): number => {
    const at = length;
    parts.push({ at, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) });
    length = aligned(at + array.byteLength);
    return at;
  };
  const columns = Object.entries(caseFile.columns).map(([code, column]): Header['columns'][number] => ({
    code,
    bytesPerOutcome: column.outcomes instanceof Uint8Array ? 1 : 2,
    outcomesAt: place(column.outcomes),
    masksAt: column.kind === 'multiple' ? place(column.masks) : null,
  }));
  const { caseCount, items } = caseFile;
  const header = Buffer.from(
    JSON.stringify({ questionnaireHash, caseCount, items, columns } satisfies Header),
  );
  const start = aligned(magic.length + hashLength + 4 + header.length);
  const file = Buffer.alloc(start + length);
  file.write(magic, 'latin1');
  file.writeUInt32LE(header.length, magic.length + hashLength);
  header.copy(file, magic.length + hashLength + 4);
  for (const { at, bytes } of parts) file.set(bytes, start + at);
  file.set(contentHash(file), magic.length);
  return file;
}

/** The case file back; null where the bytes are damaged, of another format or of another questionnaire. */
export function readSegments(file: Uint8Array, questionnaireHash: string): CaseFile | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < magic.length + hashLength + 4) return null;
  if (bytes.toString('latin1', 0, magic.length) !== magic) return null;
  if (!contentHash(bytes).equals(bytes.subarray(magic.length, magic.length + hashLength))) return null;
  const headerLength = bytes.readUInt32LE(magic.length + hashLength);
  const headerAt = magic.length + hashLength + 4;
  const header = JSON.parse(bytes.toString('utf8', headerAt, headerAt + headerLength)) as Header;
  if (header.questionnaireHash !== questionnaireHash) return null;
  const { caseCount, items } = header;
  // Words must begin at even addresses: a copy of its own, whatever the file was read into.
  const content = new Uint8Array(bytes.subarray(aligned(headerAt + headerLength))).buffer;
  const columns = header.columns.map(
    ({ code, bytesPerOutcome, outcomesAt, masksAt }): [string, CaseColumn] => {
      const item = items.find((candidate) => candidate.code === code);
      const outcomes =
        bytesPerOutcome === 1
          ? new Uint8Array(content, outcomesAt, caseCount)
          : new Uint16Array(content, outcomesAt, caseCount);
      return item?.kind === 'multiple'
        ? [code, { kind: 'multiple', outcomes, masks: new Uint32Array(content, masksAt ?? 0, caseCount) }]
        : [code, { kind: item?.kind ?? 'single', outcomes }];
    },
  );
  return { caseCount, items, columns: Object.fromEntries(columns) };
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

/** Over everything that follows the hash itself. */
function contentHash(file: Buffer): Buffer {
  return createHash('sha256')
    .update(file.subarray(magic.length + hashLength))
    .digest();
}
