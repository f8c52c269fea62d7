import type { HeadCounts } from './head-counts.ts';

/** What disclosure control is told. */
export interface DisclosureRules {
  /** Smallest group whose answers may be known, in respondents. */
  minimumBase: number;
  /** False leaves sums and differences open: for demonstrating what they give away, never for publication. */
  complementary: boolean;
  /** Of the population item, where they are known: a group cannot be lifted over the limit by its number of responses. */
  headCounts?: HeadCounts;
  /**
   * Rules left out, for demonstrating what they are for: items asked of those who answered another one in a certain way
   * (`routing`), tables published earlier (`earlier`), answers that are certain (`certain`), head counts (`heads`).
   */
  without?: ('routing' | 'earlier' | 'certain' | 'heads')[];
}
