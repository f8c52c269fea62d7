import { blackMark } from '../../../analysis/report/black-mark.ts';

/**
 * The text with parts blackened, every blackened part under one mark; null if anything but blackening was done: what
 * is published is in the writer's own words, or it is not published.
 */
export function redaction(text: string, redacted: string): string | null {
  const kept = redacted.split(/■+/);
  if (kept.length === 1) return null;
  const [first = ''] = kept;
  const last = kept.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  let from = first.length;
  for (const part of kept.slice(1, -1)) {
    // A mark stands for a character at least.
    const found = text.indexOf(part, from + 1);
    if (found < 0) return null;
    from = found + part.length;
  }
  return from < text.length - last.length ? kept.join(blackMark) : null;
}
