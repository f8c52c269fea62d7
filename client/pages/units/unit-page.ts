import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedUnitPage } from '../../../analysis/report/unit-page/published-unit-page.ts';
import { unitPageView, type UnitPageView } from '../../../analysis/report/unit-page/unit-page-view.ts';
import { fetchHandout, fetchUnitPage } from '../../api/publishing/unit-pages.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { saveFile } from '../../components/save-file.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { unitWords } from '../../strings/console/units/unit-words.ts';
import { say } from '../../strings/language.ts';
import '../../tables/cross-tab-table.ts';
import '../../tables/heat-map-table.ts';
import '../results/overview/overview.css';
import './units.css';

/** The results of one unit, for its chief and for the talk at the workplace. */
export class UnitPage extends ConsolePage {
  static override properties = {
    wave: {},
    unit: {},
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: string;
  declare unit: string;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #page = new Loaded(this, () => fetchUnitPage(this.wave, this.unit, this.language));

  constructor() {
    super();
    this.wave = this.unit = '';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    const page = this.#page.value;
    return page === undefined ? unitWords(this.language).title : unitPageView(page, this.language).title;
  }

  protected override get isReady(): boolean {
    return this.#page.value !== undefined || this.#page.error !== undefined;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const words = unitWords(language);
    const page = this.#page.value;
    const steps = [
      { href: linkTo(paths.units, language), label: words.title },
      { href: linkTo(paths.unitsOfWave(this.wave), language), label: words.toList },
      ...(page?.above ?? []).flatMap(({ code, label, isReadable }) =>
        isReadable
          ? [{ href: linkTo(paths.unit(this.wave, code), language), label: say(label, language) }]
          : [],
      ),
    ];
    return html`
      ${breadcrumbs(steps, this.words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      ${page === undefined ? this.pending(this.#page) : this.#content(page, unitPageView(page, language))}
    `;
  }

  #content(page: PublishedUnitPage, view: UnitPageView): TemplateResult {
    const { language } = this;
    const words = unitWords(language);
    return html`
      ${syntheticMark(view.isSynthetic, this.words)}
      <p class="lead">${view.wave}</p>
      <div class="no-print">
        <p class="hint" id="handout-lead">${words.handoutLead}</p>
        <button
          type="button"
          class="button primary"
          aria-describedby="handout-lead"
          ?disabled=${this.isBusy}
          @click=${() => void this.#save()}
        >
          ${words.handout}
        </button>
        <p role="status">${this.isBusy ? words.handoutBusy : ''}</p>
      </div>
      <section><cross-tab-table .language=${language} .view=${view.counts}></cross-tab-table></section>
      ${this.#ends(view)}
      <section>
        <h2>${view.items.title}</h2>
        <cross-tab-table .language=${language} .view=${view.items}></cross-tab-table>
      </section>
      ${this.#parts(page, view)}
      <section>
        <h2>${words.actions}</h2>
        ${
          view.actions.length === 0
            ? html`<p>${words.noActions}</p>`
            : html`<ul>
                ${view.actions.map((action) => html`<li>${action.words} <span class="tag">${action.state}</span></li>`)}
              </ul>`
        }
      </section>
      <section>
        <h2>${words.texts}</h2>
        <p>${words.noTexts}</p>
      </section>
    `;
  }

  #ends({ ends }: UnitPageView): TemplateResult | typeof nothing {
    if (ends.length === 0) return nothing;
    return html`<section>
      <h2>${unitWords(this.language).ends}</h2>
      ${ends.map(
        ({ title, lists }) =>
          html`<h3>${title}</h3>
            <div class="rankings">
              ${lists.map(
                (list) =>
                  html`<section class="ranking">
                    <h4>${list.title}</h4>
                    <ol>
                      ${list.lines.map(
                        ({ label, cell }) =>
                          html`<li><span>${label}</span><span class="figure">${cell.text}</span></li>`,
                      )}
                    </ol>
                  </section>`,
              )}
            </div>`,
      )}
    </section>`;
  }

  #parts({ parts }: PublishedUnitPage, view: UnitPageView): TemplateResult | typeof nothing {
    const { language } = this;
    const words = unitWords(language);
    if (parts.length === 0) return nothing;
    return html`<section>
      <h2>${words.parts}</h2>
      <p>${words.partsLead}</p>
      <ul class="part-links">
        ${parts.map(({ code, label, hasPage }) => {
          const name = say(label, language);
          return html`<li>
            ${
              hasPage
                ? html`<a href=${linkTo(paths.unit(this.wave, code), language)}>${name}</a>`
                : html`<span>${name}${words.noPart}</span>`
            }
          </li>`;
        })}
      </ul>
      ${
        view.parts === null
          ? nothing
          : html`<heat-map-table
              .language=${language}
              .wave=${this.wave}
              .view=${view.parts}
            ></heat-map-table>`
      }
    </section>`;
  }

  async #save(): Promise<void> {
    this.isBusy = true;
    try {
      saveFile(await fetchHandout(this.wave, this.unit, this.language), `${this.wave}-${this.unit}.pdf`);
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.isBusy = false;
  }
}

customElements.define('unit-page', UnitPage);
