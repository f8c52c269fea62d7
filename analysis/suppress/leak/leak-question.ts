import type { Tree } from '../trees/tree.ts';

/** How many respondents each atom has, and which atoms nobody recognises. */
export interface Base {
  weights: Int32Array;
  /** By atom: left an attribute blank, and enough respondents agree with what was stated. */
  isSoft: Uint8Array;
}

/** Is there a combination of shown groups that only 1 to minimumBase - 1 respondents have something in? */
export interface LeakQuestion {
  trees: readonly Tree[];
  /** By tree and node. */
  shown: readonly Uint8Array[];
  base: Base;
  minimumBase: number;
}

/** Such a combination, or one of which it was not decided whether there is any. */
export interface Leak {
  /** By tree: of each region that has respondents (its node) the value that the combination has there. */
  values: Map<number, number>[];
  /** Respondents at whom the combination is not 0. */
  weight: number;
  isUndecided: boolean;
}
