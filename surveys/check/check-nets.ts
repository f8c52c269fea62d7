import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import type { SingleResponseItem } from '../schema/item.ts';
import { reservedCodes } from '../items/rules/reserved-codes.ts';
import type { Banner } from '../schema/table-plan.ts';

/**
 * Whether the nets of a banner are groups of what it shows: options known, none that holds a part of a merged group
 * only, every code new.
 * Issues   `unknown-option`, `net-splits-merge`, `duplicate-code`, `reserved-code`. Paths start at the list of nets.
 *
 * @example
 * checkNets(
 *   { item: 'grade', nets: [{ code: 'managers', label: { ja: '管理職' }, options: ['1', '3'] }] },
 *   { options: [{ code: '1' }, { code: '2' }] },
 * ) // => [{ code: 'unknown-option', path: [0, 'options', 1], facts: { option: '3', options: ['1', '2'] } }]
 */
export function checkNets({ nets = [], merges = [] }: Banner, item: SingleResponseItem): Issue[] {
  const options = item.options.map((option) => option.code);
  const issues = nets.flatMap((net, index): Issue[] => [
    ...net.options.flatMap((option, position) =>
      options.includes(option)
        ? []
        : [
            {
              code: 'unknown-option' as const,
              path: [index, 'options', position],
              facts: { option, options },
            },
          ],
    ),
    ...merges.flatMap((merge) => {
      const held = merge.options.filter((option) => net.options.includes(option)).length;
      if (held === 0 || held === merge.options.length) return [];
      return [{ code: 'net-splits-merge' as const, path: [index, 'options'], facts: { merge: merge.code } }];
    }),
  ]);
  const taken = [...options, ...merges.map(({ code }) => code)].map((code) => ({ code, path: [] }));
  const codes = nets.map(({ code }, index): { code: string; path: Issue['path'] } => ({
    code,
    path: [index, 'code'],
  }));
  return [
    ...issues,
    // What is twice among options and merges is checkMerges' to say.
    ...duplicateCodes([...taken, ...codes]).filter(({ path }) => path.length > 0),
    ...codes
      .filter(({ code }) => reservedCodes.includes(code))
      .map(({ code, path }) => ({ code: 'reserved-code' as const, path, facts: { code } })),
  ];
}
