/**
 * What a number in a table is about, whoever prints it and wherever it stands. Categories go by their codes, never by
 * their place: a column that moves means the same.
 *
 * Unit     counts in people; shares and rates in percent; means and scores on the item's own scale.
 */
export type Quantity =
  /** Base: those of the group who were asked the stub. */
  | { kind: 'asked' }
  /** Base: those who answered it in substance; of an index, those with enough of its items answered. */
  | { kind: 'answered' }
  /** Asked, and left it blank. */
  | { kind: 'nonresponse' }
  /** Chose an option outside the substance of the question; a certain one of them. */
  | { kind: 'non-substantive'; option?: string }
  /** Not asked, of all who responded. */
  | { kind: 'not-asked' }
  /** Multiple response: all ticks together. */
  | { kind: 'mentions' }
  | { kind: 'count'; category: string }
  /** One category, or several together (a top box, a net). */
  | { kind: 'share'; categories: readonly string[]; of: QuantityBase }
  /** Of those asked. */
  | { kind: 'nonresponse-share' }
  | { kind: 'non-substantive-share'; option?: string }
  | { kind: 'mean' }
  | { kind: 'standard-deviation' }
  | { kind: 'median' }
  /** Of an index. */
  | { kind: 'score' }
  /** Of the total weighted by head counts. */
  | { kind: 'weighted-share'; category: string }
  | { kind: 'weighted-mean' }
  | { kind: 'effective-base' }
  | { kind: 'design-effect' }
  /** Participation: people who could respond, who did, and the one in percent of the other. */
  | { kind: 'eligible' }
  | { kind: 'responded' }
  | { kind: 'response-rate' }
  /** Who wrote of a topic, or a word, in a list of texts: in steps, never the number itself (`shownCount`). */
  | { kind: 'writers-at-least' }
  /** Of the wave before: the same figure there, or how far it lies from this one. */
  | { kind: 'compared'; figure: 'earlier' | 'change' }
  /** Of an item over organisations, each once: where its figure lies, and of how many it is known. */
  | {
      kind: 'benchmark';
      measure: string;
      figure: 'own' | 'organisations' | 'median' | 'lower-quartile' | 'upper-quartile';
    }
  /** Of a line of an indicator plan: in one of its waves; without one, between waves or against the target. */
  | { kind: 'indicator'; indicator: string; wave: string | null; figure: IndicatorFigureKind };

/**
 * What a number on an indicator sheet is; a gap is the latest figure less the target, a path gap less what the year asks
 * for. `entered`: of a count that no survey measures.
 */
export type IndicatorFigureKind =
  | 'value'
  | 'lower'
  | 'upper'
  | 'base'
  | 'baseline'
  | 'change'
  | 'change-lower'
  | 'change-upper'
  | 'target'
  | 'gap'
  | 'path'
  | 'path-gap'
  | 'milestone'
  | 'entered'
  | 'slope';

/** What a share is a share of. */
export type QuantityBase = 'asked' | 'answered' | 'mentions';

/** One number as a reader finds it. */
export interface PrintedNumber {
  /** Code of the group it is about: of a banner point, or of a row of response rates; `total`: everybody. */
  group: string;
  quantity: Quantity;
  value: number;
  /** Digits after the point that were printed: how far the true number may be off. */
  decimals: number;
}
