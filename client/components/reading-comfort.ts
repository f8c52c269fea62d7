import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { RespondStrings } from '../strings/respond/ja.ts';
import { respondStrings } from '../strings/respond/respond-strings.ts';
import { html } from './ruby-text.ts';

/**
 * Two switches for the eyes: larger letters and stronger contrast. They hold as long as the page is open and are kept
 * nowhere: a shared terminal starts anew for everybody.
 */
export class ReadingComfort extends LitElement {
  static override properties: PropertyDeclarations = {
    strings: { attribute: false },
    isLarge: { state: true },
    isStrong: { state: true },
  };
  declare strings: RespondStrings;
  declare private isLarge: boolean;
  declare private isStrong: boolean;

  constructor() {
    super();
    this.strings = respondStrings.ja;
    this.isLarge = false;
    this.isStrong = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    document.documentElement.classList.toggle('large-text', this.isLarge);
    document.documentElement.classList.toggle('strong-contrast', this.isStrong);
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    return html`<div class="comfort no-print" role="group" aria-label=${strings.comfort}>
      <button
        type="button"
        class="button quiet"
        aria-pressed=${this.isLarge ? 'true' : 'false'}
        @click=${() => {
          this.isLarge = !this.isLarge;
        }}
      >
        ${strings.largeText}
      </button>
      <button
        type="button"
        class="button quiet"
        aria-pressed=${this.isStrong ? 'true' : 'false'}
        @click=${() => {
          this.isStrong = !this.isStrong;
        }}
      >
        ${strings.strongContrast}
      </button>
    </div>`;
  }
}

customElements.define('reading-comfort', ReadingComfort);
