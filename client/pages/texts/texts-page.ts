import { html, type TemplateResult } from 'lit';
import type { ReviewPlace, TextReviewPage } from '../../../server/contract/publishing/texts.ts';
import { fetchTextReview } from '../../api/publishing/texts.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { textPlaceTitle } from '../../tables/text-place-title.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import './text-desk.ts';
import './texts.css';
import { textsWords } from '../../strings/console/texts/texts-words.ts';

/** 自由記述の確認: the places where people wrote, and one of them to be reviewed. */
export class TextsPage extends ConsolePage {
  static override properties = { wave: {}, desk: { state: true } };
  declare wave: string;
  /** The place under review. */
  declare protected desk: string | null;
  #review = new Loaded(this, () => fetchTextReview(this.wave, this.language));

  constructor() {
    super();
    this.wave = '';
    this.desk = null;
  }

  protected override get heading(): string {
    return textsWords(this.language).title;
  }

  protected override get wayOn(): string {
    return linkTo(paths.wave(this.wave), this.language);
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const review = this.#review.value;
    const title = review === undefined ? words.wave.title : say(review.waveTitle, language);
    return html`
      ${breadcrumbs(
        [
          { href: linkTo(paths.waves, language), label: words.waves.title },
          { href: linkTo(paths.wave(this.wave), language), label: title },
          { href: linkTo(paths.drafts(this.wave), language), label: words.catalogue.draftsTitle },
        ],
        words.shell,
      )}
      <h1 tabindex="-1">${this.heading}</h1>
      ${review === undefined ? this.pending(this.#review) : this.#content(review)}
    `;
  }

  #content(review: TextReviewPage): TemplateResult {
    const { language, words } = this;
    const place = review.places.find(({ id }) => id === this.desk);
    if (place !== undefined) {
      return html`${syntheticMark(review.isSynthetic, words)}
        <text-desk
          .language=${language}
          .wave=${this.wave}
          .place=${place}
          @left=${() => void this.#leave()}
        ></text-desk>`;
    }
    return html`
      ${syntheticMark(review.isSynthetic, words)}
      <p class="lead">${textsWords(language).lead}</p>
      <p>${textsWords(language).apart}</p>
      <p>${textsWords(language).minimum(review.minimumCount)}</p>
      ${
        review.places.length === 0
          ? html`<p>${textsWords(language).none}</p>`
          : html`<h2 tabindex="-1">${textsWords(language).places}</h2>
              <ul class="text-places">
                ${review.places.map((one) => this.#place(one, review.minimumCount))}
              </ul>`
      }
    `;
  }

  #place(place: ReviewPlace, minimumCount: number): TemplateResult {
    const { language } = this;
    const words = textsWords(this.language);
    const title = textPlaceTitle(place.label, place.optionLabel, language, words);
    return html`<li class="card">
      <h3>${title}</h3>
      ${
        place.standing === 'releasable'
          ? html`<p>
                ${words.progress(countWords(place.reviewedCount), countWords(place.givenCount))}<br />
                ${words.released(countWords(place.releasedCount))}
              </p>
              <p>
                <button
                  type="button"
                  class="button"
                  aria-label=${words.reviewName(title)}
                  @click=${() => (this.desk = place.id)}
                >
                  ${words.review}
                </button>
              </p>`
          : html`<p>${words.reasons[place.standing](minimumCount)}</p>`
      }
    </li>`;
  }

  async #leave(): Promise<void> {
    this.desk = null;
    await this.#review.reload();
    await this.updateComplete;
    this.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('texts-page', TextsPage);
