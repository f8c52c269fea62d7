import type { LocalText } from '../schema/local-text.ts';

/** Everything that a recount can find wrong. The codes are stable; programs may rely on them. */
export const tallyProblemCodes = [
  'other-wave',
  'fingerprint-differs',
  'fingerprint-not-announced',
  'overlapping-strata',
  'duplicate-key',
  'small-stratum',
  'no-key',
  'strata-differ',
  'label-differs',
  'eligible-differs',
  'invited-above-eligible',
  'issued-above-invited',
  'accepted-above-issued',
  'codes-above-printed',
  'accepted-above-eligible',
  'tickets-not-promised',
  'codes-not-promised',
  'foreign-ticket',
  'forged-ticket',
  'duplicate-ticket',
  'accepted-differs',
  'accepted-above-responses',
  'responses-without-proof',
] as const;

export type TallyProblemCode = (typeof tallyProblemCodes)[number];

/** One thing that does not fit, as data. */
export interface TallyProblem {
  code: TallyProblemCode;
  /** The stratum it is about; null where it is the whole wave. */
  stratum: { code: string; label: LocalText } | null;
  /** What its sentence needs. */
  facts: Record<string, string | number>;
}
