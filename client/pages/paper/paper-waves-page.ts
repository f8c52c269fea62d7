import { html, type TemplateResult } from 'lit';
import type { PaperWave } from '../../../server/contract/fieldwork/paper.ts';
import { fetchPaperWaves } from '../../api/fieldwork/paper.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { paperWords } from '../../strings/console/paper/paper-words.ts';
import { say } from '../../strings/language.ts';

/** Where a paper operator begins: the waves that take paper now. */
export class PaperWavesPage extends ConsolePage {
  #waves = new Loaded(this, () => fetchPaperWaves(this.language));

  protected override get heading(): string {
    return paperWords(this.language).waves.title;
  }

  protected override render(): TemplateResult {
    const waves = this.#waves.value;
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      ${waves === undefined ? this.pending(this.#waves) : this.#content(waves)}
    `;
  }

  #content(waves: readonly PaperWave[]): TemplateResult {
    const words = paperWords(this.language).waves;
    if (waves.length === 0) {
      return html`<div class="empty">
        <h2>${words.none}</h2>
        <p>${words.noneNext}</p>
      </div>`;
    }
    return html`<p class="lead">${words.lead}</p>
      <ul class="plain">
        ${waves.map((wave) => this.#wave(wave))}
      </ul>`;
  }

  #wave({ code, title, opensOn, closesOn, isSynthetic }: PaperWave): TemplateResult {
    const { language } = this;
    return html`<li class="card">
      <a href=${linkTo(paths.paperDesk(code), language)}>${say(title, language)}</a>
      ${syntheticTag(isSynthetic, this.words)}
      <span class="hint"
        >${this.words.shell.period(dayWords(opensOn, language), dayWords(closesOn, language))}</span
      >
    </li>`;
  }
}

customElements.define('paper-waves-page', PaperWavesPage);
