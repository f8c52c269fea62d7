import { html, nothing, type TemplateResult } from 'lit';
import { ProblemError } from '../../api/request.ts';
import { signIn } from '../../api/accounts/session.ts';
import type { Correction, ErrorNotice } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';

/**
 * HR and planners come in here, by a password and, where the account has one, a second step, or by the organisation's
 * own sign-on; respondents never do. Dispatches `session` with the session that has begun.
 */
export class SignInPage extends ConsolePage {
  static override properties = {
    needsSetup: { type: Boolean },
    singleSignOn: {},
    fault: {},
    email: { state: true },
    password: { state: true },
    code: { state: true },
    needsCode: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare needsSetup: boolean;
  /** What the organisation's own sign-on is called; null: there is none. */
  declare singleSignOn: string | null;
  /** What went wrong there, as the address says. */
  declare fault: string | null;
  declare protected email: string;
  declare protected password: string;
  declare protected code: string;
  /** The password was right, and the account has a second step. */
  declare protected needsCode: boolean;
  declare protected corrections: Correction[];
  declare protected error: ErrorNotice['error'];
  declare protected isBusy: boolean;
  /** What to go on with once it is drawn. */
  #next: string | undefined;

  constructor() {
    super();
    this.needsSetup = this.needsCode = false;
    this.singleSignOn = null;
    this.fault = new URL(location.href).searchParams.get('fault');
    this.email = this.password = this.code = '';
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return this.needsCode ? accountWords(this.language).signIn.codeTitle : this.words.signIn.title;
  }

  protected override updated(): void {
    super.updated();
    if (this.#next === undefined) return;
    this.querySelector<HTMLElement>(this.#next)?.focus();
    this.#next = undefined;
  }

  protected override render(): TemplateResult {
    const { signIn: words } = this.words;
    const { signIn: more } = accountWords(this.language);
    const faults: Partial<Record<string, string>> = more.faults;
    const faultWords = this.fault === null ? undefined : faults[this.fault];
    const { corrections } = this;
    return html`
      <div class="narrow">
        <h1 tabindex="-1">${this.heading}</h1>
        ${
          this.needsSetup
            ? html`<div class="notice">
                <h2>${words.needsSetup}</h2>
                <p>${words.needsSetupNext}</p>
              </div>`
            : nothing
        }
        <p class="lead">${this.needsCode ? more.codeLead : words.lead}</p>
        ${faultWords === undefined ? nothing : html`<div class="notice error" role="alert"><p>${faultWords}</p></div>`}
        <error-notice
          .language=${this.language}
          .error=${this.error}
          .corrections=${corrections}
          .targetOf=${targetOf}
        ></error-notice>
        ${this.needsCode ? this.#codeForm() : this.#passwordForm()}
        ${this.needsCode || this.singleSignOn === null ? nothing : this.#signOn(this.singleSignOn)}
      </div>
    `;
  }

  /** A link, for the way leads out of these pages. */
  #signOn(name: string): TemplateResult {
    const { signIn: words } = accountWords(this.language);
    return html`
      <p class="or">${words.or}</p>
      <p class="actions">
        <a class="button" href="/api/session/single-sign-on?lang=${this.language}">${words.by(name)}</a>
      </p>
    `;
  }

  #codeForm(): TemplateResult {
    const { signIn: words } = accountWords(this.language);
    return html`<form novalidate @submit=${(event: Event) => void this.#submitCode(event)}>
      ${formField({
        id: 'code',
        label: words.code,
        hint: words.codeHint,
        autocomplete: 'one-time-code',
        value: this.code,
        onInput: (value) => (this.code = value),
        words: this.words.shell,
        corrections: this.corrections,
      })}
      <p class="actions">
        <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.codeSubmit}</button>
        <button type="button" class="button" @click=${() => this.#startAgain()}>${words.startAgain}</button>
      </p>
    </form>`;
  }

  #passwordForm(): TemplateResult {
    const { shell, signIn: words } = this.words;
    const { corrections } = this;
    return html`
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
    `;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.words.signIn;
    await this.#signIn([
      ...(this.email.trim() === '' ? [{ words: words.emailMissing, target: 'email' }] : []),
      ...(this.password === '' ? [{ words: words.passwordMissing, target: 'password' }] : []),
    ]);
  }

  async #submitCode(event: Event): Promise<void> {
    event.preventDefault();
    const words = accountWords(this.language).signIn;
    await this.#signIn(this.code.trim() === '' ? [{ words: words.codeMissing, target: 'code' }] : []);
  }

  async #signIn(corrections: Correction[]): Promise<void> {
    this.error = undefined;
    this.fault = null;
    this.corrections = corrections;
    if (corrections.length > 0) return;
    this.isBusy = true;
    try {
      const code = this.needsCode ? { code: this.code.trim() } : {};
      const given = { email: this.email.trim(), password: this.password, ...code };
      this.dispatchEvent(new CustomEvent('session', { detail: await signIn(given, this.language) }));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'code-needed') {
        this.needsCode = true;
        this.#next = '#code';
      } else {
        this.error = error;
      }
    } finally {
      this.isBusy = false;
    }
  }

  #startAgain(): void {
    this.needsCode = false;
    this.code = this.password = '';
    this.error = undefined;
    this.corrections = [];
    this.#next = '#email';
  }
}

function targetOf([field]: (string | number)[]): string | null {
  return field === 'code' || field === 'email' || field === 'password' ? field : null;
}

customElements.define('sign-in-page', SignInPage);
