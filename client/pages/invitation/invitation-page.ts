import { html, type TemplateResult } from 'lit';
import { roleWords } from '../../strings/console/roles/role-words.ts';
import type { OfferedAccount } from '../../../server/contract/accounts/account-invitations.ts';
import { acceptAccount, fetchOfferedAccount } from '../../api/accounts/account-invitations.ts';
import type { Correction } from '../../components/error-notice.ts';
import { Loaded } from '../../components/loaded.ts';
import { formField } from '../../forms/form-field.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import { momentWords } from '../../strings/console/dates.ts';

const ids = { name: 'invited-name', email: 'invited-email', password: 'invited-password' } as const;

/** An account by a link that is good once; its secret travels in the fragment and reaches no log. */
export class InvitationPage extends ConsolePage {
  static override properties = {
    token: {},
    name: { state: true },
    password: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare token: string;
  /** Undefined: as it was offered. */
  declare protected name: string | undefined;
  declare protected password: string;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #offered = new Loaded<OfferedAccount | null>(this, async () =>
    this.token === '' ? null : fetchOfferedAccount(this.token, this.language),
  );

  constructor() {
    super();
    this.token = location.hash.slice(1);
    this.name = undefined;
    this.password = '';
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return accountWords(this.language).invitation.title;
  }

  protected override render(): TemplateResult {
    const words = accountWords(this.language).invitation;
    const offered = this.#offered.value;
    return html`<div class="narrow">
      <h1 tabindex="-1">${words.title}</h1>
      ${
        this.token === ''
          ? html`<div class="notice error">
              <h2>${words.noToken}</h2>
              <p>${words.noTokenNext}</p>
            </div>`
          : offered
            ? this.#form(offered)
            : this.pending(this.#offered)
      }
    </div>`;
  }

  #form(offered: OfferedAccount): TemplateResult {
    const words = accountWords(this.language).invitation;
    const { corrections } = this;
    const shared = { words: this.words.shell, corrections };
    return html`
      <p class="lead">${words.lead(roleWords(this.language).names[offered.role])}</p>
      <p>${words.until(momentWords(new Date(offered.expiresAt), this.language))}</p>
      <error-notice
        .language=${this.language}
        .error=${this.error}
        .corrections=${corrections}
        .targetOf=${targetOf}
      ></error-notice>
      <form novalidate @submit=${(event: Event) => void this.#accept(event, offered)}>
        <div class="field">
          <label for=${ids.email}>${words.email}</label>
          <input id=${ids.email} type="email" readonly autocomplete="username" .value=${offered.email} />
        </div>
        ${formField({
          ...shared,
          id: ids.name,
          label: words.name,
          autocomplete: 'name',
          value: this.name ?? offered.name,
          onInput: (name) => (this.name = name),
        })}
        ${formField({
          ...shared,
          id: ids.password,
          label: words.password,
          type: 'password',
          hint: accountWords(this.language).own.passwordHint,
          autocomplete: 'new-password',
          value: this.password,
          onInput: (password) => (this.password = password),
        })}
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.submit}</button>
        </p>
      </form>
    `;
  }

  async #accept(event: Event, offered: OfferedAccount): Promise<void> {
    event.preventDefault();
    const words = this.words.accounts;
    const name = (this.name ?? offered.name).trim();
    this.error = undefined;
    this.corrections = [
      ...(name === '' ? [{ words: words.nameMissing, target: ids.name }] : []),
      ...(this.password.length < 12 ? [{ words: words.passwordShort, target: ids.password }] : []),
    ];
    if (this.corrections.length > 0) return;
    this.isBusy = true;
    try {
      const acceptance = { token: this.token, name, password: this.password };
      const session = await acceptAccount(acceptance, this.language);
      this.dispatchEvent(new CustomEvent('session', { detail: session }));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

function targetOf([field]: (string | number)[]): string | null {
  return field === 'name' || field === 'password' ? ids[field] : null;
}

customElements.define('invitation-page', InvitationPage);
