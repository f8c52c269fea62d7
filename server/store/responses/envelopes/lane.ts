import { setTimeout as wait } from 'node:timers/promises';
import { isAway, isRetryable } from '../../dialect/postgres.ts';
import type { Delivery, DeliveryOutcome } from '../response-file.ts';
import { nameOf } from './record-batch.ts';

/** More at once are no faster, and each waits for all. */
const mostAtOnce = 500;
/** A database that is restarted is back within seconds; whoever waits longer hears that it failed, and sends again. */
const pausesMs = [50, 200, 1000, 3000];

interface Pending {
  delivery: Delivery;
  resolve: (outcome: DeliveryOutcome) => void;
  reject: (error: unknown) => void;
}

/** What waits to be stored of one wave: one batch at a time, and whoever comes meanwhile shares the next. */
export class Lane {
  readonly #record: (batch: Delivery[]) => Promise<DeliveryOutcome[]>;
  #pending: Pending[] = [];
  #running: Promise<void> | null = null;

  constructor(record: (batch: Delivery[]) => Promise<DeliveryOutcome[]>) {
    this.#record = record;
  }

  /** Resolves when the delivery is durable. */
  async add(delivery: Delivery): Promise<DeliveryOutcome> {
    const { promise, resolve, reject } = Promise.withResolvers<DeliveryOutcome>();
    this.#pending.push({ delivery, resolve, reject });
    this.#running ??= this.#run();
    return promise;
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Those who come in the same turn go together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#pending.length > 0) {
      const batch = this.#take();
      try {
        const outcomes = await this.#recordAgain(batch.map(({ delivery }) => delivery));
        for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = null;
  }

  /** The same response or the same ticket twice: the second waits, and meets the first where it is stored. */
  #take(): Pending[] {
    const taken: Pending[] = [];
    const left: Pending[] = [];
    const names = new Set<string>();
    for (const pending of this.#pending) {
      const own = namesOf(pending.delivery);
      const isFree = taken.length < mostAtOnce && own.every((name) => !names.has(name));
      (isFree ? taken : left).push(pending);
      if (isFree) for (const name of own) names.add(name);
    }
    this.#pending = left;
    return taken;
  }

  /**
   * Whether a batch was stored when its connection broke is not known; storing it again is right either way: what is
   * there already is recognised.
   */
  async #recordAgain(batch: Delivery[]): Promise<DeliveryOutcome[]> {
    for (const pause of pausesMs) {
      try {
        return await this.#record(batch);
      } catch (error) {
        if (!isRetryable(error) && !isAway(error)) throw error;
        await wait(pause);
      }
    }
    return this.#record(batch);
  }
}

function namesOf({ response, proof }: Delivery): string[] {
  const name = `response ${nameOf(response.key)}`;
  return proof === null ? [name] : [name, `${proof.kind} ${nameOf(proof.key)}`];
}
