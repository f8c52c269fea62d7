import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { PublishedTexts } from '../../report/published-table.ts';
import type { AuditedTable } from '../audited-table.ts';
import type { BannerParts } from '../banner-parts.ts';
import { unknownCount } from '../unknown-count.ts';

/**
 * Whoever wrote something beside an option chose it: no fewer chose it than texts were given.
 *
 * Shape    lists as published (`id` is `item:option`); everybody: the splits that a total is made of.
 * @example textFacts([{ id: 'work:1', givenCount: 12 }], singleTable, [{ banner: 'grade', parts: ['a'] }]).map(({ lower, upper }) => [lower, upper]) // => [[12, Infinity]]
 */
export function textFacts(
  lists: readonly Pick<PublishedTexts, 'id' | 'givenCount'>[],
  { stub, categories }: AuditedTable,
  everybody: readonly BannerParts[],
): LinearFact[] {
  return categories.flatMap(({ code }) =>
    lists
      .filter(({ id }) => id === `${stub}:${code}`)
      .flatMap(({ id, givenCount }) =>
        everybody.map(({ banner, parts }): LinearFact => ({
          sum: new Map(parts.map((part) => [unknownCount({ stub, banner, part, category: code }), 1])),
          lower: givenCount,
          upper: Infinity,
          from: `texts ${id}`,
        })),
      ),
  );
}
