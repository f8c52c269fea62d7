import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { DraftProgress } from '../../../server/contract/publishing/tables.ts';
import { fetchCatalogue } from '../../api/publishing/tables.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { catalogueSummary } from '../../tables/catalogue-summary.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { remedyWords } from '../../strings/console/remedies/remedy-words.ts';
import { awaitDraftResults } from './await-draft-results.ts';
import { computingView } from './computing-view.ts';
import { publishWave } from './publish-wave.ts';
import '../results/overview/loaded-overview.ts';
import '../../tables/catalogue-list.ts';
import '../../components/confirm-action.ts';
import './hidden-groups.ts';
import { textsWords } from '../../strings/console/texts/texts-words.ts';

/** 確認: what planners will see, what they will not and why; then publication. */
export class DraftResultsPage extends ConsolePage {
  static override properties = {
    wave: {},
    error: { state: true },
    progress: { state: true },
    publishing: { state: true },
    isOverviewOpen: { state: true },
  };
  declare wave: string;
  declare protected error: unknown;
  /** Null: the tables are not being computed. */
  declare protected progress: DraftProgress | null;
  /** `unknown`: the answer did not arrive. */
  declare protected publishing: 'no' | 'yes' | 'unknown';
  declare protected isOverviewOpen: boolean;
  #drafts = new Loaded(this, async () => {
    try {
      await awaitDraftResults(this.wave, this.language, {
        onProgress: (progress) => {
          this.progress = progress;
        },
        isWanted: () => this.isConnected,
      });
    } finally {
      this.progress = null;
    }
    return fetchCatalogue(this.wave, this.language);
  });

  constructor() {
    super();
    this.wave = '';
    this.error = undefined;
    this.progress = null;
    this.publishing = 'no';
    this.isOverviewOpen = false;
  }

  protected override get wayOn(): string {
    return linkTo(paths.wave(this.wave), this.language);
  }

  protected override get heading(): string {
    return this.words.catalogue.draftsTitle;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const catalogue = this.#drafts.value;
    const title = catalogue === undefined ? words.wave.title : say(catalogue.waveTitle, language);
    return html`
      ${breadcrumbs(
        [
          { href: linkTo(paths.waves, language), label: words.waves.title },
          { href: linkTo(paths.wave(this.wave), language), label: title },
        ],
        words.shell,
      )}
      <h1 tabindex="-1">${this.heading}</h1>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      ${catalogue === undefined ? this.#pending() : this.#content(catalogue)}
    `;
  }

  #pending(): TemplateResult {
    return this.progress === null ? this.pending(this.#drafts) : computingView(this.progress, this.words);
  }

  #content(catalogue: Catalogue): TemplateResult {
    const { language, words } = this;
    return html`
      ${syntheticMark(catalogue.isSynthetic, words)}
      <p class="lead">${words.catalogue.draftsLead}</p>
      ${catalogueSummary(catalogue, language, words)}
      ${
        catalogue.status === 'published'
          ? nothing
          : html`<hidden-groups
              .language=${language}
              .wave=${this.wave}
              .minimumBase=${catalogue.minimumBase}
              @remedies-change=${() => this.#remedied()}
            ></hidden-groups>`
      }
      ${catalogue.status === 'published' ? this.#overview() : this.#overviewOnDemand()}
      ${catalogue.minimumTextCount === undefined || catalogue.status === 'published' ? nothing : this.#texts()}
      <catalogue-list .language=${language} .catalogue=${catalogue}></catalogue-list>
      <section class="card next">${this.#publication(catalogue)}</section>
    `;
  }

  #remedied(): void {
    this.isOverviewOpen = false;
    void this.#drafts.reload();
  }

  #overview(): TemplateResult {
    return html`<loaded-overview .language=${this.language} .wave=${this.wave}></loaded-overview>`;
  }

  /** Only when it is asked for: figures that were looked at narrow what remedies can still do. */
  #overviewOnDemand(): TemplateResult {
    const words = remedyWords(this.language);
    const open = (event: Event): void => {
      this.isOverviewOpen = (event.target as HTMLDetailsElement).open;
    };
    return html`<details class="card" ?open=${this.isOverviewOpen} @toggle=${open}>
      <summary>${words.overview}</summary>
      ${this.isOverviewOpen ? this.#overview() : nothing}
    </details>`;
  }

  #texts(): TemplateResult {
    const words = textsWords(this.language);
    return html`<section class="card">
      <h2>${words.title}</h2>
      <p>${words.draftsLead}</p>
      <p><a class="button" href=${linkTo(paths.texts(this.wave), this.language)}>${words.review}</a></p>
    </section>`;
  }

  #publication(catalogue: Catalogue): TemplateResult {
    const words = this.words.wave;
    if (catalogue.status === 'published') {
      return html`<p>${words.nextPublished}</p>
        <p>
          <a class="button primary" href=${linkTo(paths.catalogue(this.wave), this.language)}
            >${words.seeResults}</a
          >
        </p>`;
    }
    return html`
      <h2>${words.publish}</h2>
      <p>${words.publishConsequence}</p>
      <confirm-action
        .language=${this.language}
        .label=${words.publish}
        .question=${words.publishTitle}
        .consequence=${words.publishConsequence}
        .confirmLabel=${words.publishConfirm}
        .isPrimary=${true}
        .isBusy=${this.publishing !== 'no'}
        @confirmed=${() => void this.#publish()}
      ></confirm-action>
      <p role="status">${this.#publishingWords()}</p>
    `;
  }

  #publishingWords(): string {
    const { publishing, publishingUnknown } = this.words.catalogue;
    if (this.publishing === 'no') return '';
    return this.publishing === 'yes' ? publishing : publishingUnknown;
  }

  async #publish(): Promise<void> {
    this.publishing = 'yes';
    this.error = undefined;
    try {
      await publishWave(this.wave, this.language, {
        onLost: () => {
          this.publishing = 'unknown';
        },
        isWanted: () => this.isConnected,
      });
      if (this.isConnected) navigate(linkTo(paths.wave(this.wave), this.language));
    } catch (error) {
      this.error = error;
    } finally {
      this.publishing = 'no';
    }
  }
}

customElements.define('draft-results-page', DraftResultsPage);
