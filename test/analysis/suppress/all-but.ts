import { allSafeguards, type Safeguards } from '../../../analysis/suppress/safeguards.ts';

/** All safeguards of suppression without some: what these are for is seen by what comes out. */
export function allBut(without: readonly (keyof Safeguards)[]): Safeguards {
  return { ...allSafeguards, ...Object.fromEntries(without.map((key) => [key, false])) };
}
