import type { ReactiveControllerHost } from 'lit';
import { deliver } from './deliver.ts';
import { nextAttempt } from './next-attempt.ts';

/** What became of sending: nothing yet, under way, not reached and to be tried again, refused for good. */
export type DeliveryState = 'not-sent' | 'sending' | 'waiting' | 'refused';

/** The one delivery of a page: pressing again while it waits only shortens the wait. */
export class Delivery {
  state: DeliveryState = 'not-sent';
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #hurry: (() => void) | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** While this holds the answers may already have arrived: they must not change any more. */
  get isUnderWay(): boolean {
    return this.state === 'sending' || this.state === 'waiting';
  }

  /** The receipt; undefined where a delivery was under way already. Throws what refuses it for good. */
  async send<Receipt>(attempt: () => Promise<Receipt>): Promise<Receipt | undefined> {
    if (this.isUnderWay) {
      this.#hurry?.();
      return undefined;
    }
    this.#become('sending');
    try {
      const receipt = await deliver(attempt, (failedCount) => this.#wait(failedCount));
      this.#become('not-sent');
      return receipt;
    } catch (error) {
      this.#become('refused');
      throw error;
    }
  }

  /** A refusal is told until the respondent goes elsewhere. */
  clear(): void {
    if (this.state === 'refused') this.#become('not-sent');
  }

  async #wait(failedCount: number): Promise<void> {
    const { due, now } = nextAttempt(failedCount);
    this.#hurry = now;
    this.#become('waiting');
    await due;
    this.#hurry = undefined;
    this.#become('sending');
  }

  #become(state: DeliveryState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
