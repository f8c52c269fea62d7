import type { ReactiveControllerHost } from 'lit';
import type {
  CollectionMode,
  PublicWave,
  ResponseInput,
  Stratum,
  Ticket,
} from '../../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { readAccessCode } from '../../../../surveys/tickets/access-code.ts';
import { isGenuineTicket } from '../../../../surveys/tickets/ticket.ts';
import { OfflineError, ProblemError } from '../../../api/request.ts';
import { readCode } from '../../../api/fieldwork/tickets.ts';
import type { EntryStrings } from '../../../strings/entry/ja.ts';
import type { Fragment } from './read-fragment.ts';
import { EntryError, takeTicket } from './take-ticket.ts';
import { ticketStore, type KeptEntry, type TicketStore } from './ticket-store.ts';

export type EntryProblem = keyof EntryStrings['problems'];

/** What gives the right to answer, and in whose name. */
export type Right =
  { kind: 'ticket'; ticket: Ticket; stratum: Stratum } | { kind: 'drawn'; code: string; stratum: Stratum };

/**
 * How somebody comes to the right to answer: the code of an address or typed in, the ticket that an invitation is
 * exchanged for. On a private device it is kept until the response is in; on a shared one nowhere.
 */
export class Entry {
  readonly wave: PublicWave;
  right: Right | null = null;
  problem: EntryProblem | null = null;
  isBusy = false;
  /** The invitation in the field is one of this wave: the server has said so. */
  isInvited = false;
  /** As typed, or as it came in the address. */
  typed: string;
  readonly host: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'>;
  readonly #announced: string[];
  readonly #store: TicketStore;
  #kept: KeptEntry | null;

  constructor(host: Entry['host'], wave: PublicWave, fragment: Fragment) {
    this.host = host;
    this.wave = wave;
    this.#announced = fragment.announced === null ? [] : [fragment.announced];
    this.#store = ticketStore(wave.code);
    this.#kept = this.#store.read(wave.contractFingerprint);
    this.typed = fragment.code ?? this.#kept?.pending?.code ?? this.#kept?.code ?? '';
    const ticket = this.#kept?.ticket;
    if (ticket !== undefined) this.#hold(ticket);
  }

  write(typed: string): void {
    this.typed = typed;
    this.problem = null;
    this.isInvited = false;
    this.host.requestUpdate();
  }

  /** By which of the ways of this wave somebody answers here, as far as it is known; paper is none of a screen. */
  get modes(): CollectionMode[] {
    const kind = this.right?.kind ?? readAccessCode(this.typed)?.kind;
    const onScreen = this.wave.contract.modes.filter((mode) => mode !== 'paper');
    const own = onScreen.filter((mode) => (kind === 'drawn' ? mode === 'drawn-code' : mode === 'ticket'));
    return kind === undefined || own.length === 0 ? onScreen : own;
  }

  /** What goes along with the answers. */
  get proof(): Pick<ResponseInput, 'ticket' | 'code'> {
    if (this.right === null) return {};
    return this.right.kind === 'ticket' ? { ticket: this.right.ticket } : { code: this.right.code };
  }

  get stratum(): Stratum | null {
    return this.right?.stratum ?? null;
  }

  /** Looks up a code that came in the address or was kept; who comes without one is asked nothing. */
  async lookUpGiven(isShared: boolean, language: RespondentLanguage): Promise<void> {
    if (this.right === null && this.typed !== '') await this.use(isShared, language);
  }

  /**
   * Goes on with the code in the field. What it is, only the server knows: an invitation is looked up first, which
   * spends nothing, and exchanged for a ticket by a second press; a drawn code is looked up.
   */
  async use(isShared: boolean, language: RespondentLanguage): Promise<void> {
    if (this.isBusy) return;
    const read = readAccessCode(this.typed);
    if (read === null) {
      this.#fail('code-unreadable');
      return;
    }
    this.isBusy = true;
    this.problem = null;
    this.host.requestUpdate();
    try {
      if (this.isInvited) await this.#take(read.code, isShared, language);
      else await this.#look(read.code, isShared, language);
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.isBusy = false;
      this.host.requestUpdate();
    }
  }

  /** A ticket that was saved to a file before. */
  async readFile(file: Blob, isShared: boolean): Promise<void> {
    const saved: unknown = await file
      .text()
      .then((text) => JSON.parse(text) as unknown)
      .catch(() => null);
    const ticket = ticketIn(saved);
    const key = this.wave.contract.strata.find(({ code }) => code === ticket?.stratum)?.key;
    if (ticket === null || key === undefined || !isGenuineTicket(key, this.wave.code, ticket)) {
      this.#fail('wrong-ticket');
      return;
    }
    this.problem = null;
    this.#hold(ticket);
    this.#keep({ ticket }, isShared);
    this.host.requestUpdate();
  }

  /** The ticket as a file, for another device. */
  get file(): Blob | null {
    if (this.right?.kind !== 'ticket') return null;
    const saved = { format: 'kotae-ticket/1', wave: this.wave.code, ticket: this.right.ticket };
    return new Blob([JSON.stringify(saved)], { type: 'application/json' });
  }

  /** Nothing of it stays on the device; what is shown stays until the page goes. */
  forget(): void {
    this.#store.clear();
    this.#kept = null;
  }

  async #take(code: string, isShared: boolean, language: RespondentLanguage): Promise<void> {
    const before = this.#kept;
    const pending = before?.pending?.code === code ? before.pending : undefined;
    const ticket = await takeTicket({
      wave: this.wave,
      code,
      announced: this.#announced,
      pending,
      keep: (one) => {
        this.#kept = { contract: this.wave.contractFingerprint, pending: one };
        if (!isShared) this.#store.write(this.#kept);
      },
      language,
    }).catch((error: unknown) => {
      // What was asked for will never come: it must not stand where another person's request under way stood.
      if (problemOf(error) === 'ticket-taken') this.#restore(before, isShared);
      throw error;
    });
    this.#hold(ticket);
    this.#keep({ ticket }, isShared);
    leaveNoCode();
  }

  async #look(code: string, isShared: boolean, language: RespondentLanguage): Promise<void> {
    const reading = await readCode(this.wave.code, code, language);
    if (reading.kind === 'invitation') {
      this.isInvited = this.wave.takesTickets;
      this.problem = this.wave.takesTickets ? null : 'tickets-over';
      return;
    }
    const { isUsed } = reading;
    const stratum = this.wave.contract.strata.find((one) => one.code === reading.stratum);
    if (isUsed || stratum === undefined) {
      this.problem = isUsed ? 'proof-used' : 'code-unknown';
      return;
    }
    this.right = { kind: 'drawn', code, stratum };
    this.#keep({ code }, isShared);
    leaveNoCode();
  }

  #hold(ticket: Ticket): void {
    const stratum = this.wave.contract.strata.find(({ code }) => code === ticket.stratum);
    if (stratum !== undefined) this.right = { kind: 'ticket', ticket, stratum };
  }

  #keep(kept: Omit<KeptEntry, 'contract'>, isShared: boolean): void {
    this.#kept = { contract: this.wave.contractFingerprint, ...kept };
    if (!isShared) this.#store.write(this.#kept);
  }

  #restore(kept: KeptEntry | null, isShared: boolean): void {
    this.#kept = kept;
    if (isShared) return;
    if (kept === null) this.#store.clear();
    else this.#store.write(kept);
  }

  #fail(problem: EntryProblem): void {
    this.problem = problem;
    this.host.requestUpdate();
  }
}

/** The code has done its work: it leaves the address bar, and with it the browser's history. */
function leaveNoCode(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

function problemOf(error: unknown): EntryProblem {
  if (error instanceof EntryError) return error.problem;
  if (error instanceof OfflineError) return 'offline';
  if (!(error instanceof ProblemError)) return 'trouble';
  const known = [
    'code-unknown',
    'too-many-codes',
    'ticket-taken',
    'tickets-over',
    'answers-not-yet',
    'answers-over',
    'proof-used',
  ] as const;
  return known.find((code) => code === error.problem.code) ?? 'trouble';
}

function ticketIn(saved: unknown): Ticket | null {
  if (typeof saved !== 'object' || saved === null || !('ticket' in saved)) return null;
  const { ticket } = saved;
  if (typeof ticket !== 'object' || ticket === null) return null;
  if (!('stratum' in ticket) || !('message' in ticket) || !('signature' in ticket)) return null;
  const { stratum, message, signature } = ticket;
  if (typeof stratum !== 'string' || typeof message !== 'string' || typeof signature !== 'string')
    return null;
  return { stratum, message, signature };
}
