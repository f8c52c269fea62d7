import type { CollectionMode, Stratum } from '../schema/stratum.ts';
import type { LocalText } from '../schema/local-text.ts';
import type { Ticket } from './ticket.ts';

/** What of a wave's contract the recount rests on. */
export interface Manifest {
  wave: string;
  modes: readonly CollectionMode[];
  strata: readonly Stratum[];
  ticketsUntil: string | null;
  retainUntil: string;
}

/** What an installation says was given out and came back in one stratum. */
export interface StratumClaim {
  code: string;
  label: LocalText;
  eligibleCount: number;
  invitedCount: number;
  issuedCount: number;
  reissuedCount: number;
  printedCodeCount: number;
  acceptedTicketCount: number;
  acceptedCodeCount: number;
}

/** What an installation says of a wave as a whole. */
export interface Claims {
  wave: string;
  state: string;
  /** All responses, those without ticket or code included. */
  responseCount: number;
  strata: readonly StratumClaim[];
}

/** All that anybody can have of a wave: what was promised, what is claimed, and the tickets that prove it. */
export interface Evidence {
  contract: Manifest;
  /** The fingerprint that the installation itself states. */
  contractFingerprint: string;
  tally: Claims;
  tickets: readonly Ticket[];
}

/** What the person who recounts knows by himself. */
export interface Recounter {
  /** Beginnings of the fingerprint from posters and notices, as `readAnnouncedFingerprint` gives them. */
  announced: readonly string[];
  /** The day of the recount (ISO): after the contract's date of deletion there are no responses left to count. */
  day: string;
}
