import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { requirementMatrix } from '../../../analysis/report/requirement-matrix.ts';
import { fetchCatalogue, fetchTable } from '../../api/publishing/tables.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { waveCrumbs } from './wave-crumbs.ts';
import '../../tables/requirement-matrix.ts';

interface Content {
  catalogue: Catalogue;
  requirement: PublishedRequirement | undefined;
  tables: PublishedTable[];
}

/** What is required of which group, with what its members answered beside it. */
export class RequirementPage extends ConsolePage {
  static override properties = { wave: {}, code: {} };
  declare wave: string;
  declare code: string;
  #loaded = new Loaded(this, () => this.#load());

  constructor() {
    super();
    this.wave = this.code = '';
  }

  async #load(): Promise<Content> {
    const catalogue = await fetchCatalogue(this.wave, this.language);
    const requirement = catalogue.requirements?.find(({ code }) => code === this.code);
    const published = new Set(catalogue.entries.map(({ id }) => id));
    const ids = (requirement?.rows ?? [])
      .map(({ item }) => `${item}*${requirement?.attribute}`)
      .filter((id) => published.has(id));
    const tables = await Promise.all(ids.map((id) => fetchTable(this.wave, id, this.language)));
    return { catalogue, requirement, tables };
  }

  protected override get heading(): string {
    const requirement = this.#loaded.value?.requirement;
    return requirement === undefined ? this.words.requirements.title : say(requirement.label, this.language);
  }

  protected override get isReady(): boolean {
    return this.#loaded.value !== undefined || this.#loaded.error !== undefined;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${waveCrumbs(this.wave, loaded?.catalogue.waveTitle, language, words)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded)}
    `;
  }

  #content({ catalogue, requirement, tables }: Content): TemplateResult {
    const { language, words } = this;
    if (requirement === undefined) return html`<p>${words.requirements.none}</p>`;
    return html`
      ${syntheticMark(catalogue.isSynthetic, words)}
      ${catalogue.status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
      <requirement-matrix
        .language=${language}
        .wave=${this.wave}
        .view=${requirementMatrix(requirement, { tables, minimumBase: catalogue.minimumBase }, language)}
      ></requirement-matrix>
      <p class="actions no-print">
        <button type="button" class="button" @click=${() => print()}>${words.table.print}</button>
      </p>
    `;
  }
}

customElements.define('requirement-page', RequirementPage);
