import type { OpeningProof } from './opening-proof.ts';

/** Every check of an opening, by the name under which it refuses. */
export const openingChecks = [
  'board-differs',
  'duplicate-outer',
  'other-hand-over',
  'hand-over-forged',
  'rejection-unproven',
  'rejection-twice',
  'count-differs',
  'wrong-length',
  'duplicate-box',
  'not-sorted',
  'does-not-open',
  'ticket-forged',
  'ticket-twice',
  'sheet-not-signed',
  'canary-missing',
  'lock-key-differs',
] as const;

export type OpeningCheck = (typeof openingChecks)[number];

/** What is not in order. */
export interface OpeningProblem {
  check: OpeningCheck;
  stratum?: string;
  /** How many boxes there should be, and are. */
  counts?: { expected: number; found: number };
  /** The box that is complained of, with what shows why. */
  complaint?: { box: Uint8Array; proof: OpeningProof };
}

/** Thrown instead of a result: nothing that was opened leaves the trustee's device. */
export class Refusal extends Error {
  readonly problems: readonly OpeningProblem[];

  constructor(problems: readonly OpeningProblem[]) {
    super(
      problems
        .map(({ check, stratum }) => (stratum === undefined ? check : `${check} (${stratum})`))
        .join(', '),
    );
    this.problems = problems;
  }
}

/** Throws  a Refusal where there is any problem. */
export function refuseWhere(problems: readonly OpeningProblem[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}
