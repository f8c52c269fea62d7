import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { heatMapOf } from '../../../../analysis/report/overview/heat-map.ts';
import { overviewMarks, type OverviewMarks } from '../../../../analysis/report/overview/overview-marks.ts';
import { overviewOf } from '../../../../analysis/report/overview/overview-of.ts';
import { heatMapOrders, type OverviewView } from '../../../../analysis/report/overview/overview-view.ts';
import type { PublishedOverview } from '../../../../analysis/report/overview/published-overview.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { LightElement } from '../../../components/light-element.ts';
import { segmentedChoice } from '../../../components/segmented-choice.ts';
import { selectField, textField } from '../../../forms/fields.ts';
import { linkTo, paths } from '../../../shell/navigation.ts';
import { overviewPageWords } from '../../../strings/console/overview/overview-words.ts';
import { linesOf, notesList } from '../../../tables/view-lines.ts';
import { isFound, overviewAddressOf, overviewChoiceOf, type OverviewChoice } from './overview-address.ts';
import { overviewTable, rankingLists } from './overview-table.ts';
import '../../../charts/success-cycle.ts';
import '../../../tables/heat-map-table.ts';
import './overview.css';

/** What is high, low and changed in a wave: figures and sentences first, then items by groups. */
export class WaveOverview extends LightElement {
  static override properties = { overview: { attribute: false }, choice: { state: true } };
  declare overview: PublishedOverview;
  declare protected choice: OverviewChoice | undefined;
  /** The tests over the whole page are made once, and its view once a language. */
  #made: { of: PublishedOverview; marks: OverviewMarks; views: Map<Language, OverviewView> } | undefined;

  constructor() {
    super();
    this.choice = undefined;
  }

  #view(): { view: OverviewView; marks: OverviewMarks } {
    const { overview, language } = this;
    if (this.#made?.of !== overview) {
      this.#made = { of: overview, marks: overviewMarks(overview), views: new Map() };
    }
    const { marks, views } = this.#made;
    const view = views.get(language) ?? overviewOf(overview, marks, language);
    views.set(language, view);
    return { view, marks };
  }

  protected override render(): TemplateResult {
    const { view, marks } = this.#view();
    const choice = this.choice ?? overviewChoiceOf(location.search, view);
    const words = overviewPageWords(this.language);
    const isShown = (label: string): boolean => isFound(label, choice.find);
    return html`
      <div class="overview-response">
        ${linesOf(view.response, 'base', (text) => html`<p class="finding">${text}</p>`)}
        ${linesOf(view.response, 'source', (text) => html`<p>${text}</p>`)}
      </div>
      ${
        view.rankings.length === 0
          ? nothing
          : html`<section aria-labelledby="overview-rankings">
              <h2 id="overview-rankings">${words.rankings}</h2>
              ${rankingLists(view, this.#href)}
            </section>`
      }
      ${
        view.successCycle === null
          ? nothing
          : html`<section aria-labelledby="overview-cycle">
              <h2 id="overview-cycle">${view.successCycle.title}</h2>
              <figure>
                <success-cycle .language=${this.language} .view=${view.successCycle}></success-cycle>
              </figure>
            </section>`
      }
      ${this.#search(view, choice)}
      <section aria-labelledby="overview-lines">
        <h2 id="overview-lines">${words.lines}</h2>
        ${guard([view, choice.find], () => overviewTable(view, { isShown, hrefOf: this.#href, words }))}
        ${notesList(words.notes, view.notes)}
      </section>
      <section class="heat-map-section" aria-labelledby="overview-groups">
        <h2 id="overview-groups">${words.heatMap}</h2>
        ${this.#heatMap(view, { choice, marks, isShown })}
      </section>
    `;
  }

  #search(view: OverviewView, choice: OverviewChoice): TemplateResult {
    const words = overviewPageWords(this.language);
    const labels = view.sections.flatMap(({ lines }) => lines.map(({ label }) => label));
    const count = labels.filter((label) => isFound(label, choice.find)).length;
    return html`<div class="no-print overview-search" role="search">
      ${textField({
        id: 'overview-find',
        label: words.search,
        hint: words.searchHint,
        value: choice.find,
        onInput: (find) => this.#choose({ ...choice, find }, view),
      })}
      <p role="status" class="hint">${choice.find === '' ? nothing : words.found(count, labels.length)}</p>
    </div>`;
  }

  #heatMap(
    view: OverviewView,
    {
      choice,
      marks,
      isShown,
    }: { choice: OverviewChoice; marks: OverviewMarks; isShown: (label: string) => boolean },
  ): TemplateResult {
    const words = overviewPageWords(this.language);
    const { attributes } = view;
    const attribute = attributes.find(({ code }) => code === choice.by);
    if (attribute === undefined) return html`<p>${words.noHeatMap}</p>`;
    const change = (own: Partial<OverviewChoice>): void => {
      const search = new URLSearchParams({ ...choice, ...own }).toString();
      this.#choose(overviewChoiceOf(search, view), view);
    };
    return html`
      <div class="settings no-print">
        ${
          attributes.length < 2
            ? nothing
            : selectField({
                id: 'overview-by',
                label: words.by,
                value: choice.by,
                choices: attributes.map(({ code, label }) => [code, label]),
                onChange: (by) => change({ by }),
              })
        }
        ${segmentedChoice({
          legend: words.measure,
          name: 'measure',
          chosen: choice.measure,
          choices: attribute.measures.map((measure) => [measure, words.measures[measure]]),
          onChoice: (measure) => change({ measure }),
        })}
        ${segmentedChoice({
          legend: words.order,
          name: 'order',
          chosen: choice.order,
          choices: heatMapOrders.map((order) => [order, words.orders[order]]),
          onChoice: (order) => change({ order }),
        })}
      </div>
      <heat-map-table
        .language=${this.language}
        .wave=${this.overview.catalogue.wave}
        .view=${heatMapOf(this.overview, { choice, marks }, this.language)}
        .isShown=${isShown}
      ></heat-map-table>
    `;
  }

  readonly #href = (table: string): string =>
    linkTo(paths.table(this.overview.catalogue.wave, table), this.language);

  #choose(choice: OverviewChoice, view: OverviewView): void {
    this.choice = choice;
    history.replaceState(history.state, '', overviewAddressOf(choice, view, location.href));
  }
}

customElements.define('wave-overview', WaveOverview);
