import type { Coded, NoFacts } from '../schema/issue.ts';
import type { LocalText } from '../schema/local-text.ts';

/** One count above the one that it comes from. */
export type CountsAbove =
  | 'invited-above-eligible'
  | 'issued-above-invited'
  | 'accepted-above-issued'
  | 'codes-above-printed'
  | 'accepted-above-eligible';

/** A ticket that does not count. */
export type TicketFlaw = 'foreign-ticket' | 'forged-ticket' | 'duplicate-ticket';

/** Everything that a recount can find wrong. The codes are stable; programs may rely on them. */
export interface TallyProblemFacts
  extends Record<CountsAbove, { count: number; most: number }>, Record<TicketFlaw, { count: number }> {
  'other-wave': { wave: string; other: string };
  'fingerprint-differs': { computed: string; stated: string };
  'fingerprint-not-announced': { computed: string; announced: string };
  'overlapping-strata': NoFacts;
  'duplicate-key': NoFacts;
  'small-stratum': NoFacts;
  'no-key': NoFacts;
  'weak-key': NoFacts;
  'strata-differ': NoFacts;
  'label-differs': { counted: string };
  'eligible-differs': { promised: number; counted: number };
  'tickets-not-promised': { count: number };
  'codes-not-promised': { count: number };
  'accepted-differs': { claimed: number; listed: number };
  'accepted-above-responses': { acceptedCount: number; responseCount: number };
  'responses-without-proof': { acceptedCount: number; responseCount: number };
}

/** One thing that does not fit, as data. */
export type TallyProblem = Coded<TallyProblemFacts> & {
  /** The stratum it is about; null where it is the whole wave. */
  stratum: { code: string; label: LocalText } | null;
};
