import type { PropertyDeclarations, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RankingItem } from '../../../surveys/schema/item.ts';
import { say } from '../../strings/language.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';
import { ItemElement } from '../item-element.ts';
import { itemRankingStyles } from './item-ranking.styles.ts';
import { html } from '../../components/ruby-text.ts';

/**
 * The best few of the options in order: one list to choose from for each place. Lists work with every keyboard, finger
 * and screen reader, which dragging does not. Who chooses an option that has a place already moves it.
 */
export class ItemRanking extends ItemElement<RankingItem> {
  static override styles = itemRankingStyles;
  static override properties: PropertyDeclarations = { news: { state: true } };

  declare private news: string;

  constructor() {
    super();
    this.news = '';
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('select')?.focus(options);
  }

  private get ranked(): string[] {
    return Array.isArray(this.value) ? this.value : [];
  }

  protected override render(): TemplateResult {
    const { item, ranked } = this;
    const words = laterStrings(this.language);
    const places = Math.min(item.rankCount, item.options.length);
    return html`<fieldset aria-describedby=${this.describedBy('how')}>
      <legend>${this.renderQuestion()}</legend>
      ${this.renderNotes()}
      <p id="how" class="help">${words.ranking(places)}</p>
      <ol class="places">
        ${Array.from({ length: places }, (_, place) => this.renderPlace(place, ranked[place] ?? ''))}
      </ol>
      ${item.options
        .filter(({ code, takesText }) => takesText && ranked.includes(code))
        .map((option) => this.renderOptionText(option))}
      <p class="help" role="status">${this.news}</p>
    </fieldset>`;
  }

  private renderPlace(place: number, chosen: string): TemplateResult {
    const { item, language } = this;
    const words = laterStrings(language);
    return html`<li>
      <label for="place-${place}">${words.place(place + 1)}</label>
      <select
        id="place-${place}"
        aria-invalid=${this.isInvalid ? 'true' : 'false'}
        .value=${live(chosen)}
        @change=${(event: Event) => this.rank(place, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${chosen === ''}>${words.notRanked}</option>
        ${item.options.map(
          ({ code, label }) =>
            html`<option value=${code} ?selected=${chosen === code}>${say(label, language)}</option>`,
        )}
      </select>
    </li>`;
  }

  private rank(place: number, option: string): void {
    const before = this.ranked;
    const from = before.indexOf(option);
    const label = this.item.options.find(({ code }) => code === option)?.label;
    this.news =
      from < 0 || label === undefined
        ? ''
        : laterStrings(this.language).movedFrom(say(label, this.language), from + 1);
    const after = before.map((code) => (code === option ? '' : code));
    after[place] = option;
    // Places close up: a second without a first is a first.
    const ranked = Array.from(after, (code) => code ?? '').filter((code) => code !== '');
    this.change(ranked.length > 0 ? ranked : undefined);
    this.requestUpdate();
  }
}

customElements.define('item-ranking', ItemRanking);

declare global {
  interface HTMLElementTagNameMap {
    'item-ranking': ItemRanking;
  }
}
