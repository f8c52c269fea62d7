import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Account, ListedAccount, Role } from '../../../server/contract/accounts/accounts.ts';
import {
  createAccount,
  deleteAccount,
  endSessionsOf,
  fetchAccounts,
  removeSecondStepOf,
  resetPassword,
} from '../../api/accounts/accounts.ts';
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
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { roleWords } from '../../strings/console/roles/role-words.ts';
import { roleChoice } from './role-choice.ts';
import '../../components/confirm-action.ts';
import './account-invitations.ts';
import './second-step-roles.ts';

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
      ${accounts === undefined ? this.pending(this.#accounts) : this.#list(accounts.accounts)}
      <account-invitations .language=${this.language}></account-invitations>
      ${this.#form()}
      <second-step-roles
        .language=${this.language}
        .roles=${accounts?.secondStepRoles ?? []}
      ></second-step-roles>
    `;
  }

  #list(accounts: ListedAccount[]): TemplateResult {
    const words = this.words.accounts;
    const more = accountWords(this.language).list;
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
            <th scope="col">${more.step}</th>
            <th scope="col">${more.sessions}</th>
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

  #row(account: ListedAccount): TemplateResult {
    const words = this.words.accounts;
    const more = accountWords(this.language).list;
    const isOwn = account.email === this.account?.email;
    return html`<tr>
      <th scope="row">${account.name}${isOwn ? words.you : ''}</th>
      <td>${account.email}</td>
      <td>${roleWords(this.language).names[account.role]}</td>
      <td>
        ${account.hasSecondStep ? more.hasStep : account.hasSingleSignOn ? more.signOn : more.hasNoStep}
      </td>
      <td>${more.sessionCount(account.sessionCount)}</td>
      <td>
        ${
          isOwn
            ? ''
            : html`${account.sessionCount === 0 ? nothing : this.#signOutButton(account)}
                ${account.hasSecondStep ? this.#stepButton(account) : nothing}
                <confirm-action
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

  #signOutButton(account: ListedAccount): TemplateResult {
    const words = accountWords(this.language).list;
    return html`<button
      type="button"
      class="button"
      aria-label=${words.signOutName(account.name)}
      @click=${() => void this.#endSessions(account)}
    >
      ${words.signOut}
    </button>`;
  }

  #stepButton(account: ListedAccount): TemplateResult {
    const words = accountWords(this.language).list;
    return html`<confirm-action
      .language=${this.language}
      .label=${words.removeStep}
      .spokenLabel=${words.removeStepName(account.name)}
      .question=${words.removeStepTitle}
      .consequence=${words.removeStepConsequence(account.name)}
      .confirmLabel=${words.removeStep}
      @confirmed=${() => void this.#removeStep(account)}
    ></confirm-action>`;
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
        ${roleChoice('role', this.newRole, (role) => (this.newRole = role), this.language)}
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

  async #endSessions({ id, name }: Account): Promise<void> {
    await this.#attempt(async () => {
      await endSessionsOf(id, this.language);
      return () => accountWords(this.language).list.signedOut(name);
    });
  }

  async #removeStep({ id, name }: Account): Promise<void> {
    await this.#attempt(async () => {
      await removeSecondStepOf(id, this.language);
      return () => accountWords(this.language).list.stepRemoved(name);
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
