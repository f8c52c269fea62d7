import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { conditionWords } from '../tables/label-table.ts';
import type { Catalogue, CatalogueEntry } from '../../../analysis/report/catalogue.ts';
import type { PublishedTexts, TableContext } from '../../../analysis/report/published-table.ts';
import { minimumTextCount } from './place-standing.ts';
import { standingPlaces, type StandingPlace } from './standing-places.ts';

/**
 * A closed wave's publication with the texts that were released so far, and none else. A list stands in the catalogue
 * also where nothing of it was released: that everything was held back can be seen.
 */
export async function withTexts(
  dependencies: Dependencies,
  wave: Wave,
  { catalogue, tables }: Publication,
): Promise<Publication & { texts: PublishedTexts[] }> {
  const { questionnaire } = await questionnaireByHash(dependencies.db, wave.questionnaireHash);
  const places = await standingPlaces(dependencies, { wave, questionnaire }, tables);
  const [context] = tables;
  if (places.length === 0 || context === undefined) return { catalogue, tables, texts: [] };
  const { textReviews } = dependencies;
  const hasReview = textReviews.has(wave.code);
  const texts = places.flatMap((standing): PublishedTexts[] => {
    if (standing.standing !== 'releasable') return [];
    const reviewed = hasReview ? textReviews.texts(wave.code, standing.place.id) : [];
    const released = reviewed.filter(({ decision }) => decision === 'release');
    return [
      {
        ...contextOf(context),
        ...wordsOf(standing, questionnaire),
        minimumCount: minimumTextCount(wave),
        texts: released.map(({ text, redacted }) => redacted ?? text),
      },
    ];
  });
  return { catalogue: catalogueWithTexts(catalogue, questionnaire, places, texts), tables, texts };
}

function contextOf(table: TableContext): TableContext {
  const { wave, waveTitle, organisation, isSynthetic, languages, rules, attribution } = table;
  const { opensOn, closesOn, eligibleCount, responseCount } = table;
  return {
    ...(attribution && { attribution }),
    wave,
    waveTitle,
    organisation,
    isSynthetic,
    languages,
    rules,
    opensOn,
    closesOn,
    eligibleCount,
    responseCount,
  };
}

function wordsOf({ place, givenCount }: StandingPlace, questionnaire: Questionnaire) {
  const { id, item, option } = place;
  return {
    kind: 'texts' as const,
    id,
    stub: item.code,
    stubLabel: item.reportText ?? item.text,
    stubText: item.text,
    optionLabel: option?.label ?? null,
    audienceNote:
      item.audience === undefined ? null : conditionWords(item.audience, asTabulated(questionnaire)),
    givenCount,
  };
}

function catalogueWithTexts(
  catalogue: Catalogue,
  questionnaire: Questionnaire,
  places: readonly StandingPlace[],
  texts: readonly PublishedTexts[],
): Catalogue {
  const sections = asTabulated(questionnaire).sections;
  const order = new Map(
    sections.flatMap(({ items }) => items.map(({ code }) => code)).map((code, index) => [code, index]),
  );
  // The response rate comes first, indices last.
  const orderOf = ({ kind, stub }: CatalogueEntry): number =>
    kind === 'response-rate' ? -1 : (order.get(stub) ?? order.size);
  const entries = texts.map(
    ({ id, kind, stub, stubLabel, optionLabel, givenCount, texts: released }): CatalogueEntry => ({
      id,
      kind,
      stub,
      stubLabel,
      stubKind: null,
      banner: null,
      bannerLabel: null,
      sectionLabel: sections.find(({ items }) => items.some(({ code }) => code === stub))?.title ?? null,
      suppressedPointCount: 0,
      texts: { optionLabel, givenCount, publishedCount: released.length },
    }),
  );
  const withheld = places.flatMap(({ place: { item, option }, standing }) =>
    standing === 'releasable'
      ? []
      : [{ label: item.reportText ?? item.text, optionLabel: option?.label ?? null, reason: standing }],
  );
  return {
    ...catalogue,
    entries: [...catalogue.entries, ...entries].toSorted((a, b) => orderOf(a) - orderOf(b)),
    ...(withheld.length > 0 && { withheldTexts: withheld }),
    minimumTextCount: minimumTextCount({ minimumBase: catalogue.minimumBase }),
  };
}
