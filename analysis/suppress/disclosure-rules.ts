import type { Table } from '../tabulate/table.ts';
import type { HeadCounts } from './head-counts.ts';

/** What disclosure control is told. */
export interface DisclosureRules {
  /** Smallest group whose answers may be known, in respondents. */
  minimumBase: number;
  /** Tables of the same cases that were published before, as they were published. */
  earlier?: Table[];
  /** By every attribute by which they are known: a group cannot be lifted over the limit by its number of responses. */
  headCounts?: readonly HeadCounts[];
  /** Is told before every item how many are decided, and of how many. */
  onProgress?: (done: number, of: number) => void;
}
