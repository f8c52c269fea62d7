import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesSummary } from '../../../server/contract/series.ts';
import { fetchSeries, turnSeries } from '../../api/series.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import '../../components/error-notice.ts';

/** Series of waves, and what comes next of each; nothing where there is none. */
export class SeriesList extends LightElement {
  static override properties = { error: { state: true } };
  declare protected error: unknown;
  #series = new Loaded(this, () => fetchSeries(this.language));

  constructor() {
    super();
    this.error = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const series = this.#series.value ?? [];
    if (series.length === 0) return nothing;
    const words = this.words.calendar.seriesList;
    return html`<section>
      <h2>${words.listTitle}</h2>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <ul class="moments">
        ${series.map((one) => this.#one(one))}
      </ul>
    </section>`;
  }

  #one({
    code,
    title,
    everyMonths,
    roundCount,
    madeCount,
    partCount,
    isOn,
    next,
  }: SeriesSummary): TemplateResult {
    const words = this.words.calendar.seriesList;
    const name = say(title, this.language);
    const day = (isoDate: string) => dayWords(isoDate, this.language);
    return html`<li class="moment">
      <p>
        <strong>${name}</strong> ${words.rhythm(everyMonths, roundCount)}
        ${partCount === 0 ? nothing : words.partsOf(partCount)}
        <span class="hint"
          >${
            next === null
              ? words.over
              : isOn
                ? words.next(next.round, day(next.madeOn), day(next.opensOn))
                : words.stopped(madeCount)
          }</span
        >
      </p>
      ${
        next === null
          ? nothing
          : html`<button
              type="button"
              class="button quiet"
              aria-label=${(isOn ? words.stopOf : words.resumeOf)(name)}
              @click=${() => void this.#turn(code, !isOn)}
            >
              ${isOn ? words.stop : words.resume}
            </button>`
      }
    </li>`;
  }

  async #turn(code: string, isOn: boolean): Promise<void> {
    this.error = undefined;
    try {
      await turnSeries(code, isOn, this.language);
      await this.#series.reload();
      this.dispatchEvent(new CustomEvent('series-turned'));
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('series-list', SeriesList);
