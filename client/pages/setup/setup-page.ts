import { html, type TemplateResult } from 'lit';
import { setUp } from '../../api/accounts/session.ts';
import {
  accountCorrections,
  accountFields,
  accountTarget,
  type PersonDraft,
} from '../../forms/account-fields.ts';
import type { Correction } from '../../components/error-notice.ts';
import { ConsolePage } from '../../shell/console-page.ts';

/** The first administrator, by the one-time link; its secret travels in the fragment and reaches no log. */
export class SetupPage extends ConsolePage {
  static override properties = {
    token: {},
    draft: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare token: string;
  declare protected draft: PersonDraft;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.token = location.hash.slice(1);
    this.draft = { name: '', email: '', password: '' };
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return this.words.setup.title;
  }

  protected override render(): TemplateResult {
    const words = this.words.setup;
    return html`<div class="narrow">
      <h1 tabindex="-1">${words.title}</h1>
      ${
        this.token === ''
          ? html`<div class="notice error">
              <h2>${words.noToken}</h2>
              <p>${words.noTokenNext}</p>
            </div>`
          : this.#form()
      }
    </div>`;
  }

  #form(): TemplateResult {
    const { corrections, draft, words } = this;
    return html`
      <p class="lead">${words.setup.lead}</p>
      <error-notice
        .language=${this.language}
        .error=${this.error}
        .corrections=${corrections}
        .targetOf=${accountTarget}
      ></error-notice>
      <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
        ${accountFields(draft, (change) => (this.draft = { ...this.draft, ...change }), {
          words,
          passwordHint: words.accounts.passwordOwnHint,
          isOwn: true,
          corrections,
        })}
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.setup.submit}</button>
        </p>
      </form>
    `;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.error = undefined;
    this.corrections = accountCorrections(this.draft, this.words.accounts);
    if (this.corrections.length > 0) return;
    this.isBusy = true;
    const { name, email, password } = this.draft;
    try {
      const first = { token: this.token, name: name.trim(), email: email.trim(), password };
      this.dispatchEvent(new CustomEvent('session', { detail: await setUp(first, this.language) }));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('setup-page', SetupPage);
