import { html, type TemplateResult } from 'lit';
import { fetchOverview } from '../../../api/publishing/tables.ts';
import { LightElement } from '../../../components/light-element.ts';
import { Loaded } from '../../../components/loaded.ts';
import '../../../components/error-notice.ts';
import './wave-overview.ts';

/** The overview of a wave for a page that has its data from elsewhere: of draft results what planners will see. */
export class LoadedOverview extends LightElement {
  static override properties = { wave: {} };
  declare wave: string;
  #overview = new Loaded(this, () => fetchOverview(this.wave, this.language));

  constructor() {
    super();
    this.wave = '';
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const overview = this.#overview.value;
    if (overview !== undefined) {
      return html`<wave-overview .language=${language} .overview=${overview}></wave-overview>`;
    }
    return this.#overview.error === undefined
      ? html`<p role="status" class="loading">${words.shell.loading}</p>`
      : html`<error-notice .language=${language} .error=${this.#overview.error}></error-notice>`;
  }
}

customElements.define('loaded-overview', LoadedOverview);
