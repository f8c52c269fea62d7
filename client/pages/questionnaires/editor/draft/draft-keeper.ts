import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftIssue } from '../../../../../server/contract/questionnaire-drafts.ts';
import type { Language } from '../../../../../surveys/schema/local-text.ts';
import { saveDraft } from '../../../../api/questionnaire-drafts.ts';
import { OfflineError } from '../../../../api/request.ts';
import type { EditedDraft } from './edited-draft.ts';

/** How long nothing is typed before it is saved, and how long until it is tried again without a connection. */
const pause = 500;
const patience = 5000;

/** Saves a draft a little after each change, one save after another, and tells what is still wrong with it. */
export class DraftKeeper implements ReactiveController {
  state: 'saved' | 'saving' | 'unsaved' = 'saved';
  error: unknown;
  revision = 0;
  #host: ReactiveControllerHost;
  #tell: (issues: readonly DraftIssue[]) => void;
  #code = '';
  #waiting: { draft: EditedDraft; language: Language } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;

  constructor(host: ReactiveControllerHost, tell: (issues: readonly DraftIssue[]) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
  }

  /** Leaving the page within the application saves what is waiting at once. */
  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
    clearTimeout(this.#timer);
    void this.#save();
  }

  begin(code: string, revision: number): void {
    this.#code = code;
    this.revision = revision;
  }

  keep(draft: EditedDraft, language: Language): void {
    this.#waiting = { draft, language };
    this.state = 'saving';
    this.#later(pause);
    this.#host.requestUpdate();
  }

  /** Nothing more is to be kept. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #later(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), delay);
  }

  async #save(): Promise<void> {
    const { draft, language } = this.#waiting ?? {};
    if (draft === undefined || language === undefined || this.#isSaving) return;
    const change = { ...draft, revision: this.revision };
    this.#waiting = undefined;
    this.#isSaving = true;
    try {
      const { revision, issues } = await saveDraft(this.#code, change, language);
      this.revision = revision;
      this.error = undefined;
      this.state = this.#isIdle() ? 'saved' : 'saving';
      if (this.#isIdle()) this.#tell(issues);
    } catch (error) {
      this.state = 'unsaved';
      if (error instanceof OfflineError) {
        this.#waiting ??= { draft, language };
        this.#later(patience);
      } else this.error = error;
    } finally {
      this.#isSaving = false;
      this.#host.requestUpdate();
    }
    if (!this.#isIdle() && this.state === 'saving') void this.#save();
  }

  #isIdle(): boolean {
    return this.#waiting === undefined;
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.state !== 'saved') event.preventDefault();
  };
}
