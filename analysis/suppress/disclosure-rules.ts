import type { Table } from '../tabulate/table.ts';

/** What disclosure control is told. */
export interface DisclosureRules {
  /** Smallest group whose answers may be known, in respondents. */
  minimumBase: number;
  /** Tables of the same cases that were published before, as they were published. */
  earlier?: Table[];
}
