/** When a shared terminal that nobody touches is cleared. */
export interface IdlePlan {
  /** Seconds without a key, a touch or a scroll until a warning is due; equal to the limit: no warning. */
  warnAfter: number;
  clearAfter: number;
}

export const whileAnswering: IdlePlan = { warnAfter: 90, clearAfter: 120 };
export const whenDone: IdlePlan = { warnAfter: 30, clearAfter: 30 };

const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Counts the seconds in which nothing happens on a page; while a warning stands only its button counts. */
export class IdleWatch {
  secondsLeft = 0;
  isWarning = false;
  readonly #onChange: () => void;
  readonly #onIdle: () => void;
  #plan: IdlePlan | null = null;
  #idleSince = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(onChange: () => void, onIdle: () => void) {
    this.#onChange = onChange;
    this.#onIdle = onIdle;
  }

  start(plan: IdlePlan): void {
    if (this.#plan === plan) return;
    this.stop();
    this.#plan = plan;
    this.secondsLeft = plan.clearAfter;
    this.#idleSince = Date.now();
    for (const sign of signs) addEventListener(sign, this.#touched, { passive: true, capture: true });
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    for (const sign of signs) removeEventListener(sign, this.#touched, { capture: true });
    this.#plan = null;
    this.isWarning = false;
  }

  /** Somebody is there. */
  goOn(): void {
    this.#idleSince = Date.now();
    this.isWarning = false;
    this.#onChange();
  }

  readonly #touched = (): void => {
    // Done is done: reading the receipt is no reason to stay longer.
    if (!this.isWarning && this.#plan !== whenDone) this.#idleSince = Date.now();
  };

  #tick(): void {
    if (this.#plan === null) return;
    const idleSeconds = Math.floor((Date.now() - this.#idleSince) / 1000);
    this.secondsLeft = Math.max(0, this.#plan.clearAfter - idleSeconds);
    const { warnAfter, clearAfter } = this.#plan;
    this.isWarning = idleSeconds >= warnAfter && warnAfter < clearAfter;
    if (this.secondsLeft === 0) {
      this.stop();
      this.#onIdle();
    } else if (this.isWarning || this.#plan === whenDone) this.#onChange();
  }
}
