const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const zip64 = 0xffffffff;

/**
 * How large the files of a zip archive say they are together; null where one does not say. The reader unpacks no more
 * than an entry announces, so that a small file that would fill the memory is known before anything is unpacked.
 */
export function unpackedSize(file: Uint8Array): number | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let end = file.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > file.length || view.getUint32(at, true) !== directoryEntry) return null;
    const size = view.getUint32(at + 24, true);
    const isSilent = size === 0 && (view.getUint32(at + 20, true) > 0 || isWrittenAfterwards(view, at));
    if (size === zip64 || isSilent) return null;
    total += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** Sizes that stand behind the data: the directory may then hold zeros. */
function isWrittenAfterwards(view: DataView, at: number): boolean {
  return (view.getUint16(at + 8, true) & 0b1000) !== 0;
}
