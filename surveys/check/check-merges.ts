import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import type { SingleResponseItem } from '../schema/item.ts';
import { reservedCodes } from '../items/rules/reserved-codes.ts';
import type { MergedPoint } from '../schema/table-plan.ts';

/**
 * Whether the merged groups of a banner divide its options: every option known and in one group at most, every
 * merged code new.
 * Issues   `unknown-option`, `option-merged-twice`, `duplicate-code` (of an option or another group),
 *          `reserved-code`. Paths start at the list of merges.
 *
 * @example
 * checkMerges(
 *   [{ code: 'top', label: { ja: '部次長級' }, options: ['1', '3'] }],
 *   { options: [{ code: '1' }, { code: '2' }] },
 * ) // => [{ code: 'unknown-option', path: [0, 'options', 1], facts: { option: '3', options: ['1', '2'] } }]
 */
export function checkMerges(merges: readonly MergedPoint[], item: SingleResponseItem): Issue[] {
  const options = item.options.map((option) => option.code);
  const merged = new Set<string>();
  const issues = merges.flatMap((merge, index) =>
    merge.options.flatMap((option, position): Issue[] => {
      const path = [index, 'options', position];
      if (!options.includes(option)) return [{ code: 'unknown-option', path, facts: { option, options } }];
      if (merged.has(option)) return [{ code: 'option-merged-twice', path, facts: { option } }];
      merged.add(option);
      return [];
    }),
  );
  const codes = merges.map(({ code }, index) => ({ code, path: [index, 'code'] }));
  return [
    ...issues,
    ...duplicateCodes([...options.map((code) => ({ code, path: [] })), ...codes]),
    ...codes
      .filter(({ code }) => reservedCodes.includes(code))
      .map(({ code, path }) => ({ code: 'reserved-code' as const, path, facts: { code } })),
  ];
}
