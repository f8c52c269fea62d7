import { html, type TemplateResult } from 'lit';
import { changePassword } from '../../api/accounts/own-account.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { formField } from '../../forms/form-field.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import '../../components/error-notice.ts';

const ids = { current: 'password-current', password: 'password-new' } as const;

/**
 * A new password for one's own account: the one of now is asked for, and every other session ends. Dispatches
 * `sessions-ended`.
 */
export class PasswordForm extends LightElement {
  static override properties = {
    current: { state: true },
    password: { state: true },
    corrections: { state: true },
    error: { state: true },
    news: { state: true },
    isBusy: { state: true },
  };
  declare protected current: string;
  declare protected password: string;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected news: string;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.current = this.password = this.news = '';
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const { words, corrections } = this;
    const own = accountWords(this.language).own;
    const shared = { type: 'password' as const, words: words.shell, corrections };
    return html`<section class="card narrow">
      <h2>${own.passwordTitle}</h2>
      <p>${words.accounts.changeLead}</p>
      <error-notice
        .language=${this.language}
        .error=${this.error}
        .corrections=${corrections}
        .targetOf=${targetOf}
      ></error-notice>
      <p role="status">${this.news}</p>
      <form novalidate @submit=${(event: Event) => void this.#change(event)}>
        ${formField({
          ...shared,
          id: ids.current,
          label: words.accounts.currentPassword,
          value: this.current,
          autocomplete: 'current-password',
          onInput: (current) => (this.current = current),
        })}
        ${formField({
          ...shared,
          id: ids.password,
          label: words.accounts.newPassword,
          hint: own.passwordHint,
          value: this.password,
          autocomplete: 'new-password',
          onInput: (password) => (this.password = password),
        })}
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>
            ${words.accounts.change}
          </button>
        </p>
      </form>
    </section>`;
  }

  async #change(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.words.accounts;
    this.error = undefined;
    this.news = '';
    this.corrections = [
      ...(this.current === '' ? [{ words: words.currentMissing, target: ids.current }] : []),
      ...(this.password.length < 12 ? [{ words: words.passwordShort, target: ids.password }] : []),
    ];
    if (this.corrections.length > 0) return;
    this.isBusy = true;
    try {
      await changePassword({ current: this.current, password: this.password }, this.language);
      this.current = this.password = '';
      this.news = words.changed;
      this.dispatchEvent(new CustomEvent('sessions-ended'));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

function targetOf([field]: (string | number)[]): string | null {
  return field === 'current' || field === 'password' ? ids[field] : null;
}

customElements.define('password-form', PasswordForm);
