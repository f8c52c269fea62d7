import type { Issue } from '../../schema/issue.ts';

/**
 * One `duplicate-code` issue for every code that stood earlier in the same list, at its own place.
 *
 * @example
 * duplicateCodes([{ code: 'a', path: [0] }, { code: 'b', path: [1] }, { code: 'a', path: [2] }])
 * // => [{ code: 'duplicate-code', path: [2], facts: { code: 'a' } }]
 */
export function duplicateCodes(places: readonly { code: string; path: Issue['path'] }[]): Issue[] {
  const seen = new Set<string>();
  return places.flatMap(({ code, path }) => {
    if (seen.has(code)) return [{ code: 'duplicate-code', path, facts: { code } }];
    seen.add(code);
    return [];
  });
}
