/** Table of contents of analysis/: what the rest of the house may use, in the order of an answer's journey. */

export type * from './codebook/case-file.ts';
export { codebook } from './codebook/codebook.ts';
export { indexColumn } from './codebook/index-column.ts';
export { categoryCodes } from './codebook/category-codes.ts';
export { emptyOutcomes } from './codebook/empty-outcomes.ts';

export { firstCategory, nonresponse, nonSubstantive, notAsked } from './outcome/missing.ts';
export { isEstimated, type Estimated } from './outcome/no-figure.ts';

export { percentBase, type PercentBasis } from './outcome/percent-base.ts';

export type * from './tabulate/table.ts';
export { countColumn, type ColumnCounts } from './kernel/count-column.ts';
export type { Grouping } from './tabulate/grouping.ts';
export { scaleStatistics } from './tabulate/scale-statistics.ts';
export { frequencyTable } from './tabulate/frequency-table.ts';
export { bannerCode, bannerItems, joinedCode, splitCode } from './tabulate/banner-code.ts';
export { crossTab, crossTabByGroups } from './tabulate/cross-tab.ts';
export { bannerGroups, type BannerGroups, type BannerVariable } from './tabulate/banner-groups.ts';
export { plannedTables, type PlannedTable } from './tabulate/planned-tables.ts';
export { mentionShares, type MentionShares } from './tabulate/mention-shares.ts';
export { mentionSharesByGroup } from './tabulate/mention-shares-by-group.ts';
export { itemNonresponse, type ItemNonresponse } from './tabulate/item-nonresponse.ts';
export { topCategories, type RankedCategory } from './tabulate/top-categories.ts';
export { cubeCounts } from './tabulate/cube-counts.ts';
export { tabulatePlan } from './tabulate/tabulate-plan.ts';
export { responseRateTable } from './tabulate/response-rate-table.ts';
export { responseRateBounds } from './tabulate/response-rate-bounds.ts';

export { calibratedMean, calibratedPartMean, type Calibration } from './weight/calibrated-mean.ts';
export { calibratedTotal } from './weight/calibrated-total.ts';
export { calibrationResiduals } from './weight/calibration-residuals.ts';
export { conditionalStandardError } from './weight/conditional-standard-error.ts';
export { designDegreesOfFreedom } from './weight/design-degrees-of-freedom.ts';
export { designStandardError } from './weight/design-standard-error.ts';
export { designVariance, hasLoneCase } from './weight/design-variance.ts';
export { effectiveBase } from './weight/effective-base.ts';
export { postStratificationWeights } from './weight/post-stratification-weights.ts';
export { rakingWeights, type RakingMargin, type Raking } from './weight/raking-weights.ts';
export { raoScottTest, type RaoScottTest } from './weight/rao-scott-test.ts';
export { representativity, type Representativity } from './weight/representativity.ts';
export type { SurveyDesign } from './weight/survey-design.ts';
export { trimmedWeights } from './weight/trimmed-weights.ts';
export { weightedMean } from './weight/weighted-mean.ts';
export { weightedMeanDifference } from './weight/weighted-mean-difference.ts';
export { weightedQuantile, type QuantileType } from './weight/weighted-quantile.ts';
export { weightedByClass, type WeightingClass } from './weight/weighted-by-class.ts';
export { weightedTable, type WeightedTable } from './weight/weighted-table.ts';
export { weightedTables } from './weight/weighted-tables.ts';
export { weightedTotal } from './weight/weighted-total.ts';

export { adjustedPValues, type Adjustment } from './multiplicity/adjusted-p-values.ts';
export { agrestiCoullInterval } from './proportions/agresti-coull-interval.ts';
export { analysisOfVariance, type AnalysisOfVariance } from './means/analysis-of-variance.ts';
export { brownForsytheTest } from './means/brown-forsythe-test.ts';
export { cellShares, type CellShare } from './association/cell-shares.ts';
export { cellResiduals, type CellResidual } from './association/cell-residuals.ts';
export { cochranQTest } from './proportions/cochran-q-test.ts';
export { coMentions } from './association/co-mentions.ts';
export { columnLetters } from './proportions/column-letters.ts';
export { cronbachAlpha, type CronbachAlpha } from './reliability/cronbach-alpha.ts';
export { effectiveBaseOfFinitePopulation } from './proportions/effective-base-of-finite-population.ts';
export { exactInterval } from './proportions/exact-interval.ts';
export { expectedCounts } from './association/expected-counts.ts';
export { filledTable } from './association/filled-table.ts';
export { finiteExactInterval } from './proportions/finite-exact-interval.ts';
export { fisherExactTest } from './association/fisher-exact-test.ts';
export { friedmanTest } from './means/friedman-test.ts';
export { groupMoments, type Moments } from './means/group-moments.ts';
export { independenceTest, type IndependenceTest } from './association/independence-test.ts';
export type { Interval } from './outcome/interval.ts';
export { itemCovariances, type ItemValues } from './reliability/item-covariances.ts';
export { kruskalWallisTest } from './means/kruskal-wallis-test.ts';
export { mannWhitneyTest } from './means/mann-whitney-test.ts';
export { manskiBounds } from './proportions/manski-bounds.ts';
export { marginOfError } from './proportions/margin-of-error.ts';
export { margins, type CountTable, type Margins } from './association/margins.ts';
export { mcnemarTest, type ChangeTable, type McnemarTest } from './proportions/mcnemar-test.ts';
export { meanInterval } from './means/mean-interval.ts';
export { mentionOptionTests, type MentionOptionTest } from './association/mention-option-tests.ts';
export { mentionsTest, type MentionsTest } from './association/mentions-test.ts';
export { midRanks } from './means/mid-ranks.ts';
export { omegaTotal, type OmegaTotal } from './reliability/omega-total.ts';
export { orderedCounts, type OrderedCounts } from './means/ordered-counts.ts';
export { ordinalAssociation, type OrdinalAssociation } from './association/ordinal-association.ts';
export { pairedDifference, type PairedDifference } from './means/paired-difference.ts';
export { pairwiseMeans, type MeanPair } from './means/pairwise-means.ts';
export { pairwiseProportions, type ProportionPair } from './proportions/pairwise-proportions.ts';
export { permutationTest } from './association/permutation-test.ts';
export { proportionStandardError } from './proportions/proportion-standard-error.ts';
export { proportionTrendTest } from './proportions/proportion-trend-test.ts';
export { rankSums, type RankSums } from './means/rank-sums.ts';
export { recommendationScore } from './proportions/recommendation-score.ts';
export { requireProportionCounts, type ProportionCounts } from './proportions/require-proportion-counts.ts';
export { signedRankTest, type SignedRankTest } from './means/signed-rank-test.ts';
export {
  countedIndependence,
  sparseIndependence,
  type CountedMethod,
  type CountingLimits,
} from './association/sparse-independence.ts';
export { standardisedDifference } from './means/standardised-difference.ts';
export { standardDeviation } from './means/standard-deviation.ts';
export { surveyProportionInterval } from './proportions/survey-proportion-interval.ts';
export type { Comparison, Standout } from './finding/group-comparison.ts';
export { tableFinding, type TableFinding } from './finding/table-finding.ts';
export { findingLevel, waveFindings } from './finding/wave-findings.ts';
export { twoByTwo } from './association/two-by-two.ts';
export { waldInterval } from './proportions/wald-interval.ts';
export { welchDifference } from './means/welch-difference.ts';
export { welchTest } from './means/welch-test.ts';
export { wilsonInterval } from './proportions/wilson-interval.ts';

export { indexOfShares } from './index-score/index-of-shares.ts';
export { aggregatedScore, type AggregationRule, type IndexScore } from './index-score/aggregated-score.ts';
export { indexScore } from './index-score/index-score.ts';
export { addedIndexSums, indexSums, type IndexSums } from './index-score/index-sums.ts';
export { itemScores } from './index-score/item-scores.ts';
export { percentOfMaximum } from './index-score/percent-of-maximum.ts';
export { respondentScores } from './index-score/respondent-scores.ts';

export { estimateDifference, type Estimate } from './compare/estimate-difference.ts';
export { benchmarkOf, type Benchmark } from './compare/benchmark-of.ts';
export { figureSpread, type FigureSpread } from './compare/figure-spread.ts';
export { minimumDetectableChange } from './compare/minimum-detectable-change.ts';
export { overlappingDifference, type OverlappingPopulation } from './compare/overlapping-difference.ts';
export { overlappingMeanDifference } from './compare/overlapping-mean-difference.ts';
export {
  proportionDifference,
  type WaveProportion,
  type ProportionDifference,
} from './compare/proportion-difference.ts';
export { scoreTrend, type ScoreTrend } from './compare/score-trend.ts';
export { standardisedProportion } from './compare/standardised-proportion.ts';
export { progressGrade, type ProgressGrade } from './compare/progress-grade.ts';
export {
  progressStatus,
  type Progress,
  type ProgressRule,
  type ProgressStatus,
} from './compare/progress-status.ts';
export { reachProbability, type UncertainEstimate } from './compare/reach-probability.ts';
export { targetPath, type PathPoint } from './compare/target-path.ts';
export { targetStatus, type TargetStatus } from './compare/target-status.ts';
export { targetTest } from './compare/target-test.ts';

export { correlations } from './drivers/correlations.ts';
export {
  driverAnalysis,
  type Driver,
  type DriverAnalysis,
  type NoDrivers,
} from './drivers/driver-analysis.ts';
export { driverData, type DriverData } from './drivers/driver-data.ts';
export { explainedShares } from './drivers/explained-shares.ts';
export { indexDrivers } from './drivers/index-drivers.ts';
export { regression, type RegressionCoefficient, type Regression } from './drivers/regression.ts';
export { relativeWeights, weightsOfCorrelations } from './drivers/relative-weights.ts';
export { shareIntervals } from './drivers/share-intervals.ts';
export { shapleyShares } from './drivers/shapley-shares.ts';

export { suppressTables } from './suppress/suppress-tables.ts';
export type { DisclosureRules } from './suppress/disclosure-rules.ts';
export type { HeadCounts } from './suppress/head-counts.ts';
export {
  tightestIntervals,
  type LinearFact,
  type LinearSum,
  type TightInterval,
} from './numeric/tightest-intervals.ts';
export { strictSuppression, type StrictSuppression } from './suppress/strict/strict-suppression.ts';
export { tableNetwork, type TableNetwork } from './suppress/strict/table-network.ts';
export { cellIntervals } from './suppress/strict/cell-intervals.ts';
export { exposedNumbers, safeMeans, type PrintedMean } from './suppress/strict/safe-means.ts';
export { cubeNumbers, type Cube, type CubeNumber, type CubeNumbers } from './suppress/strict/cube-numbers.ts';
export { protectCube, type ProtectedCube } from './suppress/strict/protect-cube.ts';
export { controlledRounding } from './suppress/strict/controlled-rounding.ts';
export { releasableSnapshot } from './suppress/releasable-snapshot.ts';
export { forecastSuppression } from './suppress/forecast-suppression.ts';
export { proposeMerges } from './suppress/propose-merges.ts';
export { outsiderAudit, type HiddenGroup, type KnownFigure } from './audit/outsider-audit.ts';
export type { PrintedNumber, Quantity } from './report/quantity.ts';
export { hiddenLimits, type HiddenLimit } from './audit/hidden-limits.ts';
export { auditTexts, type TextsFinding } from './audit/audit-texts.ts';
export { comparedNumbers } from './audit/compared-numbers.ts';
export { publishedOutputs, publishedRates, tableViews, type TableViews } from './audit/published-outputs.ts';
export { apiNumbers, apiRateNumbers } from './audit/api-numbers.ts';
export { chartNumbers, matrixNumbers, planNumbers, viewNumbers } from './audit/view-numbers.ts';
export { overviewNumbers, overviewViews, type OverviewViews } from './audit/overview-numbers.ts';
export { sharesOfLimits, type SharesOfLimits } from './audit/shares-of-limits.ts';
export { decimalsOf, errorOf, unrounded } from './audit/facts/precision.ts';
export type { AuditedPublication } from './audit/facts/published-facts.ts';
export type {
  AuditedRate,
  AuditedTable,
  PrintedOutput,
  PrintedRate,
  Routing,
} from './audit/audited-table.ts';
export { isUnrecognisable } from './audit/isolated/is-unrecognisable.ts';
export { disclosureFindings, type DisclosureFinding } from './audit/disclosure-findings.ts';
export { smallSets, type SmallSet } from './audit/small-sets/small-sets.ts';
export { isolatedGroups } from './audit/isolated/isolated-groups.ts';
export type { IsolatedGroup } from './audit/isolated/small-groups-from.ts';

export { chiSquareUpperTail } from './numeric/chi-square-upper-tail.ts';
export { fUpperTail } from './numeric/f-upper-tail.ts';
export { normalTwoSided } from './numeric/normal-two-sided.ts';
export { normalUpperTail } from './numeric/normal-upper-tail.ts';
export { normalQuantile } from './numeric/normal-quantile.ts';
export { studentTwoSided } from './numeric/student-two-sided.ts';
export { studentUpperTail } from './numeric/student-upper-tail.ts';
export { studentQuantile } from './numeric/student-quantile.ts';
export { roundHalfUp } from './numeric/round-half-up.ts';
export { percent } from './numeric/percent.ts';
export { printPercent } from './numeric/print-percent.ts';
export { printFigure } from './numeric/print-figure.ts';
export { printCount } from './numeric/print-count.ts';
