import { bannerItems } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';

/**
 * Attributes that some respondents did not state who are counted with a group already, because they are few. With another
 * group they cannot be counted beside those tables.
 */
export function joinedItems(tables: readonly (PublishedTable | PublishedResponseRate)[]): Set<string> {
  return new Set(
    tables.flatMap((table): string[] => {
      if (table.kind === 'response-rate' || table.banner === null) return [];
      const [outer = '', inner = outer] = bannerItems(table.banner);
      return table.points.flatMap(({ joined, kind, within }) => {
        if (joined === undefined) return [];
        return [kind === 'subtotal' || within === undefined ? outer : inner];
      });
    }),
  );
}
