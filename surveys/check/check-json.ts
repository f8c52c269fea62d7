import type { Issue, Path } from '../schema/issue.ts';

/** Nothing that people write is nested as deep as this; what walks through it may stand on the stack. */
const deepest = 100;

/**
 * What is wrong with JSON whatever it should mean, before anything walks through it or counts on its texts.
 * Issues   `too-deep`, once, where it begins; `broken-text` for every text with half a character in it (a surrogate
 *          alone), which has no UTF-8 and so no hash, or with a NUL, which not every database keeps.
 *
 * @example checkJson({ title: 'a\uD83D' }) // => [{ code: 'broken-text', path: ['title'], facts: {} }]
 */
export function checkJson(raw: unknown): Issue[] {
  const issues: Issue[] = [];
  const waiting: { value: unknown; path: Path }[] = [{ value: raw, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (path.length > deepest) return [{ code: 'too-deep', path: path.slice(0, 8), facts: {} }];
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0')))
      issues.push({ code: 'broken-text', path, facts: {} });
    if (Array.isArray(value))
      for (const [index, part] of value.entries()) waiting.push({ value: part, path: [...path, index] });
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) waiting.push({ value: part, path: [...path, key] });
  }
  return issues.toReversed();
}
