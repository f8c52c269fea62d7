import { html, type TemplateResult } from 'lit';
import type { WaveSummary } from '../../../server/contract/fieldwork/waves.ts';
import { fetchWaves } from '../../api/fieldwork/manage-waves.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords, rateWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { isOpenTo } from '../../shell/pages.ts';

/** Every published wave, newest first. */
export class ResultsPage extends ConsolePage {
  #waves = new Loaded(this, () => fetchWaves(this.language));

  protected override get heading(): string {
    return this.words.catalogue.resultsTitle;
  }

  protected override render(): TemplateResult {
    const waves = this.#waves.value;
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      ${waves === undefined ? this.pending(this.#waves) : this.#content(waves)}
    `;
  }

  #content(waves: WaveSummary[]): TemplateResult {
    const words = this.words.catalogue;
    const published = waves
      .filter((wave) => wave.state === 'published')
      .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn));
    if (published.length === 0) {
      return html`<div class="empty">
        <h2>${words.resultsEmpty}</h2>
        <p>
          ${isOpenTo('waves', this.account?.role) ? words.resultsEmptyManager : words.resultsEmptyPlanner}
        </p>
      </div>`;
    }
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.resultsCaption}>
      <table class="list">
        <caption class="spoken">
          ${words.resultsCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.words.waves.name}</th>
            <th scope="col">${this.words.waves.period}</th>
            <th scope="col" class="number">${this.words.waves.responses}</th>
            <th scope="col" class="number">${this.words.waves.rate}</th>
            <th scope="col">${words.published}</th>
          </tr>
        </thead>
        <tbody>
          ${published.map((wave) => this.#row(wave))}
        </tbody>
      </table>
    </div>`;
  }

  #row(wave: WaveSummary): TemplateResult {
    const { language } = this;
    return html`<tr>
      <th scope="row">
        <a href=${linkTo(paths.catalogue(wave.code), language)}>${say(wave.title, language)}</a>
        ${syntheticTag(wave.isSynthetic, this.words)}
        <span class="hint">${say(wave.organisation, language)}</span>
      </th>
      <td>${this.words.shell.period(dayWords(wave.opensOn, language), dayWords(wave.closesOn, language))}</td>
      <td class="number">${countWords(wave.responseCount)}／${countWords(wave.eligibleCount)}</td>
      <td class="number">${rateWords(wave.responseCount, wave.eligibleCount, language)}</td>
      <td>${wave.publishedAt === null ? '—' : dayWords(wave.publishedAt, language)}</td>
    </tr>`;
  }
}

customElements.define('results-page', ResultsPage);
