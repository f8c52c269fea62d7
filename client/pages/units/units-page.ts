import { html, nothing, type TemplateResult } from 'lit';
import type { UnitWave } from '../../../server/contract/publishing/unit-pages.ts';
import { fetchUnitWaves } from '../../api/publishing/unit-pages.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { isOpenTo } from '../../shell/pages.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { unitWords } from '../../strings/console/units/unit-words.ts';
import { say } from '../../strings/language.ts';

/** Where a section chief begins: published waves, and in each the units that one may read. */
export class UnitsPage extends ConsolePage {
  #waves = new Loaded(this, () => fetchUnitWaves(this.language));

  protected override get heading(): string {
    return unitWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const words = unitWords(this.language);
    const waves = this.#waves.value;
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${words.lead}</p>
      ${
        isOpenTo('organisation', this.account?.role)
          ? html`<p class="no-print">
              <a href=${linkTo(paths.organisation, this.language)}>${words.organisationLink}</a>
            </p>`
          : nothing
      }
      ${waves === undefined ? this.pending(this.#waves) : this.#content(waves)}
    `;
  }

  #content(waves: readonly UnitWave[]): TemplateResult {
    const words = unitWords(this.language);
    if (waves.length === 0) {
      return html`<div class="empty">
        <h2>${words.none}</h2>
        <p>${words.noneNext}</p>
      </div>`;
    }
    return html`${waves.map((wave) => this.#wave(wave))}`;
  }

  #wave({ wave, waveTitle, isSynthetic, isPublished, opensOn, closesOn, units }: UnitWave): TemplateResult {
    const { language } = this;
    const words = unitWords(language);
    return html`<section class="card">
      <h2>${say(waveTitle, language)} ${syntheticTag(isSynthetic, this.words)}</h2>
      <p>${this.words.shell.period(dayWords(opensOn, language), dayWords(closesOn, language))}</p>
      ${isPublished ? nothing : html`<p><span class="tag draft">${this.words.shell.draftMark}</span> ${words.unpublished}</p>`}
      <ul class="plain">
        ${units.map(
          ({ code, label }) =>
            html`<li>
              ${isPublished ? html`<a href=${linkTo(paths.unit(wave, code), language)}>${say(label, language)}</a>` : say(label, language)}
            </li>`,
        )}
      </ul>
      <p><a href=${linkTo(paths.unitsOfWave(wave), language)}>${words.listTitle}</a></p>
    </section>`;
  }
}

customElements.define('units-page', UnitsPage);
