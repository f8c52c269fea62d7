import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import type { SharedTerminal } from './shared-terminal.ts';

type Host = Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> & ParentNode;

/** The watch over a shared device, loaded only where the device is one. */
export class SharedDevice {
  readonly #host: Host;
  readonly #erase: () => void;
  #terminal: SharedTerminal | undefined;

  constructor(host: Host, erase: () => void) {
    this.#host = host;
    this.#erase = erase;
  }

  /** Where the respondent is on it; on a private device nothing is watched. */
  async watch(isShared: boolean, stage: Parameters<SharedTerminal['watch']>[0]): Promise<void> {
    if (!isShared) {
      this.stop();
      return;
    }
    if (this.#terminal === undefined) {
      const { SharedTerminal } = await import('./shared-terminal.ts');
      this.#terminal ??= new SharedTerminal(this.#host, this.#erase);
    }
    this.#terminal.watch(stage);
  }

  stop(): void {
    this.#terminal?.stop();
  }

  /** Until it erases itself; null where nothing is watched. */
  get secondsLeft(): number | null {
    return this.#terminal?.secondsLeft ?? null;
  }

  view(language: RespondentLanguage): TemplateResult | typeof nothing {
    return this.#terminal?.view(language) ?? nothing;
  }
}
