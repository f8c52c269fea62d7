import { codebook, type CodebookItem } from '../../../analysis/index.ts';
import type { PublishedResult, PublishedTable } from '../../../analysis/report/published-table.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { CrossChoices } from '../../contract/publishing/crosses.ts';
import { groupsOfBanner } from '../remedies/groups-of-banner.ts';
import { itemOf, labelOf } from '../tables/label-table.ts';
import { ownBanner, type PublishedGroups } from './own-banner.ts';

/**
 * Of what a further table can be asked for, and which groups will surely not be shown in it. All of it is read from the
 * questionnaire and from published tables: nothing is counted.
 */
export function crossChoices(
  wave: PublishedGroups,
  published: readonly PublishedResult[],
  minimumBase: number,
): CrossChoices {
  const tabulated = asTabulated(wave.questionnaire);
  // The decimals of an index were chosen for the tables that were published with it.
  const items = codebook(tabulated).filter(({ kind }) => kind !== 'index');
  const wordsOf = (item: CodebookItem) => ({
    code: item.code,
    label: labelOf(itemOf(tabulated, item.code)),
    isAttribute: isAttribute(item),
  });
  const groupsOf = (code: string) =>
    groupsOfBanner(ownBanner(wave, code), itemOf(tabulated, code)).map((group) => ({
      code: group.code,
      label: group.label,
    }));
  return {
    stubs: items.map(wordsOf),
    banners: items
      .filter(({ kind }) => kind !== 'scale')
      .map((item) => ({
        ...wordsOf(item),
        groups: isAttribute(item) ? groupsOf(item.code) : [],
        smallGroups: smallGroupsOf(
          published.find((table) => table.id === item.code),
          minimumBase,
        ),
      })),
  };
}

function isAttribute(item: CodebookItem): boolean {
  return item.kind === 'single' && item.isAttribute;
}

/** Options that fewer chose than may be shown, as far as the published table of the item says so. */
function smallGroupsOf(
  table: PublishedResult | undefined,
  minimumBase: number,
): PublishedTable['categories'][number]['label'][] {
  if (table === undefined || table.kind === 'response-rate' || table.kind === 'texts') return [];
  const column = table.points[0]?.column;
  if (column?.status !== 'shown') return [];
  return table.categories.flatMap(({ label }, category) => {
    const count = column.counts[category];
    return typeof count === 'number' && count < minimumBase ? [label] : [];
  });
}
