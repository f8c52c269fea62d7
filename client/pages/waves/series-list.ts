import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesSummary } from '../../../server/contract/fieldwork/series.ts';
import { turnSeries } from '../../api/fieldwork/series.ts';
import { LightElement } from '../../components/light-element.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import { say } from '../../strings/language.ts';
import '../../components/error-notice.ts';

/** Series of waves, and what comes next of each. Dispatches `series-turned`. */
export class SeriesList extends LightElement {
  static override properties = { series: { attribute: false }, error: { state: true } };
  declare series: SeriesSummary[];
  declare protected error: unknown;

  constructor() {
    super();
    this.error = undefined;
  }

  protected override render(): TemplateResult {
    const words = planningWords(this.language).seriesList;
    return html`<section>
      <h2>${words.listTitle}</h2>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <ul class="moments">
        ${this.series.map((one) => this.#one(one))}
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
    const words = planningWords(this.language).seriesList;
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
      this.dispatchEvent(new CustomEvent('series-turned'));
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('series-list', SeriesList);
