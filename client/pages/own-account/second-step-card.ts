import { html, nothing, type TemplateResult } from 'lit';
import type { SecondStepProposal, SecondStepState } from '../../../server/contract/accounts/accounts.ts';
import {
  confirmSecondStep,
  fetchSecondStep,
  proposeSecondStep,
  removeSecondStep,
  renewRecoveryCodes,
} from '../../api/accounts/own-account.ts';
import { copyText } from '../../components/copy-text.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { qrCode } from '../../components/qr-code.ts';
import { formField } from '../../forms/form-field.ts';
import { accountWords, type AccountWords } from '../../strings/console/accounts/account-words.ts';
import '../../components/error-notice.ts';

const ids = { password: 'step-password', code: 'step-code' } as const;

/**
 * Setting up the second step of one's own account, and taking it away: with the password, by a code drawn on this
 * device, and with recovery codes that are shown once. Dispatches `sessions-ended` when it is set up, and `kept` when
 * its recovery codes were kept.
 */
export class SecondStepCard extends LightElement {
  static override properties = {
    password: { state: true },
    code: { state: true },
    proposal: { state: true },
    recoveryCodes: { state: true },
    corrections: { state: true },
    error: { state: true },
    news: { state: true },
    isBusy: { state: true },
  };
  declare protected password: string;
  declare protected code: string;
  declare protected proposal: SecondStepProposal | undefined;
  declare protected recoveryCodes: string[];
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected news: string;
  declare protected isBusy: boolean;
  #state = new Loaded(this, () => fetchSecondStep(this.language));
  /** What to go on with once it is drawn. */
  #next: string | undefined;

  constructor() {
    super();
    this.password = this.code = this.news = '';
    this.proposal = undefined;
    this.recoveryCodes = [];
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override updated(): void {
    if (this.#next === undefined) return;
    this.querySelector<HTMLElement>(this.#next)?.focus();
    this.#next = undefined;
  }

  protected override render(): TemplateResult {
    const words = accountWords(this.language).own;
    return html`<section class="card narrow second-step">
      <h2 tabindex="-1">${words.stepTitle}</h2>
      <p>${words.stepLead}</p>
      <error-notice
        .language=${this.language}
        .error=${this.error ?? this.#state.error}
        .corrections=${this.corrections}
        .targetOf=${targetOf}
      ></error-notice>
      <p role="status">${this.news}</p>
      ${this.#content(words)}
    </section>`;
  }

  #content(words: AccountWords['own']): TemplateResult | typeof nothing {
    if (this.recoveryCodes.length > 0) return this.#kept(words);
    if (this.proposal !== undefined) return this.#scan(words, this.proposal);
    const state = this.#state.value;
    return state === undefined ? nothing : this.#begin(words, state);
  }

  #begin(words: AccountWords['own'], { isInForce, isRequired, isPossible }: SecondStepState): TemplateResult {
    if (!isPossible) return html`<p>${words.stepImpossible}</p>`;
    return html`
      <p>
        <strong>${isInForce ? words.stepOn : words.stepOff}</strong>
        ${isRequired ? words.stepRequired : nothing}
      </p>
      <form novalidate @submit=${(event: Event) => this.#submitPassword(event, isInForce)}>
        ${formField({
          id: ids.password,
          label: words.stepPassword,
          type: 'password',
          autocomplete: 'current-password',
          value: this.password,
          onInput: (password) => (this.password = password),
          words: this.words.shell,
          corrections: this.corrections,
        })}
        <p class="actions">
          ${
            isInForce
              ? html`<button type="submit" class="button" ?disabled=${this.isBusy}>${words.renew}</button>
                  <button
                    type="button"
                    class="button"
                    ?disabled=${this.isBusy}
                    @click=${() => void this.#withPassword((password) => this.#remove(password))}
                  >
                    ${words.remove}
                  </button>`
              : html`<button type="submit" class="button primary" ?disabled=${this.isBusy}>
                  ${words.stepBegin}
                </button>`
          }
        </p>
      </form>
    `;
  }

  #scan(words: AccountWords['own'], { address, secret }: SecondStepProposal): TemplateResult {
    return html`
      <h3 tabindex="-1">${words.scanTitle}</h3>
      <div class="step-code">${qrCode(address, words.qrName)}</div>
      <p>${words.scanLead}</p>
      <p><code class="secret" aria-label=${words.secretName}>${secret.match(/.{1,4}/g)?.join(' ')}</code></p>
      <form novalidate @submit=${(event: Event) => void this.#confirm(event)}>
        ${formField({
          id: ids.code,
          label: words.code,
          autocomplete: 'one-time-code',
          value: this.code,
          onInput: (code) => (this.code = code),
          words: this.words.shell,
          corrections: this.corrections,
        })}
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.confirm}</button>
          <button type="button" class="button" @click=${() => this.#leave()}>
            ${this.words.shell.cancel}
          </button>
        </p>
      </form>
    `;
  }

  #kept(words: AccountWords['own']): TemplateResult {
    return html`
      <h3 tabindex="-1">${words.recoveryTitle}</h3>
      <p>${words.recoveryLead}</p>
      <ul class="recovery-codes" aria-label=${words.recoveryName}>
        ${this.recoveryCodes.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      <p class="actions no-print">
        <button type="button" class="button primary" @click=${() => this.#leave()}>
          ${words.recoveryKept}
        </button>
        <button type="button" class="button" @click=${() => void this.#copy()}>${words.copy}</button>
      </p>
    `;
  }

  #submitPassword(event: Event, isInForce: boolean): void {
    event.preventDefault();
    void this.#withPassword(async (password) => {
      if (isInForce) this.recoveryCodes = await renewRecoveryCodes(password, this.language);
      else this.proposal = await proposeSecondStep(password, this.language);
      this.#next = 'h3';
    });
  }

  async #remove(password: string): Promise<void> {
    await removeSecondStep(password, this.language);
    await this.#state.reload();
    this.news = accountWords(this.language).own.stepRemoved;
  }

  async #withPassword(act: (password: string) => Promise<void>): Promise<void> {
    const words = accountWords(this.language).own;
    const missing = { words: words.passwordMissing, target: ids.password };
    await this.#attempt(this.password === '' ? [missing] : [], async () => {
      await act(this.password);
      this.password = '';
    });
  }

  async #confirm(event: Event): Promise<void> {
    event.preventDefault();
    const words = accountWords(this.language).own;
    const missing = { words: words.codeMissing, target: ids.code };
    await this.#attempt(this.code.trim() === '' ? [missing] : [], async () => {
      this.recoveryCodes = await confirmSecondStep(this.code, this.language);
      this.proposal = undefined;
      this.code = '';
      this.news = words.stepDone;
      this.#next = 'h3';
      this.dispatchEvent(new CustomEvent('sessions-ended'));
      await this.#state.reload();
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
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  async #copy(): Promise<void> {
    const words = accountWords(this.language).own;
    this.news = (await copyText(this.recoveryCodes.join('\n'))) ? words.copied : words.notCopied;
  }

  #leave(): void {
    const hasKept = this.recoveryCodes.length > 0;
    this.recoveryCodes = [];
    this.proposal = undefined;
    this.error = undefined;
    this.corrections = [];
    this.news = this.code = '';
    this.#next = 'h2';
    if (hasKept) this.dispatchEvent(new CustomEvent('kept'));
  }
}

function targetOf([field]: (string | number)[]): string | null {
  return field === 'password' || field === 'code' ? ids[field] : null;
}

customElements.define('second-step-card', SecondStepCard);
