import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { idleView, showIdleDialog } from './idle-view.ts';
import { IdleWatch, whenDone, whileAnswering } from './idle-watch.ts';

/** What a shared terminal does by itself: asks whether somebody is still there, and erases what nobody comes back to. */
export class SharedTerminal {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> & ParentNode;
  readonly #watch: IdleWatch;

  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> & ParentNode,
    erase: () => void,
  ) {
    this.#host = host;
    this.#watch = new IdleWatch(() => {
      host.requestUpdate();
      void host.updateComplete.then(() => showIdleDialog(this.#host));
    }, erase);
  }

  /** Where the respondent is: there is nothing to erase before the first step. */
  watch(stage: 'untouched' | 'answering' | 'done'): void {
    if (stage === 'untouched') this.#watch.stop();
    else this.#watch.start(stage === 'done' ? whenDone : whileAnswering);
  }

  stop(): void {
    this.#watch.stop();
  }

  get secondsLeft(): number {
    return this.#watch.secondsLeft;
  }

  view(language: RespondentLanguage): TemplateResult | typeof nothing {
    if (!this.#watch.isWarning) return nothing;
    return idleView(this.#watch.secondsLeft, language, () => this.#watch.goOn());
  }
}
