/**
 * How the cases came about, for the variance of weighted figures: one stratum or several, each drawn from an endless
 * population (null) or from so many people.
 */
export interface SurveyDesign {
  /** Stratum of each case, or null: all in one. */
  stratumOf: ArrayLike<number> | null;
  /** People of each stratum (one entry where stratumOf is null), or null: no finite population correction. */
  populations: readonly number[] | null;
}
