import { html, nothing, type TemplateResult } from 'lit';
import { signIn } from '../../api/session.ts';
import type { Correction, ErrorNotice } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { ConsolePage } from '../../shell/console-page.ts';

/** HR and planners come in here; respondents never do. Dispatches `session` with the session that has begun. */
export class SignInPage extends ConsolePage {
  static override properties = {
    needsSetup: { type: Boolean },
    email: { state: true },
    password: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare needsSetup: boolean;
  declare protected email: string;
  declare protected password: string;
  declare protected corrections: Correction[];
  declare protected error: ErrorNotice['error'];
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.needsSetup = false;
    this.email = this.password = '';
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return this.words.signIn.title;
  }

  protected override render(): TemplateResult {
    const { shell, signIn: words } = this.words;
    const { corrections } = this;
    return html`
      <div class="narrow">
        <h1 tabindex="-1">${words.title}</h1>
        ${
          this.needsSetup
            ? html`<div class="notice">
                <h2>${words.needsSetup}</h2>
                <p>${words.needsSetupNext}</p>
              </div>`
            : nothing
        }
        <p class="lead">${words.lead}</p>
        <error-notice
          .language=${this.language}
          .error=${this.error}
          .corrections=${corrections}
        ></error-notice>
        <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
          ${formField({
            id: 'email',
            label: words.email,
            type: 'email',
            autocomplete: 'email',
            value: this.email,
            onInput: (value) => (this.email = value),
            words: shell,
            corrections,
          })}
          ${formField({
            id: 'password',
            label: words.password,
            type: 'password',
            autocomplete: 'current-password',
            value: this.password,
            onInput: (value) => (this.password = value),
            words: shell,
            corrections,
          })}
          <p class="actions">
            <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.submit}</button>
          </p>
        </form>
      </div>
    `;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.words.signIn;
    this.error = undefined;
    this.corrections = [
      ...(this.email.trim() === '' ? [{ words: words.emailMissing, target: 'email' }] : []),
      ...(this.password === '' ? [{ words: words.passwordMissing, target: 'password' }] : []),
    ];
    if (this.corrections.length > 0) return;
    this.isBusy = true;
    try {
      const session = await signIn(this.email.trim(), this.password, this.language);
      this.dispatchEvent(new CustomEvent('session', { detail: session }));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('sign-in-page', SignInPage);
