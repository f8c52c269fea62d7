import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { RespondStrings } from '../strings/respond/ja.ts';
import { respondStrings } from '../strings/respond/respond-strings.ts';
import { html } from './ruby-text.ts';

/** Class of the document -> the words of its switch. */
const switches = { 'large-text': 'largeText', 'strong-contrast': 'strongContrast' } as const;
type Comfort = keyof typeof switches;

const key = 'kotae/comfort';

/**
 * Two switches for the eyes: larger letters and stronger contrast. A private device keeps them for the next page and the
 * next survey; a shared one keeps nothing, and starts anew for everybody.
 */
export class ReadingComfort extends LitElement {
  static override properties: PropertyDeclarations = {
    strings: { attribute: false },
    isShared: { attribute: false },
    chosen: { state: true },
  };
  declare strings: RespondStrings;
  declare isShared: boolean;
  declare private chosen: readonly Comfort[];

  constructor() {
    super();
    this.strings = respondStrings.ja;
    this.isShared = false;
    this.chosen = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.isShared) return;
    const kept = attempt(() => localStorage.getItem(key))?.split(' ') ?? [];
    this.chosen = comforts.filter((one) => kept.includes(one));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const { chosen, isShared } = this;
    for (const one of comforts) document.documentElement.classList.toggle(one, chosen.includes(one));
    attempt(() => {
      if (isShared || chosen.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, chosen.join(' '));
    });
  }

  protected override render(): TemplateResult {
    const { strings, chosen } = this;
    return html`<div class="comfort no-print" role="group" aria-label=${strings.comfort}>
      ${comforts.map(
        (one) =>
          html`<button
            type="button"
            class="button quiet"
            aria-pressed=${chosen.includes(one) ? 'true' : 'false'}
            @click=${() => this.#turn(one)}
          >
            ${strings[switches[one]]}
          </button>`,
      )}
    </div>`;
  }

  #turn(one: Comfort): void {
    this.chosen = comforts.filter((other) => this.chosen.includes(other) !== (other === one));
  }
}

const comforts = Object.keys(switches) as Comfort[];

/** A browser that refuses storage keeps nothing, and the page goes on without. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

customElements.define('reading-comfort', ReadingComfort);
