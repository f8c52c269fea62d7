import { bannerItems } from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Coarsening } from '../../../surveys/schema/remedy.ts';

/** What was made coarser, as far as a table would be another one without it. */
export function coarseningsOfTable(
  { banner }: Pick<PublishedTable, 'banner'>,
  coarsenings: readonly Coarsening[] = [],
): Pick<PublishedTable, 'coarsenings'> {
  const items = banner === null ? [] : bannerItems(banner);
  const own = coarsenings.filter(
    ({ item, within }) => items.includes(item) || (within !== undefined && items.includes(within)),
  );
  return own.length === 0 ? {} : { coarsenings: own };
}
