import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import { entryTitle } from '../../../analysis/report/table-title.ts';
import type { ActionList, ActionSubject, KeptAction } from '../../../server/contract/publishing/actions.ts';
import { addAction, changeAction, fetchActions } from '../../api/publishing/actions.ts';
import { ProblemError } from '../../api/request.ts';
import { fetchCatalogue, fetchTableOrTexts } from '../../api/publishing/tables.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { selectField } from '../../forms/fields.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { actionsWords, type WordsOfActions } from '../../strings/console/actions/actions-words.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { waveCrumbs } from '../results/wave-crumbs.ts';
import { actionCard } from './action-card.ts';
import { actionForm, driverOf } from './action-form.ts';
import { controlOf, editedAction, newAction, type EditedAction } from './edited-action.ts';
import { groupedActions, groupings, type Grouping } from './grouped-actions.ts';
import { indicatorLabel } from './indicator-label.ts';
import { subjectOf } from './subject-address.ts';
import { unansweredList } from './unanswered-list.ts';
import './actions.css';

/** What is done about what a wave found: the board, and the form in which it is written. */
export class ActionsPage extends ConsolePage {
  static override properties = {
    wave: {},
    edited: { state: true },
    table: { state: true },
    indicator: { state: true },
    grouping: { state: true },
    isBusy: { state: true },
    hasConflict: { state: true },
    news: { state: true },
    error: { state: true },
  };
  declare wave: string;
  declare protected edited: EditedAction | null;
  /** The table that the edited one is about. */
  declare protected table: PublishedResult | undefined;
  /** What the indicator is called that a new one is about. */
  declare protected indicator: string;
  declare protected grouping: Grouping;
  declare protected isBusy: boolean;
  declare protected hasConflict: boolean;
  declare protected news: string;
  declare protected error: unknown;
  #isChanged = false;
  /** Where typing goes on, as soon as it is there. */
  #focus: string | null = null;
  #loaded = new Loaded(this, async () => {
    const [catalogue, list] = await Promise.all([
      fetchCatalogue(this.wave, this.language),
      fetchActions(this.wave, this.language),
    ]);
    return { catalogue, list };
  });

  constructor() {
    super();
    this.wave = this.news = this.indicator = '';
    this.edited = null;
    this.table = undefined;
    this.grouping = 'owner';
    this.isBusy = this.hasConflict = false;
    this.error = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#warn);
    const subject = subjectOf(location.search);
    if (subject !== null) void this.#open(newAction(subject));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
  }

  get #words(): WordsOfActions {
    return actionsWords(this.language);
  }

  protected override get heading(): string {
    return this.#words.title;
  }

  protected override updated(): void {
    super.updated();
    const control = this.#focus === null ? null : this.querySelector<HTMLElement>(this.#focus);
    if (control === null) return;
    this.#focus = null;
    control.focus();
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${waveCrumbs(this.wave, loaded?.list.waveTitle, language, words)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${this.#words.lead}</p>
      <error-notice .language=${language} .error=${this.error} .targetOf=${controlOf}></error-notice>
      <p role="status">${this.news}</p>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded.catalogue, loaded.list)}
    `;
  }

  #content(catalogue: Catalogue, list: ActionList): TemplateResult {
    return html`
      ${syntheticMark(list.isSynthetic, this.words)}
      ${this.edited === null ? nothing : this.#form(this.edited, catalogue, list)}
      ${unansweredList(this.wave, list.unanswered, this.language)} ${this.#board(list)}
    `;
  }

  #form({ of, action }: EditedAction, catalogue: Catalogue, list: ActionList): TemplateResult {
    const words = this.#words;
    return html`<section class="card no-print" aria-labelledby="action-form">
      <h2 id="action-form">${of === null ? words.newTitle : words.editTitle}</h2>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
      >
        ${actionForm({
          action,
          label: this.#labelOf(action.subject, catalogue, list),
          table: this.table,
          language: this.language,
          words: this.words,
          change: (changed) => {
            this.edited = { of, action: changed };
            this.#isChanged = true;
            this.news = '';
          },
        })}
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>
            ${this.hasConflict ? words.overwrite : words.save}
          </button>
          <button type="button" class="button" @click=${() => this.#close()}>${words.cancel}</button>
        </p>
      </form>
    </section>`;
  }

  #labelOf(subject: ActionSubject, catalogue: Catalogue, list: ActionList): string {
    const { language } = this;
    if (subject.kind === 'table') {
      const entry = catalogue.entries.find(({ id }) => id === subject.table);
      return entry === undefined ? subject.table : entryTitle(entry, catalogue, language);
    }
    if (subject.kind === 'driver') return driverOf(catalogue, subject, language);
    const kept = list.actions.find(({ number }) => number === this.edited?.of?.number);
    return kept === undefined ? this.indicator : say(kept.subjectLabel, language);
  }

  #board({ actions, nextWave }: ActionList): TemplateResult {
    const words = this.#words;
    const write = html`<button
      type="button"
      class="button"
      @click=${() => void this.#open(newAction({ kind: 'words', words: '' }))}
    >
      ${words.write}
    </button>`;
    if (actions.length === 0) {
      return html`<div class="empty">
        <h2>${words.empty}</h2>
        <p>${words.emptyNext}</p>
        <p class="actions no-print">${this.edited === null ? write : nothing}</p>
      </div>`;
    }
    const unanswered = actions.filter(
      ({ action: { state } }) => state === 'not-started' || state === 'in-progress',
    );
    return html`
      <p>${words.counts(countWords(actions.length), countWords(unanswered.length))}</p>
      <div class="no-print">
        ${selectField({
          id: 'grouping',
          label: words.grouping,
          value: this.grouping,
          choices: groupings.map((grouping) => [grouping, words.groupings[grouping]] as const),
          onChange: (grouping) => (this.grouping = grouping as Grouping),
        })}
        <p class="actions">
          ${write}
          <button type="button" class="button" @click=${() => print()}>${words.print}</button>
        </p>
      </div>
      ${groupedActions(actions, this.grouping, words).map(
        ({ name, actions: grouped }) =>
          html`<section>
            <h2>${name}</h2>
            ${grouped.map((kept) => this.#card(kept, nextWave))}
          </section>`,
      )}
      ${actions.some(({ followUp }) => followUp !== null) ? html`<p class="hint">${words.followUpNote}</p>` : nothing}
    `;
  }

  #card(kept: KeptAction, nextWave: ActionList['nextWave']): TemplateResult {
    return actionCard({
      wave: this.wave,
      kept,
      nextWave,
      language: this.language,
      edit: () => void this.#open(editedAction(kept)),
    });
  }

  /** Opens the form where one begins to write. */
  async #open(edited: EditedAction): Promise<void> {
    this.edited = edited;
    this.table = undefined;
    this.indicator = '';
    this.#isChanged = this.hasConflict = false;
    this.news = '';
    this.error = undefined;
    const { subject } = edited.action;
    const table = subject.kind === 'table' ? this.#readTable(subject.table) : Promise.resolve(undefined);
    this.#focus = subject.kind === 'words' && subject.words === '' ? '#action-words' : '#action-title';
    if (subject.kind === 'indicator' && edited.of === null)
      this.indicator = await indicatorLabel(subject, this.language);
    this.table = await table;
  }

  /** Only what narrows it is lacking where it cannot be read; the action can be written all the same. */
  async #readTable(id: string): Promise<PublishedResult | undefined> {
    try {
      return await fetchTableOrTexts(this.wave, id, this.language);
    } catch {
      return undefined;
    }
  }

  #close(): void {
    this.edited = null;
    this.#isChanged = this.hasConflict = false;
    this.error = undefined;
    // The address would open it again.
    const address = new URL(location.href);
    const language = address.searchParams.get('lang');
    address.search = language === null ? '' : `?lang=${language}`;
    history.replaceState(history.state, '', address);
  }

  async #save(): Promise<void> {
    if (this.edited === null || this.isBusy) return;
    const { of, action } = this.edited;
    this.isBusy = true;
    try {
      const list =
        of === null
          ? await addAction(this.wave, action, this.language)
          : await changeAction(this.wave, { ...of, action }, this.language);
      const kept =
        of === null ? list.actions.at(-1) : list.actions.find(({ number }) => number === of.number);
      this.#show(list);
      this.#close();
      this.news = this.#words.saved;
      this.#focus = kept === undefined ? null : `#action-${kept.number}`;
      this.requestUpdate();
    } catch (error) {
      this.error = error;
      if (error instanceof ProblemError && error.problem.code === 'action-changed') await this.#meet();
      await this.updateComplete;
      this.querySelector('h1')?.scrollIntoView();
    }
    this.isBusy = false;
  }

  /** Somebody was faster: the board shows theirs, the form keeps what was typed, and a person chooses. */
  async #meet(): Promise<void> {
    await this.#loaded.reload();
    const now = this.#loaded.value?.list.actions.find(({ number }) => number === this.edited?.of?.number);
    if (this.edited === null || now === undefined) return;
    this.edited = { ...this.edited, of: { number: now.number, revision: now.revision } };
    this.hasConflict = true;
  }

  #show(list: ActionList): void {
    if (this.#loaded.value !== undefined) this.#loaded.value = { ...this.#loaded.value, list };
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#isChanged) event.preventDefault();
  };
}

customElements.define('actions-page', ActionsPage);
