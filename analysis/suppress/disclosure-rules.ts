/** What disclosure control is told. */
export interface DisclosureRules {
  /** Smallest group whose answers may be known, in respondents. */
  minimumBase: number;
  /** False leaves sums and differences open: for demonstrating what they give away, never for publication. */
  complementary: boolean;
  /**
   * Rules left out, for demonstrating what they are for: groups in which everybody chose the same (`unanimity`), items
   * asked of those who answered another one in a certain way (`routing`), tables published earlier (`earlier`), zeros beside
   * groups within groups (`nesting`).
   */
  without?: ('unanimity' | 'routing' | 'earlier' | 'nesting')[];
}
