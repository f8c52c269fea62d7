/** A head count with thousands separators: 2,438. The same in both languages. */
export function countWords(count: number): string {
  return count.toLocaleString('en-US');
}
