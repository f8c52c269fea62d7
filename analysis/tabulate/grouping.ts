import type { Outcomes } from '../codebook/case-file.ts';

/**
 * Which groups each case belongs to, for a column to be counted over in one pass.
 * `partition`: exactly one group a case. `overlapping`: bit g of the mask is set when the case is in group g.
 */
export type Grouping = Partition | { kind: 'overlapping'; groupCount: number; masks: Uint32Array };

export interface Partition {
  kind: 'partition';
  groupCount: number;
  groupOf: Uint16Array;
  /** Where one column alone decides: its option i is group i, and whatever is missing the last one. */
  outcomes?: Outcomes;
}
