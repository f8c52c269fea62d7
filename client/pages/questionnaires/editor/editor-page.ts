import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { DraftIssue } from '../../../../server/contract/authoring/questionnaire-drafts.ts';
import { firstLanguage, type RespondentLanguage } from '../../../../surveys/schema/language.ts';
import type { Path } from '../../../../surveys/schema/issue.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { renameCode } from '../../../../surveys/versions/rename-code.ts';
import { deleteDraft, fetchDraft, finaliseDraft } from '../../../api/authoring/questionnaire-drafts.ts';
import { breadcrumbs } from '../../../components/breadcrumbs.ts';
import { Loaded } from '../../../components/loaded.ts';
import { MediaQuery } from '../../../components/media-query.ts';
import { authoringOf } from '../../../items/authoring-of.ts';
import { say } from '../../../strings/language.ts';
import { ConsolePage } from '../../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../../shell/navigation.ts';
import { linkToFinalised } from '../finalised-version.ts';
import { conflictPanel } from './conflict-panel.ts';
import { DraftKeeper } from './draft/draft-keeper.ts';
import { changed, newHistory, redone, undone, type EditHistory } from './draft/edit-history.ts';
import { editedDraft, withPlan, withQuestionnaire, type EditedDraft } from './draft/edited-draft.ts';
import { isStanding, issuesOf, selectionOf, type EditContext, type Selection } from './draft/edit-context.ts';
import { dueIssues, placeOf } from './draft/due-issues.ts';
import { fieldOf } from './draft/field-of.ts';
import { FieldsLeft } from './draft/fields-left.ts';
import { isSameContent } from './draft/same-content.ts';
import { formOf } from './form-of.ts';
import { issueList, ownIssues } from './issue-list.ts';
import { outline } from './outline.ts';
import { checkField } from '../../../forms/fields.ts';
import './editor.css';
import './preview-pane.ts';
import '../../../components/confirm-action.ts';

/** A questionnaire being written: what it is made of, the form of one part of it, and how it will look. */
export class EditorPage extends ConsolePage {
  static override properties = {
    code: {},
    history: { state: true },
    issues: { state: true },
    selection: { state: true },
    isSideBySide: { state: true },
    news: { state: true },
    error: { state: true },
    hasTriedToFinish: { state: true },
  };
  declare code: string;
  declare protected history: EditHistory<EditedDraft> | undefined;
  declare protected issues: readonly DraftIssue[];
  declare protected selection: Selection;
  declare protected isSideBySide: boolean;
  declare protected news: string;
  declare protected error: unknown;
  declare protected hasTriedToFinish: boolean;
  #baseVersion: number | null = null;
  readonly #unapplied = new Map<string, string>();
  readonly #fields = new FieldsLeft(this);
  readonly #narrow = new MediaQuery(this, '(max-width: 56.24rem)');
  #keeper = new DraftKeeper(this, (issues) => {
    this.issues = issues;
  });
  #loaded = new Loaded(this, async () => {
    const own = await DraftKeeper.leftOver(this.code);
    const draft = await fetchDraft(this.code, this.language);
    const stored = editedDraft(draft);
    this.history = newHistory(own ?? stored);
    this.issues = draft.issues;
    this.#baseVersion = draft.baseVersion;
    this.isSideBySide = translationsOf(this.history.present.questionnaire).length > 0;
    this.#keeper.begin(draft.code, draft.revision);
    if (own !== undefined && !isSameContent(own, stored))
      this.#keeper.meets({ ...draft, draft: stored }, own, this.language);
    // What somebody has gone away from before is not new to them.
    const context = this.#context(this.history);
    if (draft.revision > 1)
      this.#fields.leave(draft.issues.map((issue) => fieldOf(placeOf(issue), context).id));
    return draft;
  });

  constructor() {
    super();
    this.code = this.news = '';
    this.history = undefined;
    this.issues = [];
    this.selection = { kind: 'cover' };
    this.isSideBySide = false;
    this.error = undefined;
    this.hasTriedToFinish = false;
  }

  protected override get heading(): string {
    const title = this.history?.present.questionnaire.title;
    return this.words.authoring.editor.title(title === undefined ? '' : say(title, this.language));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('issues') && this.issues.length === 0) this.hasTriedToFinish = false;
    if (changes.get('language') !== undefined && this.history !== undefined)
      void this.#keeper.askAnew(this.language);
  }

  protected override get isReady(): boolean {
    return this.history !== undefined;
  }

  protected override render(): TemplateResult {
    const { language, words, history } = this;
    const { editor } = words.authoring;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.questionnaires, language), label: words.authoring.title }], words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${editor.lead}</p>
      <error-notice .language=${language} .error=${this.error ?? this.#keeper.error}></error-notice>
      <p class="spoken" role="status">${this.news}</p>
      ${history === undefined ? this.pending(this.#loaded) : this.#content(history)}
    `;
  }

  #content(history: EditHistory<EditedDraft>): TemplateResult {
    const { editor } = this.words.authoring;
    const context = this.#context(history);
    const { other } = this.#keeper;
    // Where there is no room beside the form it stands folded between outline and form.
    const preview = html`<preview-pane
      .language=${this.language}
      .questionnaire=${context.questionnaire}
      .section=${'section' in this.selection ? this.selection.section : 0}
      .isFolded=${this.#narrow.isMet}
    ></preview-pane>`;
    return html`
      <div
        class="editor"
        @keydown=${(event: KeyboardEvent) => this.#shortcut(event)}
        @focusin=${(event: FocusEvent) => this.#fields.enter(event)}
        @focusout=${(event: FocusEvent) => {
          // What is typed after another field was visited is another step.
          if (this.history !== undefined) this.history = { ...this.history, topic: '' };
          this.#fields.exit(event);
        }}
      >
        <div class="toolbar">
          <button
            type="button"
            class="button"
            ?disabled=${history.past.length === 0}
            @click=${() => this.#step(undone)}
          >
            ${editor.undo}
          </button>
          <button
            type="button"
            class="button"
            ?disabled=${history.future.length === 0}
            @click=${() => this.#step(redone)}
          >
            ${editor.redo}
          </button>
          ${checkField({
            id: 'both-languages',
            label: editor.both,
            isChecked: this.isSideBySide,
            onChange: (isChecked) => {
              this.isSideBySide = isChecked;
            },
          })}
          <span class="saved" role="status">${editor[this.#keeper.state]}</span>
        </div>
        ${
          other === undefined
            ? nothing
            : conflictPanel(
                { other: other.draft, onOwn: () => this.#chooseOwn(), onOther: () => this.#chooseOther() },
                context,
              )
        }
        ${issueList({ openCount: this.issues.length, hasTriedToFinish: this.hasTriedToFinish }, context)}
        <div class="columns">
          ${outline(context)} ${this.#narrow.isMet ? preview : nothing}
          <div class="form" id="editor-form">
            ${keyed(JSON.stringify(this.selection), this.#form(context))}
          </div>
          ${this.#narrow.isMet ? nothing : preview}
        </div>
        ${this.#ending(context.questionnaire)}
      </div>
    `;
  }

  #context({ present }: EditHistory<EditedDraft>): EditContext {
    const { language, words } = this;
    const attention = {
      at: this.#fields.at,
      left: this.#fields.left,
      hasTriedToFinish: this.hasTriedToFinish,
    };
    return {
      ...present,
      language,
      words,
      translations: this.isSideBySide ? translationsOf(present.questionnaire, ['en']) : [],
      issues: dueIssues(this.issues, attention, { ...present, language, words }),
      selection: this.selection,
      unapplied: this.#unapplied,
      change: (questionnaire, topic) => this.#change(withQuestionnaire(present, questionnaire), topic),
      changePlan: (tablePlan, topic) => this.#change(withPlan(present, tablePlan), topic),
      rename: (path, to) =>
        this.#change(renameCode(present, { path, to, baseVersion: this.#baseVersion }), ''),
      select: (selection) => {
        this.#fields.leaveAll('editor-form');
        this.selection = selection;
      },
      go: (path) => this.#go(path),
      focus: (id) => {
        this.#fields.forget(id);
        void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
      },
      say: (news) => {
        this.news = news;
      },
    };
  }

  #go(path: Path): void {
    if (this.history === undefined) return;
    this.selection = selectionOf(path);
    const { present } = this.history;
    // A translation is written beside the Japanese: that has to be there.
    if (path.some((key) => translationsOf(present.questionnaire).some((one) => one === key)))
      this.isSideBySide = true;
    const { id } = fieldOf(path, { ...present, language: this.language, words: this.words });
    void this.updateComplete.then(() => this.#fields.show(id, 'editor-form'));
  }

  #form(context: EditContext): TemplateResult {
    const { selection } = context;
    const own = issuesOf(context, selection);
    return html`
      <h2 id="form-heading" tabindex="-1">${headingOf(selection, context)}</h2>
      ${ownIssues(own, context)} ${formOf(context)}
    `;
  }

  #ending(questionnaire: Questionnaire): TemplateResult {
    const { editor } = this.words.authoring;
    return html`<div class="actions ending">
      ${
        this.issues.length > 0
          ? html`<button
              type="button"
              class="button primary"
              id="finalise"
              @click=${() => this.#tryToFinish()}
            >
              ${editor.finalise}
            </button>`
          : html`<confirm-action
              .language=${this.language}
              .label=${editor.finalise}
              .question=${editor.finaliseQuestion(questionnaire.version)}
              .consequence=${editor.finaliseConsequence}
              .confirmLabel=${editor.finaliseConfirm}
              .isPrimary=${true}
              .isBusy=${this.#keeper.state !== 'saved'}
              @confirmed=${() => void this.#finalise(questionnaire)}
            ></confirm-action>`
      }
      <confirm-action
        .language=${this.language}
        .label=${editor.remove}
        .question=${editor.removeQuestion}
        .consequence=${editor.removeConsequence}
        .confirmLabel=${editor.removeConfirm}
        @confirmed=${() => void this.#remove()}
      ></confirm-action>
    </div>`;
  }

  #change(draft: EditedDraft, topic: string): void {
    if (this.history === undefined) return;
    this.history = changed(this.history, draft, topic);
    this.news = '';
    this.#keeper.keep(draft, this.language);
  }

  #step(step: typeof undone): void {
    if (this.history === undefined) return;
    this.history = step(this.history);
    const { questionnaire } = this.history.present;
    if (!isStanding(this.selection, questionnaire)) this.selection = { kind: 'cover' };
    this.#keeper.keep(this.history.present, this.language);
  }

  /** What is in the other window is one step back from now on. */
  #chooseOwn(): void {
    const { other } = this.#keeper;
    if (this.history === undefined || other === undefined) return;
    const { present } = this.history;
    this.history = changed(changed(this.history, other.draft, ''), present, '');
    this.#keeper.chooseOwn(present, this.language);
  }

  /** What was in this window is one step back from now on. */
  #chooseOther(): void {
    const { other } = this.#keeper;
    if (this.history === undefined || other === undefined) return;
    this.history = changed(this.history, other.draft, '');
    if (!isStanding(this.selection, other.draft.questionnaire)) this.selection = { kind: 'cover' };
    this.#keeper.chooseOther();
  }

  /** All that is missing is said, and the way to the first of it. */
  #tryToFinish(): void {
    this.hasTriedToFinish = true;
    void this.updateComplete.then(() => {
      const list = this.querySelector<HTMLElement>('#issues summary');
      list?.focus();
      list?.scrollIntoView({ block: 'start' });
    });
  }

  /** Undo by keyboard; in a field that is being typed in, the browser's own. */
  #shortcut(event: KeyboardEvent): void {
    const isField =
      event.target instanceof HTMLElement && event.target.matches('input[type="text"], textarea');
    if (isField || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.#step(key === 'y' || event.shiftKey ? redone : undone);
  }

  async #finalise({ code, version }: Questionnaire): Promise<void> {
    try {
      await finaliseDraft(this.code, this.#keeper.revision, this.language);
      this.#keeper.stop();
      navigate(linkToFinalised(code, version, this.language));
    } catch (error) {
      this.error = error;
    }
  }

  async #remove(): Promise<void> {
    try {
      this.#keeper.stop();
      await deleteDraft(this.code, this.language);
      navigate(linkTo(paths.questionnaires, this.language));
    } catch (error) {
      this.error = error;
    }
  }
}

function headingOf(selection: Selection, { questionnaire, words, language }: EditContext): string {
  const { editor } = words.authoring;
  if (selection.kind === 'section') {
    const section = questionnaire.sections[selection.section];
    return `${selection.section + 1}. ${(section && say(section.title, language)) || editor.untitled}`;
  }
  if (selection.kind !== 'part') return editor[selection.kind];
  const part = questionnaire.sections[selection.section]?.items[selection.part];
  return part === undefined ? '' : authoringOf(part).name[language];
}

/** The languages beside Japanese that a questionnaire claims, or those to begin with where it claims none. */
function translationsOf(
  { languages }: Questionnaire,
  first: RespondentLanguage[] = [],
): RespondentLanguage[] {
  const claimed = languages.filter((language) => language !== firstLanguage);
  return claimed.length > 0 ? claimed : first;
}

customElements.define('editor-page', EditorPage);
