import type { TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';
import { indicesLabel } from '../../../analysis/report/sentences/index-rule.ts';
import { requirementsOf } from './requirements-of.ts';
import type { Catalogue, CatalogueEntry } from '../../../analysis/report/catalogue.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  TableContext,
} from '../../../analysis/report/published-table.ts';

/** The list of a wave's tables, in questionnaire order, indices last. */
export function catalogueOf(
  context: TableContext,
  questionnaire: TabulatedQuestionnaire,
  rates: readonly PublishedResponseRate[],
  tables: PublishedTable[],
): Catalogue {
  const sectionOf = new Map([
    ...questionnaire.sections.flatMap((section) =>
      section.items.map((item) => [item.code, section.title] as const),
    ),
    ...(questionnaire.indices ?? []).map(({ code }) => [code, indicesLabel] as const),
  ]);
  const entries: CatalogueEntry[] = [
    ...rates.map(({ id, kind, item, itemLabel }): CatalogueEntry => ({
      id,
      kind,
      stub: kind,
      stubLabel: { ja: '回答率', en: 'Response rate' },
      stubKind: null,
      banner: item,
      bannerLabel: itemLabel,
      sectionLabel: null,
      suppressedPointCount: 0,
    })),
    ...tables.map((table) => catalogueEntryOf(table, sectionOf.get(table.stub) ?? null)),
  ];
  const requirements = requirementsOf(questionnaire);
  return {
    wave: context.wave,
    waveTitle: context.waveTitle,
    organisation: context.organisation,
    isSynthetic: context.isSynthetic,
    status: 'draft',
    publishedAt: null,
    opensOn: context.opensOn,
    closesOn: context.closesOn,
    eligibleCount: context.eligibleCount,
    responseCount: context.responseCount,
    minimumBase: context.rules.minimumBase,
    entries,
    ...(requirements.length > 0 && { requirements }),
  };
}

/** The line of a table in the list. */
export function catalogueEntryOf(
  table: PublishedTable,
  sectionLabel: CatalogueEntry['sectionLabel'],
): CatalogueEntry {
  return {
    id: table.id,
    kind: table.kind,
    stub: table.stub,
    stubLabel: table.stubLabel,
    stubKind: table.stubKind,
    banner: table.banner,
    bannerLabel: table.bannerLabel,
    sectionLabel,
    suppressedPointCount: table.points.filter((point) => point.column.status === 'suppressed').length,
  };
}
