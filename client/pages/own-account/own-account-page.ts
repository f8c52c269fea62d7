import { html, nothing, type TemplateResult } from 'lit';
import { fetchSession } from '../../api/accounts/session.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import type { OwnSessions } from './own-sessions.ts';
import './own-sessions.ts';
import './password-form.ts';
import './second-step-card.ts';

/**
 * One's own account: second step, password, sessions. Stands in for every other page while the role must have a second
 * step and there is none. Dispatches `session` when there is one.
 */
export class OwnAccountPage extends ConsolePage {
  static override properties = { needsSecondStep: { type: Boolean }, isSetUp: { state: true } };
  declare needsSecondStep: boolean;
  /** It was set up just now; its recovery codes are not kept yet. */
  declare protected isSetUp: boolean;

  constructor() {
    super();
    this.needsSecondStep = this.isSetUp = false;
  }

  protected override get heading(): string {
    return this.words.accounts.ownTitle;
  }

  protected override render(): TemplateResult {
    const words = accountWords(this.language).own;
    const reload = () => void this.querySelector<OwnSessions>('own-sessions')?.reload();
    const isMissing = this.needsSecondStep && !this.isSetUp;
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      ${
        isMissing
          ? html`<div class="notice">
              <h2>${words.mustTitle}</h2>
              <p>${words.mustLead}</p>
            </div>`
          : nothing
      }
      <second-step-card
        .language=${this.language}
        @sessions-ended=${() => this.#hasSetUp()}
        @kept=${() => void this.#kept()}
      ></second-step-card>
      ${
        this.needsSecondStep
          ? nothing
          : html`<password-form .language=${this.language} @sessions-ended=${reload}></password-form>
              <own-sessions .language=${this.language}></own-sessions>`
      }
    `;
  }

  #hasSetUp(): void {
    this.isSetUp = true;
    void this.querySelector<OwnSessions>('own-sessions')?.reload();
  }

  /** Only now: the page that was asked for takes the place of the recovery codes. */
  async #kept(): Promise<void> {
    if (!this.needsSecondStep) return;
    const session = await fetchSession(this.language).catch(() => undefined);
    if (session !== undefined) this.dispatchEvent(new CustomEvent('session', { detail: session }));
  }
}

customElements.define('own-account-page', OwnAccountPage);
