import { html, nothing, type TemplateResult } from 'lit';
import { roleWords } from '../../strings/console/roles/role-words.ts';
import { repeat } from 'lit/directives/repeat.js';
import type {
  AccountInvitation,
  MadeAccountInvitation,
} from '../../../server/contract/accounts/account-invitations.ts';
import type { Role } from '../../../server/contract/accounts/accounts.ts';
import {
  fetchAccountInvitations,
  inviteAccount,
  withdrawAccountInvitation,
} from '../../api/accounts/account-invitations.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { emailCorrections } from '../../forms/account-fields.ts';
import { formField } from '../../forms/form-field.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import { momentWords } from '../../strings/console/dates.ts';
import { offeredRoles } from './role-choice.ts';
import '../../components/confirm-action.ts';
import '../../components/copy-address.ts';
import '../../components/error-notice.ts';

const ids = { name: 'invite-name', email: 'invite-email' } as const;
const dayChoices = [1, 3, 7, 14, 30];

/** Offers of accounts by a link: made, handed on, seen, withdrawn. */
export class AccountInvitations extends LightElement {
  static override properties = {
    name: { state: true },
    email: { state: true },
    invitedRole: { state: true },
    days: { state: true },
    made: { state: true },
    corrections: { state: true },
    error: { state: true },
    news: { state: true },
    isBusy: { state: true },
  };
  declare protected name: string;
  declare protected email: string;
  declare protected invitedRole: Role;
  declare protected days: number;
  declare protected made: MadeAccountInvitation | undefined;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected news: string;
  declare protected isBusy: boolean;
  #invitations = new Loaded(this, () => fetchAccountInvitations(this.language));

  constructor() {
    super();
    this.name = this.email = this.news = '';
    this.invitedRole = 'planner';
    this.days = 7;
    this.made = undefined;
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = accountWords(this.language).invitations;
    const invitations = this.#invitations.value;
    return html`
      <section class="card narrow">
        <h2 tabindex="-1">${words.title}</h2>
        <p>${words.lead}</p>
        <error-notice
          .language=${this.language}
          .error=${this.error ?? this.#invitations.error}
          .corrections=${this.corrections}
          .targetOf=${targetOf}
        ></error-notice>
        <p role="status">${this.news}</p>
        ${this.made === undefined ? nothing : this.#link(this.made)} ${this.#form()}
      </section>
      <section>
        <h2>${words.listTitle}</h2>
        ${
          invitations === undefined
            ? nothing
            : invitations.length === 0
              ? html`<p>${words.empty}</p>`
              : this.#list(invitations)
        }
      </section>
    `;
  }

  #link({ name, expiresAt, address }: MadeAccountInvitation): TemplateResult {
    const words = accountWords(this.language).invitations;
    return html`<div class="notice made-invitation">
      <h3 tabindex="-1">${words.madeTitle}</h3>
      <p>${words.made(name, momentWords(new Date(expiresAt), this.language))}</p>
      <copy-address .language=${this.language} .address=${address} .label=${words.linkName}></copy-address>
    </div>`;
  }

  #form(): TemplateResult {
    const words = accountWords(this.language).invitations;
    const shared = { words: this.words.shell, corrections: this.corrections };
    return html`<form novalidate @submit=${(event: Event) => void this.#invite(event)}>
      ${formField({
        ...shared,
        id: ids.name,
        label: words.name,
        value: this.name,
        onInput: (name) => (this.name = name),
      })}
      ${formField({
        ...shared,
        id: ids.email,
        label: words.email,
        type: 'email',
        value: this.email,
        onInput: (email) => (this.email = email),
      })}
      <div class="field">
        <label for="invite-role">${this.words.accounts.role}</label>
        <select
          id="invite-role"
          @change=${(event: Event) => (this.invitedRole = offeredRoles[(event.target as HTMLSelectElement).selectedIndex] ?? 'planner')}
        >
          ${offeredRoles.map(
            (role) =>
              html`<option ?selected=${role === this.invitedRole}>
                ${roleWords(this.language).names[role]}
              </option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="invite-days">${words.days}</label>
        <select
          id="invite-days"
          @change=${(event: Event) => (this.days = Number((event.target as HTMLSelectElement).value))}
        >
          ${dayChoices.map(
            (days) =>
              html`<option value=${days} ?selected=${days === this.days}>${words.dayCount(days)}</option>`,
          )}
        </select>
      </div>
      <p class="actions">
        <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.submit}</button>
      </p>
    </form>`;
  }

  #list(invitations: AccountInvitation[]): TemplateResult {
    const words = accountWords(this.language).invitations;
    const { accounts } = this.words;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.caption}>
      <table class="list">
        <caption class="spoken">
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${accounts.name}</th>
            <th scope="col">${accounts.email}</th>
            <th scope="col">${accounts.role}</th>
            <th scope="col">${words.expires}</th>
            <th scope="col">${words.by}</th>
            <th scope="col">${accounts.operations}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            invitations,
            ({ id }) => id,
            (invitation) => this.#row(invitation),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row({ id, name, email, role, expiresAt, invitedBy }: AccountInvitation): TemplateResult {
    const words = accountWords(this.language).invitations;
    const isOver = new Date(expiresAt) <= new Date();
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${email}</td>
      <td>${roleWords(this.language).names[role]}</td>
      <td>${momentWords(new Date(expiresAt), this.language)} ${isOver ? words.expired : nothing}</td>
      <td>${invitedBy}</td>
      <td>
        <confirm-action
          .language=${this.language}
          .label=${words.withdraw}
          .spokenLabel=${words.withdrawName(name)}
          .question=${words.withdrawTitle}
          .consequence=${words.withdrawConsequence(name)}
          .confirmLabel=${words.withdraw}
          @confirmed=${() => void this.#withdraw(id, name)}
        ></confirm-action>
      </td>
    </tr>`;
  }

  async #invite(event: Event): Promise<void> {
    event.preventDefault();
    const { accounts } = this.words;
    this.made = undefined;
    const name = this.name.trim();
    await this.#attempt(
      [
        ...(name === '' ? [{ words: accounts.nameMissing, target: ids.name }] : []),
        ...emailCorrections(this.email, ids.email, accounts),
      ],
      async () => {
        const invited = { name, email: this.email.trim(), role: this.invitedRole, days: this.days };
        this.made = await inviteAccount(invited, this.language);
        this.name = this.email = '';
        await this.updateComplete;
        this.querySelector<HTMLElement>('.made-invitation h3')?.focus();
      },
    );
  }

  async #withdraw(id: string, name: string): Promise<void> {
    await this.#attempt([], async () => {
      await withdrawAccountInvitation(id, this.language);
      if (this.made?.id === id) this.made = undefined;
      this.news = accountWords(this.language).invitations.withdrawn(name);
      this.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  async #attempt(corrections: Correction[], act: () => Promise<void>): Promise<void> {
    this.error = undefined;
    this.news = '';
    this.corrections = corrections;
    if (corrections.length > 0) return;
    this.isBusy = true;
    try {
      await act();
      await this.#invitations.reload();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

function targetOf([field]: (string | number)[]): string | null {
  return field === 'name' || field === 'email' ? ids[field] : null;
}

customElements.define('account-invitations', AccountInvitations);
