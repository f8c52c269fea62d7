import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Something a page shows after a call. Loading again keeps the value that is there, so that a page that refreshes
 * itself never goes blank; an error is kept beside it, and asked for anew when another language is spoken.
 */
export class Loaded<Value> implements ReactiveController {
  #host: ReactiveControllerHost & { language?: string };
  #spoken: string | undefined;
  #load: () => Promise<Value>;
  #calls = 0;
  value: Value | undefined;
  error: unknown;

  constructor(host: ReactiveControllerHost & { language?: string }, load: () => Promise<Value>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    void this.reload();
  }

  hostUpdate(): void {
    if (this.#spoken === this.#host.language) return;
    this.#spoken = this.#host.language;
    if (this.error !== undefined) void this.reload();
  }

  async reload(): Promise<void> {
    const call = (this.#calls += 1);
    let outcome: { value: Value } | { error: unknown };
    try {
      outcome = { value: await this.#load() };
    } catch (error) {
      outcome = { error };
    }
    // A slower, older answer must not replace a newer one.
    if (call !== this.#calls) return;
    this.error = 'error' in outcome ? outcome.error : undefined;
    if ('value' in outcome) this.value = outcome.value;
    this.#host.requestUpdate();
  }
}
