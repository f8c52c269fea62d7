import { html, type TemplateResult } from 'lit';
import { LightElement } from '../components/light-element.ts';

/** Words that somebody has to explain, or has explained. */
export interface WordToExplain {
  words: string;
  /** What stands beside them in the table, behind the choice, which a phone has to show. */
  cells: readonly string[];
  choices: readonly { meaning: string; label: string }[];
  /** null: nobody has said. */
  meaning: string | null;
}

/** What was chosen: words by their place in the list. */
export type Explained = { index: number; meaning: string | null }[];

/**
 * A table of words with a choice of what each means, and one button for all. Dispatches `explained` with what was
 * changed.
 */
export class ExplainWords extends LightElement {
  static override properties = {
    caption: {},
    heads: { attribute: false },
    rows: { attribute: false },
    open: {},
    save: {},
    isBusy: { type: Boolean },
    changed: { state: true },
  };
  declare caption: string;
  /** Of all columns: the words, the choice, then the cells. */
  declare heads: readonly string[];
  declare rows: readonly WordToExplain[];
  /** The choice that says nothing. */
  declare open: string;
  declare save: string;
  declare isBusy: boolean;
  declare protected changed: ReadonlyMap<number, string | null>;

  constructor() {
    super();
    this.caption = this.open = this.save = '';
    this.heads = [];
    this.rows = [];
    this.isBusy = false;
    this.changed = new Map();
  }

  protected override willUpdate(changes: Map<string, unknown>): void {
    if (changes.has('rows')) this.changed = new Map();
  }

  protected override render(): TemplateResult {
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.caption}>
        <table class="figures">
          <caption class="spoken">
            ${this.caption}
          </caption>
          <thead>
            <tr>
              ${this.heads.map((head) => html`<th scope="col" class="words">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.rows.map((row, index) => this.#row(row, index))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <button
          type="button"
          class="button"
          ?disabled=${this.isBusy || this.changed.size === 0}
          @click=${() => this.#tell()}
        >
          ${this.save}
        </button>
      </p>`;
  }

  #row({ words, cells, choices, meaning }: WordToExplain, index: number): TemplateResult {
    const chosen = this.changed.get(index) === undefined ? meaning : (this.changed.get(index) ?? null);
    return html`<tr>
      <th scope="row" class="words">${words}</th>
      <td class="words">
        <select
          aria-label="${this.heads[1]} ${words}"
          @change=${(event: Event) => this.#choose(index, (event.target as HTMLSelectElement).value)}
        >
          <option value=${unsaid} ?selected=${chosen === null}>${this.open}</option>
          ${choices.map(
            (choice) =>
              html`<option value=${choice.meaning} ?selected=${choice.meaning === chosen}>
                ${shortened(choice.label)}
              </option>`,
          )}
        </select>
      </td>
      ${cells.map((cell) => html`<td class="words">${cell}</td>`)}
    </tr>`;
  }

  #choose(index: number, value: string): void {
    const meaning = value === unsaid ? null : value;
    const changed = new Map(this.changed);
    if (meaning === this.rows[index]?.meaning) changed.delete(index);
    else changed.set(index, meaning);
    this.changed = changed;
  }

  #tell(): void {
    const detail: Explained = Array.from(this.changed, ([index, meaning]) => ({ index, meaning }));
    this.dispatchEvent(new CustomEvent('explained', { detail }));
  }
}

/** A choice is as wide as its longest words: of a question its beginning tells which it is. */
function shortened(label: string): string {
  const letters = Array.from(label);
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : label;
}

const longest = 24;

/** No meaning has this name: codes have no question mark. */
const unsaid = '?';

customElements.define('explain-words', ExplainWords);
