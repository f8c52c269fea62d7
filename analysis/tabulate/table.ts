/** Why there is no figure. A figure that does not exist is always one of these, never NaN, null or 0. */
export type NoFigureReason = 'not_asked' | 'no_answers' | 'zero_variance' | 'not_estimable' | 'empty_margin';

/** Why a figure that exists is not shown: one mark whatever the cause, for the cause would tell. */
export type SuppressionReason = 'suppressed';

export interface NoFigure {
  status: NoFigureReason;
}
export interface Suppressed {
  status: 'suppressed';
  reason: SuppressionReason;
}

/** Unrounded; proportions in [0, 1]. */
export type Figure = number | NoFigure;

/** Summary of a rating scale over the answered base. Standard deviation divides by n - 1; quartiles are type 7. */
export interface ScaleStatistics {
  mean: Figure;
  standardDeviation: Figure;
  median: Figure;
  lowerQuartile: Figure;
  upperQuartile: Figure;
  topBoxProportion: Figure;
  bottomBoxProportion: Figure;
}

/** Of a weighted column: respondents asked and answered, and how many equally weighted ones those who answered are worth. */
export interface ColumnWeights {
  askedCount: number;
  answeredCount: number;
  effectiveBase: number;
  designEffect: number;
}

/** One group's distribution over the stub. Percentages are derived by the reader from these counts and a named base. */
export interface ShownColumn {
  status: 'shown';
  /** Respondents of the group who were asked the stub item. */
  askedBase: number;
  /** Those who answered it with a substantive option; multiple response: who ticked at least one. */
  answeredBase: number;
  /** Asked, left blank. */
  nonresponseCount: number;
  /** Chose an option outside the substance of the question. */
  nonSubstantiveCount: number;
  /** The same by option, in the order of the questionnaire, where there are such options. */
  nonSubstantiveCounts?: number[];
  /** Respondents per stub category, in the order of `Table.categories`. */
  counts: (number | Suppressed)[];
  /** Multiple response only, and only if every count is shown: all ticks together. */
  mentionCount?: number;
  /** Rating scale only. */
  statistics?: ScaleStatistics;
  /** Weighted tables only, where all counts and bases are weighted: the respondents, and what the weights cost. */
  weights?: ColumnWeights;
  /** Index only, over the answered base: those with enough of its items answered. */
  indexScore?: Figure;
}

export type Column = ShownColumn | Suppressed | { status: 'no_cases' };

export interface BannerPoint {
  /** `total`, an option code, a merged point's code, or `not_stated`; of a nested banner two of them (joinedCode). */
  code: string;
  kind: 'total' | 'option' | 'merged' | 'net' | 'not_stated' | 'subtotal';
  /** Merged points and nets only: the options published as this one group; a net stands besides its parts. */
  options?: string[];
  /** Nested banners only: the outer group that it is a part of; a subtotal is the whole of it. */
  within?: { code: string; options: string[] };
  /** Those few who did not state theirs are counted here, the same people in every table of the stub. */
  joined?: 'not_stated';
  column: Column;
}

/**
 * A frequency table (`banner` null: one column, the total) or a cross-tab (total first, then the banner's groups
 * in questionnaire order, those who did not state theirs last).
 */
export interface Table {
  /** `<stub>` or `<stub>*<banner>`; of a nested banner `<stub>*<outer>*<banner>`. */
  id: string;
  stub: string;
  stubKind: 'single' | 'multiple' | 'scale' | 'index';
  /** The banner's item; of a nested banner its name (bannerCode). */
  banner: string | null;
  /** Category codes of the stub: option codes, or the scale's points as text; of an index none. */
  categories: string[];
  points: BannerPoint[];
}

/** One row of the response-rate table. Participation, not answers: never suppressed. */
export interface ResponseRateRow {
  code: string;
  kind: 'option' | 'not_stated' | 'total';
  /** null for those who did not state their group, and where head counts are not known. */
  eligibleCount: number | null;
  responseCount: number;
  /** responseCount / eligibleCount, unrounded; null without a head count. `not_estimable` where there are no eligible people. */
  responseRate: Figure | null;
  /** More responses than people: a data error that is shown, not cut. */
  exceedsPopulation: boolean;
}

export interface ResponseRateTable {
  id: 'response-rate';
  item: string | null;
  rows: ResponseRateRow[];
  /** Responses whose group is known, and their rate over the whole population: what the group rows add up to. */
  stated: { responseCount: number; responseRate: Figure };
}
