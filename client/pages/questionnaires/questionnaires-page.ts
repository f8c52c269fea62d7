import { html, nothing, type TemplateResult } from 'lit';
import type { DraftSummary } from '../../../server/contract/authoring/questionnaire-drafts.ts';
import { beginDraft, fetchDrafts } from '../../api/authoring/questionnaire-drafts.ts';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import { fetchQuestionnaires } from '../../api/authoring/questionnaires.ts';
import { Loaded } from '../../components/loaded.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { emptyQuestionnaire } from './editor/draft/edited-questionnaire.ts';
import './begin-draft.ts';
import './editor/editor.css';
import './import-file.ts';

/** The library: drafts to go on with, versions to begin with, files to take over. */
export class QuestionnairesPage extends ConsolePage {
  static override properties = { error: { state: true }, begun: { state: true } };
  declare protected error: unknown;
  /** The version a draft is to begin with, or nothing; undefined while none is being begun. */
  declare protected begun: QuestionnaireSummary | null | undefined;
  #loaded = new Loaded(this, async () => {
    const [drafts, versions] = await Promise.all([
      fetchDrafts(this.language),
      fetchQuestionnaires(this.language),
    ]);
    return { drafts, versions };
  });

  constructor() {
    super();
    this.error = undefined;
    this.begun = undefined;
  }

  protected override get heading(): string {
    return this.words.authoring.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      <div class="title-row">
        <h1 tabindex="-1">${this.heading}</h1>
        <button
          type="button"
          class="button primary"
          @click=${() => {
            this.#choose(null);
          }}
        >
          ${words.authoring.beginNew}
        </button>
      </div>
      <p class="lead">${words.authoring.lead}</p>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      ${
        this.begun === undefined
          ? nothing
          : html`<begin-draft
              .language=${language}
              .base=${this.begun}
              @begin=${(event: CustomEvent<{ code: string }>) => void this.#begin(event.detail.code)}
            ></begin-draft>`
      }
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded)}
    `;
  }

  #content({
    drafts,
    versions,
  }: {
    drafts: DraftSummary[];
    versions: QuestionnaireSummary[];
  }): TemplateResult {
    const words = this.words.authoring;
    return html`
      <section>
        <h2>${words.drafts}</h2>
        ${
          drafts.length === 0
            ? html`<p>${words.noDrafts}</p>`
            : html`<ul class="plain-list">
                ${drafts.map((draft) => this.#draft(draft))}
              </ul>`
        }
      </section>
      <section>
        <h2>${words.versions}</h2>
        <div class="scroll" role="region" tabindex="0" aria-label=${words.versions}>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">${words.columns.title}</th>
                <th scope="col">${words.columns.version}</th>
                <th scope="col" class="number">${words.columns.items}</th>
                <th scope="col">${words.columns.use}</th>
                <th scope="col">${words.columns.actions}</th>
              </tr>
            </thead>
            <tbody>
              ${versions.map((version) => this.#version(version))}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h2>${words.import}</h2>
        <import-file
          .language=${this.language}
          @begin=${(event: CustomEvent<{ code: string; questionnaire: unknown }>) =>
            void this.#beginWith(event.detail)}
        ></import-file>
      </section>
    `;
  }

  #draft(draft: DraftSummary): TemplateResult {
    const { language, words } = this;
    return html`<li>
      <a href=${linkTo(paths.editor(draft.code), language)}
        >${say(draft.title, language) || words.authoring.editor.untitled}</a
      >
      <span class="hint"
        >${words.authoring.draftOf(draft.version)} ${draft.code}
        ${words.authoring.changedAt(dayWords(draft.changedAt.slice(0, 10), language))}</span
      >
    </li>`;
  }

  #version(version: QuestionnaireSummary): TemplateResult {
    const { language } = this;
    const words = this.words.authoring;
    const title = say(version.title, language);
    return html`<tr>
      <th scope="row">
        <a
          href=${linkTo(paths.questionnaire(version.code), language)}
          aria-label=${words.historySpoken(title)}
          >${title}</a
        >
        <span class="hint">${version.code}</span>
      </th>
      <td>${words.version(version.version)}</td>
      <td class="number">${words.itemCount(version.itemCount)}</td>
      <td>${version.waves.length === 0 ? words.unused : words.usedBy(version.waves.length)}</td>
      <td>
        <button
          type="button"
          class="small"
          aria-label=${words.beginFromSpoken(title, version.version)}
          @click=${() => {
            this.#choose(version);
          }}
        >
          ${words.beginFrom}
        </button>
      </td>
    </tr>`;
  }

  #choose(base: QuestionnaireSummary | null): void {
    this.begun = base;
    void this.updateComplete.then(() => this.querySelector('begin-draft')?.focusFirst());
  }

  async #begin(code: string): Promise<void> {
    const base = this.begun ?? null;
    await this.#open(() =>
      beginDraft(
        base === null
          ? { code, questionnaire: emptyQuestionnaire(code) }
          : { code, from: { code: base.code, version: base.version } },
        this.language,
      ),
    );
  }

  async #beginWith(source: { code: string; questionnaire: unknown }): Promise<void> {
    await this.#open(() => beginDraft(source, this.language));
  }

  async #open(begin: () => Promise<{ code: string }>): Promise<void> {
    try {
      const { code } = await begin();
      navigate(linkTo(paths.editor(code), this.language));
    } catch (error) {
      this.error = error;
      this.querySelector('h1')?.scrollIntoView();
    }
  }
}

customElements.define('questionnaires-page', QuestionnairesPage);
