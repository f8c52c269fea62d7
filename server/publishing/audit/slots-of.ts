/** What stands in a text where a sentence has its blanks: `slotsOf('n=12', (slot) => `n=${slot}`)` is `['12']`. */
export function slotsOf(text: string, sentence: (slot: string) => string): string[] {
  const escaped = sentence('\0').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(escaped.replaceAll('\0', String.raw`([+−±-]?[\d,.]+)`)).exec(text)?.slice(1) ?? [];
}
