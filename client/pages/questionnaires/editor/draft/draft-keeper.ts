import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftIssue } from '../../../../../server/contract/authoring/questionnaire-drafts.ts';
import type { Language } from '../../../../../surveys/schema/local-text.ts';
import { fetchDraft, saveDraft } from '../../../../api/authoring/questionnaire-drafts.ts';
import { ProblemError } from '../../../../api/request.ts';
import { editedDraft, type EditedDraft } from './edited-draft.ts';
import { isSameContent } from './same-content.ts';

/** How long nothing is typed before it is saved, and how long until it is tried again where that failed. */
const pause = 500;
const patience = 5000;

/** What another window has made of the draft in the meantime. */
export interface OtherState {
  draft: EditedDraft;
  revision: number;
  issues: readonly DraftIssue[];
}

/** What could not be kept when the page was left, by the code of the draft, as soon as that is known. */
const left = new Map<string, Promise<EditedDraft | undefined>>();

/**
 * Saves a draft a little after each change, one save after another, and tells what is still wrong with it. What the
 * server answers is never put in the place of what was typed: where another window has saved something else, nothing
 * is saved until somebody has chosen.
 */
export class DraftKeeper implements ReactiveController {
  state: 'saved' | 'saving' | 'unsaved' | 'undecided' = 'saved';
  error: unknown;
  revision = 0;
  other: OtherState | undefined;
  #host: ReactiveControllerHost;
  #tell: (issues: readonly DraftIssue[]) => void;
  #code = '';
  #waiting: { draft: EditedDraft; language: Language } | undefined;
  /** Sent and not known to have arrived: an answer may have been lost. */
  #sent: EditedDraft[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  #whenSettled: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, tell: (issues: readonly DraftIssue[]) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  /** What was not kept when the page of a draft was left before, as soon as the last save has come back. */
  static leftOver(code: string): Promise<EditedDraft | undefined> {
    return left.get(code) ?? Promise.resolve(undefined);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
  }

  /** Leaving the page within the application saves what is waiting at once; what cannot be saved is kept in mind. */
  hostDisconnected(): void {
    if (this.#isSettled()) {
      removeEventListener('beforeunload', this.#warn);
      return;
    }
    clearTimeout(this.#timer);
    left.set(
      this.#code,
      new Promise((resolve) => {
        this.#whenSettled.push(() => {
          removeEventListener('beforeunload', this.#warn);
          resolve(this.#waiting?.draft);
        });
        if (this.state === 'undecided') this.#settle();
        else void this.#save();
      }),
    );
  }

  begin(code: string, revision: number): void {
    this.#code = code;
    this.revision = revision;
    left.delete(code);
  }

  keep(draft: EditedDraft, language: Language): void {
    this.#waiting = { draft, language };
    if (this.state !== 'undecided') {
      this.state = 'saving';
      this.#later(pause);
    }
    this.#host.requestUpdate();
  }

  /** What another window has saved is found before anything is sent: nothing more is, until somebody has chosen. */
  meets(other: OtherState, draft: EditedDraft, language: Language): void {
    this.#waiting = { draft, language };
    this.other = other;
    this.state = 'undecided';
    this.#host.requestUpdate();
  }

  /** Goes on with what is in this window. */
  chooseOwn(draft: EditedDraft, language: Language): void {
    this.#decide();
    this.keep(draft, language);
  }

  /** Goes on with what is in the other window. */
  chooseOther(): void {
    const issues = this.other?.issues ?? [];
    this.#decide();
    this.#waiting = undefined;
    this.state = 'saved';
    this.#tell(issues);
    this.#host.requestUpdate();
  }

  /** What is wrong, in another language. */
  async askAnew(language: Language): Promise<void> {
    const { revision } = this;
    const found = await fetchDraft(this.#code, language).catch(() => undefined);
    if (found?.revision === revision && this.state === 'saved') this.#tell(found.issues);
  }

  /** Nothing more is to be kept. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.state = 'saved';
  }

  #decide(): void {
    this.revision = this.other?.revision ?? this.revision;
    this.other = undefined;
    this.state = 'saving';
  }

  #later(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), delay);
  }

  async #save(): Promise<void> {
    const saved = this.#waiting;
    if (saved === undefined || this.#isSaving || this.state === 'undecided') return;
    const { draft, language } = saved;
    this.#waiting = undefined;
    this.#isSaving = true;
    this.#sent.push(draft);
    try {
      const { revision, issues } = await saveDraft(
        this.#code,
        { ...draft, revision: this.revision },
        language,
      );
      this.#arrived(revision, issues);
    } catch (error) {
      this.#waiting ??= saved;
      await this.#failed(error, language);
    } finally {
      this.#isSaving = false;
      this.#host.requestUpdate();
      if (this.#isSettled() || this.other !== undefined) this.#settle();
    }
    if (this.#waiting !== undefined && this.state === 'saving') void this.#save();
  }

  #arrived(revision: number, issues: readonly DraftIssue[]): void {
    this.revision = revision;
    this.error = undefined;
    this.#sent = [];
    this.state = this.#waiting === undefined ? 'saved' : 'saving';
    if (this.#waiting === undefined) this.#tell(issues);
  }

  async #failed(error: unknown, language: Language): Promise<void> {
    const isChanged = error instanceof ProblemError && error.problem.code === 'draft-changed';
    if (isChanged && (await this.#look(language))) return;
    this.state = 'unsaved';
    this.error = error;
    this.#later(patience);
  }

  /** What the draft is by now: our own, where an answer had been lost, or another window's. False if that is not known. */
  async #look(language: Language): Promise<boolean> {
    try {
      const found = await fetchDraft(this.#code, language);
      const draft = editedDraft(found);
      const own = this.#waiting?.draft;
      if (own !== undefined && isSameContent(draft, own)) {
        this.#waiting = undefined;
        this.#arrived(found.revision, found.issues);
      } else if (this.#sent.some((sent) => isSameContent(draft, sent))) {
        this.#arrived(found.revision, found.issues);
      } else {
        this.error = undefined;
        this.other = { draft, revision: found.revision, issues: found.issues };
        this.state = 'undecided';
      }
      return true;
    } catch {
      return false;
    }
  }

  #isSettled(): boolean {
    return this.state === 'saved' && this.#waiting === undefined && !this.#isSaving;
  }

  #settle(): void {
    for (const tell of this.#whenSettled.splice(0)) tell();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.state !== 'saved') event.preventDefault();
  };
}
