import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Session } from '../../server/contract/accounts/accounts.ts';
import { LightElement } from '../components/light-element.ts';
import { ProblemError } from '../api/request.ts';
import '../components/error-notice.ts';

export type SignedInAccount = NonNullable<Session['account']>;

/** A page of the signed-in side: it names the document and, when one has come from another page, takes the focus. */
export abstract class ConsolePage extends LightElement {
  static override properties: PropertyDeclarations = {
    movesFocus: { type: Boolean },
    account: { attribute: false },
  };
  declare movesFocus: boolean;
  declare account: SignedInAccount | null;
  #hasFocused = false;

  constructor() {
    super();
    this.movesFocus = false;
    this.account = null;
  }

  /** The h1, and the first part of the document's title. */
  protected abstract get heading(): string;

  /** False while the heading may still change: it is read out once. */
  protected get isReady(): boolean {
    return true;
  }

  protected override updated(): void {
    document.title = `${this.heading} | ${this.words.shell.product}`;
    if (!this.movesFocus || this.#hasFocused || !this.isReady) return;
    this.#hasFocused = true;
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  /** The page that says what can be done now, for a page whose wave may have gone on. */
  protected get wayOn(): string | null {
    return null;
  }

  /** What stands in for content that is being loaded, or could not be. */
  protected pending(loaded: { error: unknown; reload: () => Promise<void> }): TemplateResult {
    const words = this.words.shell;
    if (loaded.error === undefined) return html`<p role="status" class="loading">${words.loading}</p>`;
    // Loading again is no use where the wave has gone on: its page says what can be done now.
    const hasGoneOn = loaded.error instanceof ProblemError && loaded.error.problem.code === 'wrong-state';
    return html`
      <error-notice .language=${this.language} .error=${loaded.error}></error-notice>
      <p>
        ${
          hasGoneOn && this.wayOn !== null
            ? html`<a href=${this.wayOn}>${words.toWave}</a>`
            : html`<button type="button" class="button" @click=${() => void loaded.reload()}>
                ${words.retry}
              </button>`
        }
      </p>
    `;
  }
}
