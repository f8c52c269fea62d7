import { tauVariance, type Linkage } from './linkage.ts';

/** What an adversary achieved against one way of keeping responses. */
export interface Attack {
  collection: string;
  isSabotaged: boolean;
  responseCount: number;
  /** Share of responses put beside the right person, and what guessing gives. */
  hitProportion: number;
  chanceProportion: number;
  /** The larger of two distances from chance, in standard errors: of the hits, and of Kendall's tau. */
  z: number;
  isLinked: boolean;
}

/** So far from chance, over all worlds, counts as linking: it happens to nobody by accident. */
export const linkingZ = 4.5;

/** Sums up what was achieved in many groups. */
export function attackOf(
  collection: string,
  isSabotaged: boolean,
  groups: readonly (Linkage & { size: number })[],
): Attack {
  const sum = (value: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((total, group) => total + value(group), 0);
  const responseCount = sum(({ size }) => size);
  const hitCount = sum((group) => group.hitCount);
  // By chance each group has one hit on average, with a variance of one.
  const hitZ = (hitCount - groups.length) / Math.sqrt(groups.length);
  const tauZ = sum(({ tau }) => tau) / Math.sqrt(sum(({ size }) => tauVariance(size)));
  const z = Math.abs(hitZ) > Math.abs(tauZ) ? hitZ : tauZ;
  return {
    collection,
    isSabotaged,
    responseCount,
    hitProportion: hitCount / responseCount,
    chanceProportion: groups.length / responseCount,
    z,
    isLinked: Math.abs(z) >= linkingZ,
  };
}
