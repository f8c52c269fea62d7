import { html, type TemplateResult } from 'lit';
import { copyText } from './copy-text.ts';
import { LightElement } from './light-element.ts';

/** An address to hand on: shown in full, selectable, with a button that copies it. */
export class CopyAddress extends LightElement {
  static override properties = { address: {}, label: {}, outcome: { state: true } };
  declare address: string;
  declare label: string;
  declare protected outcome: 'none' | 'copied' | 'failed';

  constructor() {
    super();
    this.address = this.label = '';
    this.outcome = 'none';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('address')) this.outcome = 'none';
  }

  protected override render(): TemplateResult {
    const words = this.words.wave;
    const said = { none: '', copied: words.copied, failed: words.copyFailed }[this.outcome];
    return html`
      <span class="copy-address">
        <input
          type="text"
          readonly
          aria-label=${this.label}
          .value=${this.address}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        <button type="button" class="button" @click=${() => void this.#copy()}>${words.copy}</button>
      </span>
      <span role="status" class="hint">${said}</span>
    `;
  }

  /** Where the browser does not let it, the address is selected for the person to copy. */
  async #copy(): Promise<void> {
    this.outcome = (await copyText(this.address)) ? 'copied' : 'failed';
    if (this.outcome === 'failed') this.querySelector('input')?.select();
  }
}

customElements.define('copy-address', CopyAddress);
