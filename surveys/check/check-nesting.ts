import type { TabulatedItem } from '../items/as-tabulated.ts';
import type { Issue } from '../schema/issue.ts';
import type { SingleResponseItem } from '../schema/item.ts';
import type { Banner } from '../schema/table-plan.ts';

/** Groups within groups that one banner may have: 2,000 units by 8 grades. What many items come to, the worker's time ends. */
export const mostNestedGroups = 16_000;

/**
 * Whether nested banners can be run: within another attribute, not one within the other and back or three deep, not too
 * many groups, and no nets of which only a part is common, between which nothing could be worked out.
 * Issues   `unknown-item`, `not-an-attribute`, `nested-in-itself`, `nested-twice`, `too-many-nested-groups`,
 *          `nets-overlap`. Paths start at the plan.
 *
 * @example checkNesting([{ item: 'grade', within: 'grade' }], []) // => [{ code: 'nested-in-itself', path: ['banners', 0, 'within'], facts: { item: 'grade' } }]
 */
export function checkNesting(banners: readonly Banner[], items: readonly TabulatedItem[]): Issue[] {
  return banners.flatMap((banner, index): Issue[] => {
    const { item, within } = banner;
    if (within === undefined) return [];
    const path = ['banners', index, 'within'];
    const facts = { item: within };
    if (within === item) return [{ code: 'nested-in-itself', path, facts }];
    const [outer, inner] = [within, item].map((code) => items.find((candidate) => candidate.code === code));
    if (outer === undefined) return [{ code: 'unknown-item', path, facts }];
    if (!isAttribute(outer)) return [{ code: 'not-an-attribute', path, facts }];
    if (banners.some((other) => other.item === within && other.within !== undefined)) {
      return [{ code: 'nested-twice', path, facts }];
    }
    const own = [banner, ...banners.filter((other) => other.within === undefined)];
    const count =
      groupCount(
        outer,
        own.find((other) => other !== banner && other.item === within),
      ) * (inner !== undefined && isAttribute(inner) ? groupCount(inner, banner) : 0);
    return [
      ...(count > mostNestedGroups
        ? [{ code: 'too-many-nested-groups' as const, path, facts: { count, most: mostNestedGroups } }]
        : []),
      ...own
        .filter((other) => other === banner || [item, within].includes(other.item))
        .flatMap((other): Issue[] => {
          const place = ['banners', banners.indexOf(other), 'nets'];
          return overlaps(other) ? [{ code: 'nets-overlap', path: place, facts: { item: other.item } }] : [];
        }),
    ];
  });
}

function isAttribute(item: TabulatedItem): item is TabulatedItem & SingleResponseItem {
  return item.type === 'single-response' && item.isAttribute === true;
}

/** Options, merged ones as one. */
function groupCount({ options }: SingleResponseItem, banner: Banner | undefined): number {
  return (banner?.merges ?? []).reduce((count, merge) => count - merge.options.length + 1, options.length);
}

/** Two nets that have something in common, neither holding the other. */
function overlaps({ nets = [] }: Banner): boolean {
  return nets.some((one, index) =>
    nets.slice(index + 1).some((other) => {
      const common = one.options.filter((option) => other.options.includes(option)).length;
      return common > 0 && common < Math.min(one.options.length, other.options.length);
    }),
  );
}
