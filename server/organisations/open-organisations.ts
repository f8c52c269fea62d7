import type { Organisation } from './registry.ts';

/** What an organisation is while it is open. */
export interface OpenedOrganisation {
  /** Whether it does something that nobody waits for, such as sending mails. */
  isBusy: () => boolean;
  close: () => Promise<void>;
}

export interface OpeningRules<Opened extends OpenedOrganisation> {
  open: (organisation: Organisation) => Promise<Opened>;
  /** So many stay open, and more only while all of these are at work. */
  mostOpen: number;
  /** One that nobody has asked for so long is closed. */
  idleMs: number;
  /** One that cannot be opened is not tried again before: looking whether it is damaged takes time. */
  retryMs: number;
  /** In milliseconds; of a clock that is not set. */
  now: () => number;
}

/** One that is open, until it is given back. */
export interface Borrowed<Opened> {
  opened: Opened;
  giveBack: () => void;
}

interface Kept<Opened> {
  /** Under which it was opened: links that it sends lead there. */
  address: string | undefined;
  /** People reach it at another by now. */
  hasMoved: boolean;
  opening: Promise<Opened>;
  /** Once it is. */
  opened: Opened | null;
  borrowedCount: number;
  lastAskedAt: number;
}

/**
 * The organisations that are open: each is opened by the first who asks for it, once, however many ask at the same time,
 * and closed when nobody has asked for a while and nothing of it is under way. One that cannot be opened holds up nobody
 * else.
 */
export class OpenOrganisations<Opened extends OpenedOrganisation> {
  readonly #rules: OpeningRules<Opened>;
  /** By code. */
  readonly #kept = new Map<string, Kept<Opened>>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #failed = new Map<string, { error: unknown; at: number }>();

  constructor(rules: OpeningRules<Opened>) {
    this.#rules = rules;
  }

  get openCount(): number {
    return this.#kept.size;
  }

  /** How many could not be opened when it was last tried. */
  get failedCount(): number {
    return this.#failed.size;
  }

  /**
   * An organisation, opened. `isPassing`: for the duties of the hour, after which it is not kept open for anybody.
   * Throws  what kept it from being opened, also the last time if that was just now.
   */
  async borrow(organisation: Organisation, { isPassing = false } = {}): Promise<Borrowed<Opened>> {
    this.#lookWhetherMoved(organisation);
    const kept = this.#kept.get(organisation.code) ?? this.#begin(organisation);
    kept.borrowedCount += 1;
    if (!isPassing) kept.lastAskedAt = this.#rules.now();
    let isBack = false;
    const giveBack = (): void => {
      if (isBack) return;
      isBack = true;
      kept.borrowedCount -= 1;
      this.closeIdle();
    };
    try {
      const opened = await kept.opening;
      this.#closeBeyondMost();
      return { opened, giveBack };
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  /** Closes those that nobody has asked for, or that are to be opened under another address. */
  closeIdle(): void {
    const { now, idleMs } = this.#rules;
    for (const [code, kept] of this.#atRest())
      if (kept.hasMoved || now() - kept.lastAskedAt > idleMs) this.#close(code, kept);
  }

  /** Closes all, also what is borrowed: whoever had it is gone. */
  async close(): Promise<void> {
    for (const [code, kept] of this.#kept) this.#close(code, kept);
    await Promise.all(this.#closing.values());
  }

  /** The host that was its may be another's now: one that has moved is closed as soon as nothing of it is under way. */
  #lookWhetherMoved({ code, hosts: [address] }: Organisation): void {
    const kept = this.#kept.get(code);
    if (kept === undefined) return;
    kept.hasMoved = kept.address !== address;
    if (kept.hasMoved) this.closeIdle();
  }

  #begin(organisation: Organisation): Kept<Opened> {
    const { code, hosts } = organisation;
    const kept: Kept<Opened> = {
      address: hosts[0],
      hasMoved: false,
      opening: this.#opened(organisation),
      opened: null,
      borrowedCount: 0,
      lastAskedAt: Number.NEGATIVE_INFINITY,
    };
    this.#kept.set(code, kept);
    kept.opening.then(
      (opened) => {
        kept.opened = opened;
      },
      () => {
        if (this.#kept.get(code) === kept) this.#kept.delete(code);
      },
    );
    return kept;
  }

  async #opened(organisation: Organisation): Promise<Opened> {
    const { code } = organisation;
    // Its directory is held until it is closed.
    await this.#closing.get(code);
    const failed = this.#failed.get(code);
    if (failed !== undefined && this.#rules.now() - failed.at < this.#rules.retryMs) throw failed.error;
    try {
      const opened = await this.#rules.open(organisation);
      this.#failed.delete(code);
      return opened;
    } catch (error) {
      this.#failed.set(code, { error, at: this.#rules.now() });
      console.error(`${code}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }

  /** Those that can be closed, the one that was asked for the longest ago first. */
  #atRest(): [string, Kept<Opened>][] {
    return [...this.#kept]
      .filter(([, { opened, borrowedCount }]) => borrowedCount === 0 && opened?.isBusy() === false)
      .toSorted(([, one], [, other]) => one.lastAskedAt - other.lastAskedAt);
  }

  #closeBeyondMost(): void {
    const beyond = this.#kept.size - this.#rules.mostOpen;
    if (beyond > 0) for (const [code, kept] of this.#atRest().slice(0, beyond)) this.#close(code, kept);
  }

  #close(code: string, { opening }: Kept<Opened>): void {
    this.#kept.delete(code);
    const closed = opening
      .then((opened) => opened.close())
      // One that was never open is not closed; one that does not close in order is told of, and no longer in the way.
      .catch((error: unknown) => console.error(code, error))
      .finally(() => this.#closing.delete(code));
    this.#closing.set(code, closed);
  }
}
