import { unknownCount, type LinearFact } from '../../index.ts';
import type { PublishedTable, PublishedTexts } from '../../report/published-table.ts';
import { textPlaceId } from '../../../server/publishing/texts/text-places.ts';
import type { Split } from '../printed-number.ts';

/** Whoever wrote something beside an option chose it: no fewer chose it than texts were given. */
export function factsOfTexts(
  lists: readonly PublishedTexts[],
  { stub, categories }: PublishedTable,
  banners: readonly Split[],
): LinearFact[] {
  return categories.flatMap(({ code }) =>
    lists
      .filter(({ id }) => id === textPlaceId(stub, code))
      .flatMap(({ id, givenCount }) =>
        banners.map(({ banner, parts }): LinearFact => ({
          sum: new Map(parts.map((part) => [unknownCount(stub, banner, part, code), 1])),
          lower: givenCount,
          upper: Infinity,
          from: `texts ${id}`,
        })),
      ),
  );
}
