import type { Ticket } from '../../../../server/contract/fieldwork/waves.ts';

/** A ticket that was asked for and may have been signed: asked again with the same blinded message, it comes again. */
export interface PendingTicket {
  code: string;
  stratum: string;
  /** base64url. */
  message: string;
  blindedMessage: string;
  /** Hexadecimal. */
  unblinding: string;
}

/** What a private device keeps of somebody's right to answer. */
export interface KeptEntry {
  /** Fingerprint of the contract it was given under. */
  contract: string;
  pending?: PendingTicket;
  ticket?: Ticket;
  /** A drawn code. */
  code?: string;
}

/** Where one wave's ticket is kept in the browser; a browser that refuses storage keeps nothing. */
export function ticketStore(wave: string, storage: () => Storage = () => localStorage) {
  const key = `kotae/ticket/${wave}`;
  return {
    read(contract: string): KeptEntry | null {
      try {
        const kept = JSON.parse(storage().getItem(key) ?? 'null') as KeptEntry | null;
        return kept?.contract === contract ? kept : null;
      } catch {
        return null;
      }
    },
    write(kept: KeptEntry): void {
      try {
        storage().setItem(key, JSON.stringify(kept));
      } catch {
        // Answering goes on without.
      }
    },
    clear(): void {
      try {
        storage().removeItem(key);
      } catch {
        // There was nothing.
      }
    },
  };
}

export type TicketStore = ReturnType<typeof ticketStore>;
