import type { AggregationRule, BannerPoint, ResponseRateTable, Table } from '../index.ts';
import type { Language, LocalText } from '../../surveys/schema/local-text.ts';

/** The rules a wave's tables were made under; printed with every one of them. */
export interface PublicationRules {
  minimumBase: number;
  questionnaireHash: string;
  planHash: string;
  codeVersion: string;
}

/** What all tables of a wave share: who asked, when, of how many, under which rules. */
export interface TableContext {
  wave: string;
  waveTitle: LocalText;
  organisation: LocalText;
  isSynthetic: boolean;
  languages: Language[];
  /** Whose wording the questionnaire is, where a licence asks for it to be said. */
  attribution?: LocalText;
  rules: PublicationRules;
  /** Fieldwork: ISO dates. */
  opensOn: string;
  closesOn: string;
  eligibleCount: number;
  responseCount: number;
}

/** The total of an item weighted by the head counts of the population item's groups. */
export interface WeightedTotal {
  /** Of those asked; multiple response: of those who ticked anything. In the order of the categories. */
  proportions: number[];
  /** Rating scale: of those who answered. */
  mean: number | null;
  effectiveBase: number;
  designEffect: number;
}

/** A table with every word a reader needs, complete in itself: what is stored, served, exported and printed. */
export interface PublishedTable extends TableContext, Omit<Table, 'categories' | 'points'> {
  kind: 'frequency' | 'cross-tab';
  stubLabel: LocalText;
  /** The item's full wording. */
  stubText: LocalText;
  bannerLabel: LocalText | null;
  /** Nested banners only: the outer and the inner item. */
  nesting?: { outer: LocalText; inner: LocalText };
  /** multiple: the groups overlap. */
  bannerKind: 'single' | 'multiple' | null;
  /** Printed under the title when the item was not for everybody. */
  audienceNote: LocalText | null;
  /** What stands out and what does not, in a sentence; tables published by earlier versions have none. */
  finding?: LocalText | null;
  /** Frequency tables of a wave with head counts: the total weighted by them, and by what. */
  weighted?: (WeightedTotal & { by: LocalText }) | null;
  scale: {
    min: number;
    max: number;
    minLabel?: LocalText | undefined;
    maxLabel?: LocalText | undefined;
    topBoxCount: number;
    bottomBoxCount: number;
  } | null;
  /** Indices only: of what and how the score is made. */
  index?: PublishedIndex | null;
  categories: { code: string; label: LocalText; isExclusive: boolean }[];
  /** levels: of a group within a group, the two that its label is made of. */
  points: (BannerPoint & { label: LocalText; levels?: { outer: LocalText; inner: LocalText } })[];
}

/** What a reader must know of an index to read its score. */
export interface PublishedIndex {
  items: { code: string; label: LocalText }[];
  aggregation: AggregationRule;
  /** Digits after the point; scores are rounded to them already. */
  decimals: number;
  /** The ends between which a score can lie. */
  lowest: number;
  highest: number;
}

export interface PublishedResponseRate extends TableContext, Omit<ResponseRateTable, 'rows'> {
  kind: 'response-rate';
  itemLabel: LocalText;
  rows: (ResponseRateTable['rows'][number] & { label: LocalText })[];
}

/** What was written in answer to one item, or beside one of its options, as far as it was released. */
export interface PublishedTexts extends TableContext {
  kind: 'texts';
  /** The item's code; beside an option `item:option`. */
  id: string;
  stub: string;
  stubLabel: LocalText;
  stubText: LocalText;
  /** The option that the texts stand beside; null: the item is open-ended. */
  optionLabel: LocalText | null;
  audienceNote: LocalText | null;
  /** How many were given, before anybody read them: at least `minimumCount`, or there is no list. */
  givenCount: number;
  minimumCount: number;
  /** In an order that says nothing; blackened where somebody could have been recognised. */
  texts: string[];
}

/** Whatever has an address of its own among the results of a wave. */
export type PublishedResult = PublishedTable | PublishedResponseRate | PublishedTexts;

/** Why nothing is published of what was written at a place, and nobody reads it. */
export type TextsWithheldReason = 'few' | 'attribute' | 'hidden';

/** One line of the list of tables. */
export interface CatalogueEntry {
  id: string;
  kind: PublishedTable['kind'] | 'response-rate' | 'texts';
  stub: string;
  stubLabel: LocalText;
  stubKind: Table['stubKind'] | null;
  banner: string | null;
  bannerLabel: LocalText | null;
  sectionLabel: LocalText | null;
  /** Groups that are not shown in it. */
  suppressedPointCount: number;
  /** Lists of texts only. */
  texts?: { optionLabel: LocalText | null; givenCount: number; publishedCount: number };
}

export interface Catalogue {
  wave: string;
  waveTitle: LocalText;
  organisation: LocalText;
  isSynthetic: boolean;
  status: 'draft' | 'published';
  publishedAt: string | null;
  opensOn: string;
  closesOn: string;
  eligibleCount: number;
  responseCount: number;
  minimumBase: number;
  entries: CatalogueEntry[];
  /** Which groups need which items how much; none where the questionnaire does not say. */
  requirements?: PublishedRequirement[];
  /** Where something could be written that is not published, with the reason. How much was written is not said. */
  withheldTexts?: { label: LocalText; optionLabel: LocalText | null; reason: TextsWithheldReason }[];
  /** How many texts have to be given to an item before any is published. */
  minimumTextCount?: number;
}

/** A required-by-group matrix in words. It holds no figure: readers put those beside it that tables show. */
export interface PublishedRequirement {
  code: string;
  label: LocalText;
  attribute: string;
  attributeLabel: LocalText;
  groups: { code: string; label: LocalText }[];
  /** In order, the strongest first. */
  marks: { code: string; symbol: string; label: LocalText }[];
  rows: {
    item: string;
    label: LocalText;
    /** Group -> mark. */
    marks: Record<string, string>;
    /** The categories whose share is the item's figure: the top box, or the positive options. */
    positive: string[];
  }[];
}
