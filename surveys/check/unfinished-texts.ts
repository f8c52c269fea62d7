import type { Issue, Path } from '../schema/issue.ts';
import { rewriteMark } from '../schema/rewrite-mark.ts';

/**
 * An `unfinished-text` issue for every text in which an import has marked a part that somebody has to write anew.
 *
 * @example unfinishedTexts({ title: { ja: '〔✎name〕さん' } })
 * // => [{ code: 'unfinished-text', path: ['title', 'ja'], facts: { text: '〔✎name〕さん' } }]
 */
export function unfinishedTexts(value: unknown, path: Path = []): Issue[] {
  if (typeof value === 'string')
    return value.includes(rewriteMark)
      ? [{ code: 'unfinished-text', path, facts: { text: value.slice(0, 100) } }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return parts.flatMap(([key, part]) => unfinishedTexts(part, [...path, key]));
}
