import type { CaseColumn, CaseFile, CodebookItem } from '../../../analysis/index.ts';
import type { Segment, Segments } from '../../store/responses/segment-file.ts';

/** A case file's columns as they lie in memory, ready to be stored. */
export function segmentsOf(caseFile: CaseFile, questionnaireHash: string): Segments {
  const { caseCount, items } = caseFile;
  const segments = Object.entries(caseFile.columns).flatMap(([code, column]): Segment[] => [
    {
      code,
      part: 'outcomes',
      bytesPerCase: column.outcomes instanceof Uint8Array ? 1 : 2,
      content: bytesOf(column.outcomes),
    },
    ...(column.kind === 'multiple'
      ? [{ code, part: 'masks', bytesPerCase: 4, content: bytesOf(column.masks) } as const]
      : []),
    ...(column.outside
      ? [{ code, part: 'outside', bytesPerCase: 4, content: bytesOf(column.outside) } as const]
      : []),
  ]);
  return { caseCount, questionnaireHash, codebook: JSON.stringify(items), segments };
}

/**
 * The case file back; null where the columns belong to another questionnaire, or to a codebook that an earlier version
 * of the program read differently: what must be suppressed depends on it.
 */
export function caseFileOfSegments(
  { caseCount, questionnaireHash, codebook, segments }: Segments,
  wanted: { questionnaireHash: string; items: CodebookItem[] },
): CaseFile | null {
  const { items } = wanted;
  if (questionnaireHash !== wanted.questionnaireHash || codebook !== JSON.stringify(items)) return null;
  const columns = items.map((item): [string, CaseColumn] => {
    const outcomes = segmentOf(segments, item.code, 'outcomes');
    const codes =
      outcomes.bytesPerCase === 1
        ? new Uint8Array(memoryOf(outcomes), 0, caseCount)
        : new Uint16Array(memoryOf(outcomes), 0, caseCount);
    const wordsOf = (part: 'masks' | 'outside'): Uint32Array =>
      new Uint32Array(memoryOf(segmentOf(segments, item.code, part)), 0, caseCount);
    const outside = item.outside && { outside: wordsOf('outside') };
    if (item.kind !== 'multiple') return [item.code, { kind: item.kind, outcomes: codes, ...outside }];
    return [item.code, { kind: 'multiple', outcomes: codes, masks: wordsOf('masks'), ...outside }];
  });
  return { caseCount, items, columns: Object.fromEntries(columns) };
}

function segmentOf(segments: Segment[], code: string, part: Segment['part']): Segment {
  const segment = segments.find((candidate) => candidate.code === code && candidate.part === part);
  if (segment === undefined) throw new Error(`no ${part} of ${code} among the segments`);
  return segment;
}

function bytesOf(column: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/** Words must begin where their size allows: what lies inside a larger piece of memory is copied out of it. */
function memoryOf({ content }: Segment): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = content;
  return byteOffset === 0 && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer
    ? buffer
    : new Uint8Array(content).buffer;
}
