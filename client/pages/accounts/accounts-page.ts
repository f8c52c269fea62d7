import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Account, Role } from '../../../server/contract/accounts.ts';
import { createAccount, deleteAccount, fetchAccounts, resetPassword } from '../../api/accounts.ts';
import {
  accountCorrections,
  accountFields,
  accountTarget,
  type PersonDraft,
} from '../../forms/account-fields.ts';
import type { Correction } from '../../components/error-notice.ts';
import { drawnPassword } from '../../forms/drawn-password.ts';
import { Loaded } from '../../components/loaded.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { roleWords } from '../../strings/console/role-words.ts';
import '../../components/confirm-action.ts';

const roles: Role[] = ['unit-reader', 'planner', 'survey-manager', 'auditor', 'administrator'];
const nothingYet = (): string => '';
const emptyDraft: PersonDraft = { name: '', email: '', password: '' };

/** Who may use the signed-in side, and as what. */
export class AccountsPage extends ConsolePage {
  static override properties = {
    draft: { state: true },
    newRole: { state: true },
    corrections: { state: true },
    error: { state: true },
    outcome: { state: true },
    isBusy: { state: true },
  };
  declare protected draft: PersonDraft;
  declare protected newRole: Role;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  /** In whatever language: a drawn password is shown once and must outlast a change of it. */
  declare protected outcome: (words: ConsoleWords['accounts']) => string;
  declare protected isBusy: boolean;
  #accounts = new Loaded(this, () => fetchAccounts(this.language));

  constructor() {
    super();
    this.draft = emptyDraft;
    this.newRole = 'planner';
    this.corrections = [];
    this.error = undefined;
    this.outcome = nothingYet;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return this.words.accounts.title;
  }

  protected override render(): TemplateResult {
    const words = this.words.accounts;
    const accounts = this.#accounts.value;
    return html`
      <h1 tabindex="-1">${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <error-notice
        .language=${this.language}
        .error=${this.error}
        .corrections=${this.corrections}
        .targetOf=${accountTarget}
      ></error-notice>
      <p role="status">${this.outcome(words)}</p>
      ${accounts === undefined ? this.pending(this.#accounts) : this.#list(accounts)} ${this.#form()}
    `;
  }

  #list(accounts: Account[]): TemplateResult {
    const words = this.words.accounts;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.caption}>
      <table class="list">
        <caption class="spoken">
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.name}</th>
            <th scope="col">${words.email}</th>
            <th scope="col">${words.role}</th>
            <th scope="col">${words.operations}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            accounts,
            ({ id }) => id,
            (account) => this.#row(account),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row(account: Account): TemplateResult {
    const words = this.words.accounts;
    const isOwn = account.email === this.account?.email;
    return html`<tr>
      <th scope="row">${account.name}${isOwn ? words.you : ''}</th>
      <td>${account.email}</td>
      <td>${roleWords(this.language).names[account.role]}</td>
      <td>
        ${
          isOwn
            ? ''
            : html`<confirm-action
                  .language=${this.language}
                  .label=${words.reset}
                  .spokenLabel=${words.resetName(account.name)}
                  .question=${words.resetTitle}
                  .consequence=${words.resetConsequence(account.name)}
                  .confirmLabel=${words.reset}
                  @confirmed=${() => void this.#reset(account)}
                ></confirm-action>
                <confirm-action
                  .language=${this.language}
                  .label=${words.remove}
                  .spokenLabel=${words.removeName(account.name)}
                  .question=${words.removeTitle}
                  .consequence=${words.removeConsequence(account.name)}
                  .confirmLabel=${words.remove}
                  @confirmed=${() => void this.#remove(account)}
                ></confirm-action>`
        }
      </td>
    </tr>`;
  }

  #form(): TemplateResult {
    const { words, corrections } = this;
    return html`<section class="card narrow">
      <h2>${words.accounts.newTitle}</h2>
      <form novalidate @submit=${(event: Event) => void this.#create(event)}>
        ${accountFields(this.draft, (change) => (this.draft = { ...this.draft, ...change }), {
          words,
          passwordHint: words.accounts.passwordHint,
          isOwn: false,
          corrections,
        })}
        <fieldset class="choices">
          <legend>${words.accounts.role}</legend>
          ${roles.map(
            (role) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="role"
                  .checked=${this.newRole === role}
                  @change=${() => (this.newRole = role)}
                /><span
                  ><strong>${roleWords(this.language).names[role]}</strong
                  ><span class="hint">${roleWords(this.language).hints[role]}</span></span
                >
              </label>`,
          )}
        </fieldset>
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>
            ${words.accounts.create}
          </button>
        </p>
      </form>
    </section>`;
  }

  async #create(event: Event): Promise<void> {
    event.preventDefault();
    this.error = undefined;
    this.outcome = nothingYet;
    this.corrections = accountCorrections(this.draft, this.words.accounts);
    if (this.corrections.length > 0) return;
    this.isBusy = true;
    const { name, email, password } = this.draft;
    await this.#attempt(async () => {
      const account = { name: name.trim(), email: email.trim(), password, role: this.newRole };
      const created = await createAccount(account, this.language);
      this.draft = emptyDraft;
      return (words) => words.created(created.name);
    });
    this.isBusy = false;
  }

  async #remove({ id, name }: Account): Promise<void> {
    await this.#attempt(async () => {
      await deleteAccount(id, this.language);
      return (words) => words.removed(name);
    });
  }

  /** The password is drawn here, shown once, and kept nowhere but as its hash. */
  async #reset({ id, name }: Account): Promise<void> {
    await this.#attempt(async () => {
      const password = drawnPassword();
      await resetPassword(id, password, this.language);
      return (words) => words.resetDone(name, password);
    });
  }

  async #attempt(act: () => Promise<AccountsPage['outcome']>): Promise<void> {
    try {
      this.outcome = await act();
      this.error = undefined;
      await this.#accounts.reload();
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('accounts-page', AccountsPage);
