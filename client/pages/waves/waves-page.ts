import { html, type TemplateResult } from 'lit';
import type { WaveSummary } from '../../../server/contract/waves.ts';
import { fetchActionCounts } from '../../api/actions.ts';
import { fetchWaves } from '../../api/manage-waves.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { dayWords, today } from '../../strings/console/dates.ts';
import { countWords, rateWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import '../../components/clock-notice.ts';

/** HR's first page: what needs doing now, and every wave. */
export class WavesPage extends ConsolePage {
  #waves = new Loaded(this, () => fetchWaves(this.language));
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
    </div>`;
  }

  #content(waves: WaveSummary[]): TemplateResult {
    const words = this.words.waves;
    const tasks = [...waves.flatMap((wave) => this.#task(wave)), ...this.#actions()];
    return html`
      <section class="card todo">
        <h2>${words.todo}</h2>
        ${
          tasks.length === 0
            ? html`<p>${words.todoNone}</p>`
            : html`<ul>
                ${tasks}
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
            </tr>
          </thead>
          <tbody>
            ${waves.map((wave) => this.#row(wave))}
          </tbody>
        </table>
      </div>
    `;
  }

  #task(wave: WaveSummary): TemplateResult[] {
    const words = this.words.waves;
    const title = say(wave.title, this.language);
    if (wave.isDeletionDue) {
      const path = linkTo(paths.wave(wave.code), this.language);
      return [html`<li><a href=${path}>${words.todoDelete(title)}</a></li>`];
    }
    const isOverdue = wave.closesOn < today();
    const tasks = {
      draft: { path: paths.wave(wave.code), words: words.todoDraft(title) },
      open: isOverdue
        ? { path: paths.wave(wave.code), words: words.todoOverdue(title) }
        : { path: paths.responseRate(wave.code), words: words.todoOpen(title) },
      closed: { path: paths.drafts(wave.code), words: words.todoClosed(title) },
      published: null,
    };
    const task = tasks[wave.state];
    return task === null
      ? []
      : [html`<li><a href=${linkTo(task.path, this.language)}>${task.words}</a></li>`];
  }

  /** Actions that are due, a line a wave. */
  #actions(): TemplateResult[] {
    const words = this.words.waves;
    return (this.#counts.value ?? [])
      .filter(({ overdueCount, dueSoonCount }) => overdueCount + dueSoonCount > 0)
      .map(({ wave, waveTitle, overdueCount, dueSoonCount }) => {
        const title = say(waveTitle, this.language);
        const line = words.todoActions(title, countWords(overdueCount), countWords(dueSoonCount));
        return html`<li><a href=${linkTo(paths.actions(wave), this.language)}>${line}</a></li>`;
      });
  }

  #row(wave: WaveSummary): TemplateResult {
    const { shell, waves: words } = this.words;
    const { language } = this;
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
    </tr>`;
  }
}

customElements.define('waves-page', WavesPage);
