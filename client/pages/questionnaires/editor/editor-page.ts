import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { DraftIssue } from '../../../../server/contract/questionnaire-drafts.ts';
import { firstLanguage, type RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { punctuation } from '../../../../surveys/schema/punctuation.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { deleteDraft, fetchDraft, finaliseDraft } from '../../../api/questionnaire-drafts.ts';
import { breadcrumbs } from '../../../components/breadcrumbs.ts';
import { Loaded } from '../../../components/loaded.ts';
import { authoringOf } from '../../../items/authoring-of.ts';
import { say } from '../../../strings/language.ts';
import { ConsolePage } from '../../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../../shell/navigation.ts';
import { coverForm } from './cover-form.ts';
import { DraftKeeper } from './draft/draft-keeper.ts';
import { changed, newHistory, redone, undone, type EditHistory } from './draft/edit-history.ts';
import { editedDraft, withPlan, withQuestionnaire, type EditedDraft } from './draft/edited-draft.ts';
import { issuesOf, selectionOf, type EditContext, type Selection } from './draft/edit-context.ts';
import { indicesForm } from './indices-form.ts';
import { jsonViews } from './json-views.ts';
import { outline } from './outline.ts';
import { partForm } from './parts/part-form.ts';
import { requirementsForm } from './requirements-form.ts';
import { sectionForm } from './parts/section-form.ts';
import { tablesForm } from './tables/tables-form.ts';
import { checkField } from '../../../forms/fields.ts';
import { partName } from './part-name.ts';
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
  };
  declare code: string;
  declare protected history: EditHistory<EditedDraft> | undefined;
  declare protected issues: readonly DraftIssue[];
  declare protected selection: Selection;
  declare protected isSideBySide: boolean;
  declare protected news: string;
  declare protected error: unknown;
  #keeper = new DraftKeeper(this, (issues) => {
    this.issues = issues;
  });
  #loaded = new Loaded(this, async () => {
    const draft = await fetchDraft(this.code, this.language);
    this.history = newHistory(editedDraft(draft));
    this.issues = draft.issues;
    this.isSideBySide = translationsOf(this.history.present.questionnaire).length > 0;
    this.#keeper.begin(draft.code, draft.revision);
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
  }

  protected override get heading(): string {
    const title = this.history?.present.questionnaire.title;
    return this.words.authoring.editor.title(title === undefined ? '' : say(title, this.language));
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
    return html`
      <div
        class="editor"
        @keydown=${(event: KeyboardEvent) => this.#shortcut(event)}
        @focusout=${() => {
          // What is typed after another field was visited is another step.
          if (this.history !== undefined) this.history = { ...this.history, topic: '' };
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
        ${this.#issueList(context)}
        <div class="columns">
          ${outline(context)}
          <div class="form" id="editor-form">
            ${keyed(JSON.stringify(this.selection), this.#form(context))}
          </div>
          <preview-pane
            .language=${this.language}
            .questionnaire=${context.questionnaire}
            .section=${'section' in this.selection ? this.selection.section : 0}
          ></preview-pane>
        </div>
        ${this.#ending(context.questionnaire)}
      </div>
    `;
  }

  #context({ present }: EditHistory<EditedDraft>): EditContext {
    return {
      ...present,
      language: this.language,
      words: this.words,
      translations: this.isSideBySide ? translationsOf(present.questionnaire, ['en']) : [],
      issues: this.issues,
      selection: this.selection,
      change: (questionnaire, topic) => this.#change(withQuestionnaire(present, questionnaire), topic),
      changePlan: (tablePlan, topic) => this.#change(withPlan(present, tablePlan), topic),
      select: (selection) => {
        this.selection = selection;
      },
      focus: (id) => {
        void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
      },
      say: (news) => {
        this.news = news;
      },
    };
  }

  #issueList(context: EditContext): TemplateResult {
    const { editor } = this.words.authoring;
    const { issues } = this;
    if (issues.length === 0) return html`<p class="notice done">${editor.noIssues}</p>`;
    return html`<details class="notice issues">
      <summary>${editor.issues(issues.length)}</summary>
      <ul>
        ${issues.map(
          (issue) =>
            html`<li>
              <button
                type="button"
                class="link"
                @click=${() => {
                  context.select(selectionOf(issue.path));
                  void this.updateComplete.then(() =>
                    this.querySelector<HTMLElement>('#editor-form :is(input, textarea, select)')?.focus(),
                  );
                }}
              >
                ${placeWords(issue.path, context)}${issue.words}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #form(context: EditContext): TemplateResult {
    const { selection } = context;
    const own = issuesOf(context, selection);
    return html`
      <h2 id="form-heading" tabindex="-1">${headingOf(selection, context)}</h2>
      ${
        own.length === 0
          ? nothing
          : html`<ul class="own-issues">
              ${own.map(({ words }) => html`<li>${words}</li>`)}
            </ul>`
      }
      ${this.#formOf(selection, context)}
    `;
  }

  #formOf(selection: Selection, context: EditContext): TemplateResult {
    const { sections } = context.questionnaire;
    switch (selection.kind) {
      case 'cover':
        return coverForm(context);
      case 'indices':
        return indicesForm(context);
      case 'requirements':
        return requirementsForm(context);
      case 'tables':
        return tablesForm(context);
      case 'json':
        return jsonViews(context);
      case 'section': {
        const section = sections[selection.section];
        return section === undefined ? html`` : sectionForm(section, selection.section, context);
      }
      default: {
        const part = sections[selection.section]?.items[selection.part];
        return part === undefined ? html`` : partForm(part, selection, context);
      }
    }
  }

  #ending(questionnaire: Questionnaire): TemplateResult {
    const { editor } = this.words.authoring;
    return html`<div class="actions ending">
      <confirm-action
        .language=${this.language}
        .label=${editor.finalise}
        .question=${editor.finaliseQuestion(questionnaire.version)}
        .consequence=${editor.finaliseConsequence}
        .confirmLabel=${editor.finaliseConfirm}
        .isPrimary=${true}
        .isBusy=${this.issues.length > 0 || this.#keeper.state !== 'saved'}
        @confirmed=${() => void this.#finalise()}
      ></confirm-action>
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
    this.#keeper.keep(this.history.present, this.language);
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

  async #finalise(): Promise<void> {
    try {
      await finaliseDraft(this.code, this.#keeper.revision, this.language);
      navigate(linkTo(paths.questionnaires, this.language));
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

/** What an issue is about, in front of its sentence. */
function placeWords(path: readonly (string | number)[], context: EditContext): string {
  const selection = selectionOf(path);
  const { questionnaire, language, words } = context;
  const { editor } = words.authoring;
  const part =
    selection.kind === 'part' ? questionnaire.sections[selection.section]?.items[selection.part] : undefined;
  const name =
    part === undefined ? headingOf(selection, context) : partName(part, language) || editor.untitled;
  return `${name}${punctuation[language].colon}`;
}

customElements.define('editor-page', EditorPage);
