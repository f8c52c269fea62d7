/** Limits of a confidence interval, in the unit of what they enclose. */
export interface Interval {
  lower: number;
  upper: number;
}
