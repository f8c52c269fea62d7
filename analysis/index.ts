/** Table of contents of analysis/: what the rest of the house may use, in the order of an answer's journey. */

export type * from './codebook/case-file.ts';
export { codebook } from './codebook/codebook.ts';
export { categoryCodes } from './codebook/category-codes.ts';

export { nonresponse, nonSubstantive, notAsked } from './outcome/missing.ts';

export { percentBase, type PercentBasis } from './base/percent-base.ts';

export type * from './tabulate/table.ts';
export { countColumn, type ColumnCounts } from './tabulate/count-column.ts';
export type { Grouping } from './tabulate/grouping.ts';
export { scaleStatistics } from './tabulate/scale-statistics.ts';
export { frequencyTable } from './tabulate/frequency-table.ts';
export { crossTab } from './tabulate/cross-tab.ts';
export type { BannerVariable } from './tabulate/banner-groups.ts';
export { plannedTables, type PlannedTable } from './tabulate/planned-tables.ts';
export { tabulatePlan } from './tabulate/tabulate-plan.ts';
export { responseRateTable } from './tabulate/response-rate-table.ts';

export { suppressTables } from './suppress/suppress-tables.ts';
export { forecastSuppression } from './suppress/forecast-suppression.ts';
export { proposeMerges } from './suppress/propose-merges.ts';
export { isolatedGroups } from './suppress/isolated-groups.ts';
export type { IsolatedGroup } from './suppress/small-groups-from.ts';

export { roundHalfUp } from './numeric/round-half-up.ts';
export { percent } from './numeric/percent.ts';
export { printPercent } from './numeric/print-percent.ts';
export { printFigure } from './numeric/print-figure.ts';
export { printCount } from './numeric/print-count.ts';
