import { html, nothing, type TemplateResult } from 'lit';
import type { WaveSummary } from '../../../server/contract/fieldwork/waves.ts';
import { fetchActionCounts } from '../../api/publishing/actions.ts';
import { fetchWaves } from '../../api/fieldwork/manage-waves.ts';
import { fetchSeries } from '../../api/fieldwork/series.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { dayWords, shortDayWords, today } from '../../strings/console/dates.ts';
import { countWords, rateWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { tasksOfWave, type Task } from './tasks-of-wave.ts';
import '../../components/clock-notice.ts';

/** HR's first page: what needs doing now, and every wave. */
export class WavesPage extends ConsolePage {
  #waves = new Loaded(this, () => fetchWaves(this.language));
  /** Most have none: what shows them is loaded where there are some. */
  #series = new Loaded(this, async () => {
    const series = await fetchSeries(this.language);
    if (series.length > 0) await import('./series-list.ts');
    return series;
  });
  /** Beside the waves: without it the page shows all the rest. */
  #counts = new Loaded(this, () => fetchActionCounts(this.language));

  protected override get heading(): string {
    return this.words.waves.title;
  }

  protected override render(): TemplateResult {
    const words = this.words.waves;
    const waves = this.#waves.value;
    return html`
      <div class="title-row">
        <h1 tabindex="-1">${words.title}</h1>
        <a class="button primary" href=${linkTo(paths.newWave, this.language)}>${words.newWave}</a>
      </div>
      <clock-notice .language=${this.language}></clock-notice>
      ${waves === undefined ? this.pending(this.#waves) : waves.length === 0 ? this.#empty() : this.#content(waves)}
    `;
  }

  #empty(): TemplateResult {
    const words = this.words.waves;
    return html`<div class="empty">
      <h2>${words.empty}</h2>
      <p>${words.emptyNext}</p>
      ${this.#repeated()}
    </div>`;
  }

  #content(waves: WaveSummary[]): TemplateResult {
    const { waves: words, calendar } = this.words;
    const { language } = this;
    const tasks = [
      ...waves.flatMap((wave) => tasksOfWave(wave, today(), language, this.words)),
      ...this.#actions(),
    ];
    return html`
      <section class="card todo">
        <h2>${words.todo}</h2>
        ${
          tasks.length === 0
            ? html`<p>${words.todoNone}</p>`
            : html`<ul>
                ${tasks.map(({ path, words: task }) => html`<li><a href=${linkTo(path, language)}>${task}</a></li>`)}
              </ul>`
        }
      </section>
      <div class="scroll" role="region" tabindex="0" aria-label=${words.caption}>
        <table class="list">
          <caption class="spoken">
            ${words.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.name}</th>
              <th scope="col">${words.period}</th>
              <th scope="col">${words.state}</th>
              <th scope="col" class="number">${words.responses}</th>
              <th scope="col" class="number">${words.rate}</th>
              <th scope="col" class="number">${calendar.home.previous}</th>
              <th scope="col">${calendar.home.next}</th>
            </tr>
          </thead>
          <tbody>
            ${waves.map((wave) => this.#row(wave))}
          </tbody>
        </table>
      </div>
      <series-list .language=${language} @series-turned=${() => void this.#waves.reload()}></series-list>
    `;
  }

  #repeated(): TemplateResult | typeof nothing {
    const series = this.#series.value ?? [];
    if (series.length === 0) return nothing;
    return html`<series-list
      .language=${this.language}
      .series=${series}
      @series-turned=${() => void Promise.all([this.#waves.reload(), this.#series.reload()])}
    ></series-list>`;
  }

  /** Actions that are due, a line a wave. */
  #actions(): Task[] {
    const words = this.words.waves;
    return (this.#counts.value ?? [])
      .filter(({ overdueCount, dueSoonCount }) => overdueCount + dueSoonCount > 0)
      .map(({ wave, waveTitle, overdueCount, dueSoonCount }) => ({
        path: paths.actions(wave),
        words: words.todoActions(
          say(waveTitle, this.language),
          countWords(overdueCount),
          countWords(dueSoonCount),
        ),
      }));
  }

  #row(wave: WaveSummary): TemplateResult {
    const { shell, waves: words, calendar } = this.words;
    const { language } = this;
    const { previous, upcoming } = wave;
    const next = upcoming.find(({ state }) => state === 'planned');
    return html`<tr>
      <th scope="row">
        <a href=${linkTo(paths.wave(wave.code), language)}>${say(wave.title, language)}</a>
        ${syntheticTag(wave.isSynthetic, this.words)}
        <span class="hint">${say(wave.organisation, language)}</span>
      </th>
      <td>${shell.period(dayWords(wave.opensOn, language), dayWords(wave.closesOn, language))}</td>
      <td><span class="tag ${wave.state}">${words.states[wave.state]}</span></td>
      <td class="number">${countWords(wave.responseCount)}／${countWords(wave.eligibleCount)}</td>
      <td class="number">
        ${wave.state === 'draft' ? '—' : rateWords(wave.responseCount, wave.eligibleCount, language)}
      </td>
      <td class="number">
        ${previous === null ? '—' : rateWords(previous.responseCount, previous.eligibleCount, language)}
      </td>
      <td>
        ${next === undefined ? '—' : calendar.home.upcoming(shortDayWords(next.on, language), calendar.kinds[next.kind])}
      </td>
    </tr>`;
  }
}

customElements.define('waves-page', WavesPage);
