import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import { topicsChart, topicsView } from '../../../analysis/report/topics/topics-view.ts';
import type { PlaceTopics } from '../../../server/contract/publishing/topics.ts';
import { codesFile, fetchTopics } from '../../api/publishing/topics.ts';
import { chartElement } from '../../charts/chart-element.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { topicsWords } from '../../strings/console/topics/topics-words.ts';
import '../../components/error-notice.ts';
import '../../tables/cross-tab-table.ts';
import './frequent-words.ts';
import './topics.css';

/** Under a published list of texts: how many wrote of each topic, and of what in general. */
export class TextTopics extends LightElement {
  static override properties = { list: { attribute: false } };
  declare list: PublishedTexts;
  #topics = new Loaded(this, () => fetchTopics(this.list.wave, this.list.id, this.language));

  protected override render(): TemplateResult | typeof nothing {
    const { language, list } = this;
    const words = topicsWords(language);
    // Among few nothing can be counted, and everything can be read.
    if (list.texts.length === 0) return nothing;
    const found = this.#topics.value;
    return html`
      <section aria-labelledby="text-topics">
        <h2 id="text-topics">${words.topics}</h2>
        <error-notice .language=${language} .error=${this.#topics.error}></error-notice>
        ${found === undefined ? nothing : this.#counted(found)}
        <p class="no-print">
          <a href=${linkTo(paths.topics(list.wave, list.id), language)}
            >${found === undefined || found.topics.length === 0 ? words.decide : words.change}</a
          >
        </p>
      </section>
      <section aria-labelledby="frequent-words">
        <frequent-words .language=${language} .list=${list}></frequent-words>
      </section>
    `;
  }

  #counted({ topics, corrections }: PlaceTopics): TemplateResult {
    const { language, list } = this;
    const words = topicsWords(language);
    if (topics.length === 0) return html`<p>${words.none}</p>`;
    const view = topicsView(list, { topics, corrections: corrections.list }, language);
    return html`
      ${view.heading.map(({ text }) => html`<p class="base-line">${text}</p>`)}
      <figure class="chart-figure">${chartElement(topicsChart(view, language), language)}</figure>
      <cross-tab-table .language=${language} .view=${view}></cross-tab-table>
      ${codesLinks(list, language)}
    `;
  }
}

/** The list of texts with their topics as files. */
export function codesLinks(
  { wave, id }: Pick<PublishedTexts, 'wave' | 'id'>,
  language: TextTopics['language'],
): TemplateResult {
  const words = topicsWords(language);
  return html`<section class="no-print" aria-label=${words.files}>
    <p>${words.files}</p>
    <p class="actions">
      ${(['csv', 'xlsx', 'ods'] as const).map(
        (format) =>
          html`<a class="button" href=${codesFile(wave, id, format, language)} download
            >${words.formats[format]}</a
          >`,
      )}
    </p>
  </section>`;
}

customElements.define('text-topics', TextTopics);
