import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window is as a query says; its host is drawn anew when that changes. */
export class MediaQuery implements ReactiveController {
  #host: ReactiveControllerHost;
  #query: MediaQueryList;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = matchMedia(query);
    host.addController(this);
  }

  get isMet(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#tell);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#tell);
  }

  readonly #tell = (): void => this.#host.requestUpdate();
}
