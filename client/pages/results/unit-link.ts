import { html, nothing, type TemplateResult } from 'lit';
import { fetchUnitWaves } from '../../api/publishing/unit-pages.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { unitWords } from '../../strings/console/units/unit-words.ts';

/** The way to the pages of units, of a wave that has them. */
export class UnitLink extends LightElement {
  static override properties = { wave: {} };
  declare wave: string;
  #waves = new Loaded(this, () => fetchUnitWaves(this.language));

  constructor() {
    super();
    this.wave = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const isThere = this.#waves.value?.some(({ wave }) => wave === this.wave) ?? false;
    if (!isThere) return nothing;
    return html`<p class="no-print">
      <a href=${linkTo(paths.unitsOfWave(this.wave), this.language)}>${unitWords(this.language).title}</a>
    </p>`;
  }
}

customElements.define('unit-link', UnitLink);
