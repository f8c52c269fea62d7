import type { Language, LocalText } from '../../../../surveys/schema/local-text.ts';
import { questionnaireItems } from '../../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { PublishedResult, PublishedTable } from '../../published-table.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import { chapterOf, type DraftSection } from '../draft-section.ts';
import { figureOf } from '../figure-of.ts';
import type { ReportSource } from '../report-source.ts';
import { tablesIn } from '../tables-in.ts';

type Source = Pick<ReportSource, 'catalogue' | 'results' | 'questionnaire'>;

/** Codes of the items that describe respondents. */
function attributesOf(questionnaire: Pick<Questionnaire, 'sections' | 'populationItem'>): Set<string> {
  const { populationItem } = questionnaire;
  return new Set([
    ...(populationItem === undefined ? [] : [populationItem]),
    ...questionnaireItems(questionnaire)
      .filter((item) => item.type === 'single-response' && item.isAttribute === true)
      .map(({ code }) => code),
  ]);
}

/**
 * 回答者の属性: who responded, by the items that describe respondents, and these by each other.
 *
 * @example respondentsChapter({ results: [singleTable], questionnaire: { populationItem: 'work', sections: [] } }, 'ja')[0].blocks.length // => 1
 */
export function respondentsChapter({ results, questionnaire }: Source, language: Language): DraftSection[] {
  const attributes = attributesOf(questionnaire);
  const title = reportWords(language).report.parts.respondents;
  const figures = tablesIn(results)
    .filter(({ stub }) => attributes.has(stub))
    .map((table) => figureOf(table, language));
  return chapterOf({ code: 'respondents', title }, figures, []);
}

/**
 * 単純集計: every item as everybody answered it, by the sections of the questionnaire.
 *
 * @example totalsChapter({ catalogue: { entries: [] }, results: [{ ...singleTable, banner: null }], questionnaire: { sections: [] } }, 'ja').map(({ title }) => title) // => ['単純集計', 'その他の設問']
 */
export function totalsChapter(
  { catalogue, results, questionnaire }: Source,
  language: Language,
): DraftSection[] {
  const words = reportWords(language).report;
  const attributes = attributesOf(questionnaire);
  const tables = tablesIn(results).filter(({ stub, banner }) => banner === null && !attributes.has(stub));
  const sectionOf = new Map(catalogue.entries.map(({ id, sectionLabel }) => [id, sectionLabel]));
  const labelOf = ({ id }: PublishedTable): LocalText | null => sectionOf.get(id) ?? null;
  const sections = Map.groupBy(tables, (table) => {
    const label = labelOf(table);
    return label === null ? words.otherItems : sayIn(language)(label);
  });
  return chapterOf(
    { code: 'totals', title: words.parts.totals },
    [],
    [...sections].map(([title, own], place) => ({
      code: `totals-${place + 1}`,
      title,
      blocks: own.map((table) => figureOf(table, language)),
    })),
  );
}

/**
 * クロス集計: by each banner every item, the banners in the order in which they are published.
 *
 * @example crossesChapter({ results: [singleTable], questionnaire: { populationItem: 'grade', sections: [] } }, null, 'ja').map(({ title }) => title) // => ['職別クロス集計', '職別']
 */
export function crossesChapter(
  { results, questionnaire }: Pick<Source, 'results' | 'questionnaire'>,
  chosen: readonly string[] | null,
  language: Language,
): DraftSection[] {
  const words = reportWords(language);
  const attributes = attributesOf(questionnaire);
  const crosses = crossesIn(results, questionnaire).filter(
    ({ banner }) => chosen === null || chosen.includes(banner ?? ''),
  );
  const banners = Map.groupBy(crosses, ({ banner }) => banner ?? '');
  const titles = new Map([...banners].map(([banner, [first]]) => [banner, bannerTitle(first, language)]));
  const ofRespondents = [...titles].filter(([banner]) => attributes.has(banner)).map(([, title]) => title);
  return chapterOf(
    { code: 'crosses', title: words.report.crossesBy(ofRespondents) },
    [],
    [...banners].map(([banner, tables]) => ({
      code: `crosses-${banner}`,
      title: titles.get(banner) ?? '',
      blocks: tables.map((table) => figureOf(table, language)),
    })),
  );
}

/**
 * The tables that are crossed by something, without those of the items that describe respondents.
 *
 * @example crossesIn([singleTable], { populationItem: 'grade', sections: [] }).map(({ banner }) => banner) // => ['grade']
 */
export function crossesIn(
  results: readonly PublishedResult[],
  questionnaire: Pick<Questionnaire, 'sections' | 'populationItem'>,
): PublishedTable[] {
  const attributes = attributesOf(questionnaire);
  return tablesIn(results).filter(({ stub, banner }) => banner !== null && !attributes.has(stub));
}

/**
 * What the tables of a banner are called together.
 *
 * @example bannerTitle(singleTable, 'ja') // => '職別'
 */
export function bannerTitle(table: PublishedTable | undefined, language: Language): string {
  const words = reportWords(language).titles;
  if (!table?.bannerLabel) return words.total;
  const label = sayIn(language)(table.bannerLabel);
  return table.bannerKind === 'multiple' ? words.cross(label) : words.by(label);
}
