import { html, nothing, type TemplateResult } from 'lit';
import type { DraftSummary } from '../../../server/contract/authoring/questionnaire-drafts.ts';
import { putUnitsInDraft } from '../../api/fieldwork/organisation.ts';
import { fetchDraft, fetchDrafts } from '../../api/authoring/questionnaire-drafts.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import '../../components/error-notice.ts';
import { selectField, textField } from '../../forms/fields.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import { say } from '../../strings/language.ts';

/** Puts the units of a year into a questionnaire that is being written. */
export class UnitsInDraftForm extends LightElement {
  static override properties = {
    year: { attribute: false },
    draft: { state: true },
    item: { state: true },
    done: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare year: number;
  declare protected draft: string;
  declare protected item: string;
  /** Title of the draft that the units were put into last. */
  declare protected done: { code: string; title: string } | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #drafts = new Loaded(this, () => fetchDrafts(this.language));

  constructor() {
    super();
    this.draft = '';
    this.item = 'unit';
    this.done = null;
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = organisationWords(this.language);
    const drafts = this.#drafts.value;
    if (drafts === undefined) return nothing;
    return html`<section>
      <h3>${words.intoDraft}</h3>
      <p>${words.intoDraftLead}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <p role="status">
        ${
          this.done === null
            ? nothing
            : html`${words.done(this.done.title)}
                <a href=${linkTo(paths.editor(this.done.code), this.language)}>${words.openDraft}</a>`
        }
      </p>
      ${drafts.length === 0 ? html`<p>${words.noDraft}</p>` : this.#form(drafts)}
    </section>`;
  }

  #form(drafts: readonly DraftSummary[]): TemplateResult {
    const words = organisationWords(this.language);
    return html`<form
      class="editor"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#put(drafts);
      }}
    >
      ${selectField({
        id: 'organisation-draft',
        label: words.draft,
        value: this.draft,
        choices: [
          ['', words.choose] as const,
          ...drafts.map(({ code, title }) => [code, `${say(title, this.language)}（${code}）`] as const),
        ],
        onChange: (draft) => (this.draft = draft),
      })}
      ${textField({
        id: 'organisation-item',
        label: words.item,
        hint: words.itemHint,
        value: this.item,
        onInput: (item) => (this.item = item.normalize('NFKC').trim()),
      })}
      <p class="actions">
        <button
          type="submit"
          class="button"
          ?disabled=${this.isBusy || this.draft === '' || this.item === ''}
        >
          ${words.put}
        </button>
      </p>
    </form>`;
  }

  async #put(drafts: readonly DraftSummary[]): Promise<void> {
    const { draft: code, item, language } = this;
    this.isBusy = true;
    try {
      const { revision } = await fetchDraft(code, language);
      await putUnitsInDraft(this.year, code, { item, revision }, language);
      const chosen = drafts.find((draft) => draft.code === code);
      this.done = { code, title: chosen === undefined ? code : say(chosen.title, language) };
      this.error = undefined;
    } catch (error) {
      this.error = error;
      this.done = null;
    }
    this.isBusy = false;
  }
}

customElements.define('units-in-draft-form', UnitsInDraftForm);
