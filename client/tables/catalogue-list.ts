import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueEntry } from '../../analysis/report/catalogue.ts';
import type { OverviewLine } from '../../analysis/report/overview/overview-view.ts';
import { sparkBar } from '../charts/spark-bar.ts';
import { linkTo, paths } from '../shell/navigation.ts';
import { countWords } from '../strings/console/numbers.ts';
import { say } from '../strings/language.ts';
import { LightElement } from '../components/light-element.ts';
import { crossLabel } from '../../analysis/report/table-title.ts';
import { textPlaceTitle } from './text-place-title.ts';
import { textsWords } from '../strings/console/texts/texts-words.ts';

/** The tables of a wave: by section, one line an item, with what it can be crossed with. */
export class CatalogueList extends LightElement {
  static override properties = { catalogue: { attribute: false }, lines: { attribute: false } };
  declare catalogue: Catalogue;
  /** What is beside the name of an item, by its code: its figure, and its distribution as a bar. */
  declare lines: ReadonlyMap<string, Pick<OverviewLine, 'figure' | 'chart'>>;

  constructor() {
    super();
    this.lines = new Map();
  }

  protected override render(): TemplateResult {
    const sections = Map.groupBy(this.catalogue.entries, (entry) => this.#sectionOf(entry));
    return html`${[...sections].map(
      ([title, entries]) =>
        html`<section class="catalogue-section">
          <h2>${title}</h2>
          <ul class="catalogue">
            ${[...Map.groupBy(entries, (entry) => entry.stub).values()].map((group) => this.#item(group))}
          </ul>
        </section>`,
    )}
    ${this.#drivers()}${this.#requirements()}${this.#withheldTexts()}`;
  }

  #drivers(): TemplateResult | typeof nothing {
    const { wave, drivers = [] } = this.catalogue;
    if (drivers.length === 0) return nothing;
    return html`<section class="catalogue-section">
      <h2 id="drivers">${this.words.drivers.title}</h2>
      <ul class="catalogue">
        ${drivers.map(
          ({ outcome, outcomeLabel }) =>
            html`<li>
              <a
                class="button"
                id="drivers-${outcome}"
                aria-labelledby="drivers drivers-${outcome}"
                href=${linkTo(paths.drivers(wave, outcome), this.language)}
                >${say(outcomeLabel, this.language)}</a
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #requirements(): TemplateResult | typeof nothing {
    const { wave, requirements = [] } = this.catalogue;
    if (requirements.length === 0) return nothing;
    return html`<section class="catalogue-section">
      <h2>${this.words.requirements.title}</h2>
      <ul class="catalogue">
        ${requirements.map(
          ({ code, label }) =>
            html`<li>
              <a class="button" href=${linkTo(paths.requirement(wave, code), this.language)}
                >${say(label, this.language)}</a
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #withheldTexts(): TemplateResult | typeof nothing {
    const { withheldTexts = [], minimumTextCount = 0 } = this.catalogue;
    const words = textsWords(this.language);
    if (withheldTexts.length === 0) return nothing;
    return html`<section class="catalogue-section">
      <h2>${words.withheldTitle}</h2>
      <p>${words.withheldLead}</p>
      <ul>
        ${withheldTexts.map(
          ({ label, optionLabel, reason }) =>
            html`<li>
              ${textPlaceTitle(label, optionLabel, this.language, words)}
              <span class="hint">${words.publishedReasons[reason](minimumTextCount)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #sectionOf(entry: CatalogueEntry): string {
    const words = this.words.catalogue;
    if (entry.sectionLabel !== null) return say(entry.sectionLabel, this.language);
    return entry.kind === 'response-rate' ? words.attributes : words.otherSection;
  }

  #item(entries: CatalogueEntry[]): TemplateResult {
    const first = entries[0];
    if (first === undefined) return html``;
    const title = say(first.stubLabel, this.language);
    const id = `item-${first.stub}`;
    const line = this.lines.get(first.stub);
    return html`<li>
      <h3 id=${id}>${title}</h3>
      ${
        line === undefined
          ? nothing
          : html`<span class="key-figure">${line.figure.text}</span>${sparkBar(line.chart)}`
      }
      <ul class="crosses" aria-labelledby=${id}>
        ${entries.map((entry) => this.#cross(entry))}
      </ul>
    </li>`;
  }

  #cross(entry: CatalogueEntry): TemplateResult {
    const words = this.words.catalogue;
    const label =
      entry.kind === 'response-rate' && entry.bannerLabel !== null
        ? words.by(say(entry.bannerLabel, this.language))
        : crossLabel(entry, this.catalogue, this.language);
    const { wave } = this.catalogue;
    // Rates by every attribute stand on one page.
    const path =
      entry.kind === 'response-rate' ? paths.publishedResponseRate(wave) : paths.table(wave, entry.id);
    const place = entry.kind === 'response-rate' ? `#${entry.id}` : '';
    return html`<li>
      <a class="button" href="${linkTo(path, this.language)}${place}">${label}</a>
      ${
        entry.texts === undefined
          ? nothing
          : html`<span class="hint"
              >${textsWords(this.language).listed(countWords(entry.texts.publishedCount), countWords(entry.texts.givenCount))}</span
            >`
      }
      ${
        entry.suppressedPointCount === 0
          ? nothing
          : html`<span class="hint">${words.hidden(entry.suppressedPointCount)}</span>`
      }
    </li>`;
  }
}

customElements.define('catalogue-list', CatalogueList);
