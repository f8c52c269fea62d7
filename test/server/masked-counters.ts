/** SQLite's own counters of commits and of the schema: they say how much happened, not in which order. */
const counters = [
  [24, 28],
  [40, 44],
  [92, 100],
] as const;

/** The bytes of an SQLite file without its counters. */
export function maskedCounters(content: Buffer): Buffer {
  const masked = Buffer.from(content);
  for (const [from, to] of counters) masked.fill(0, from, to);
  return masked;
}
