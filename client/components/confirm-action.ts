import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { LightElement } from './light-element.ts';

/**
 * A button for something that cannot be taken back. It first says what becomes impossible; only the second press, on a
 * button that names the act, dispatches `confirmed`.
 */
export class ConfirmAction extends LightElement {
  static override properties = {
    label: {},
    spokenLabel: {},
    question: {},
    consequence: {},
    confirmLabel: {},
    isPrimary: { type: Boolean },
    isBusy: { type: Boolean },
  };
  declare label: string;
  /** For screen readers, where several buttons share one label. */
  declare spokenLabel: string;
  declare question: string;
  declare consequence: string;
  declare confirmLabel: string;
  declare isPrimary: boolean;
  declare isBusy: boolean;
  #dialog = createRef<HTMLDialogElement>();

  constructor() {
    super();
    this.label = this.spokenLabel = this.question = this.consequence = this.confirmLabel = '';
    this.isPrimary = this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const spoken = this.spokenLabel === '' ? this.label : this.spokenLabel;
    return html`
      <button
        type="button"
        class="button ${this.isPrimary ? 'primary' : ''}"
        aria-label=${spoken}
        ?disabled=${this.isBusy}
        @click=${() => this.#dialog.value?.showModal()}
      >
        ${this.label}
      </button>
      <dialog ${ref(this.#dialog)} class="confirm" aria-label=${this.question}>
        <h2>${this.question}</h2>
        <p>${this.consequence}</p>
        <p class="actions">
          <button type="button" class="button primary" @click=${() => this.#confirm()}>
            ${this.confirmLabel}
          </button>
          <button type="button" class="button" autofocus @click=${() => this.#dialog.value?.close()}>
            ${this.words.shell.cancel}
          </button>
        </p>
      </dialog>
    `;
  }

  #confirm(): void {
    this.#dialog.value?.close();
    this.dispatchEvent(new CustomEvent('confirmed'));
  }
}

customElements.define('confirm-action', ConfirmAction);
