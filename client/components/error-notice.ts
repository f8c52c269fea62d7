import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { OfflineError, ProblemError } from '../api/request.ts';
import { LightElement } from './light-element.ts';

/** One thing to correct: its words and the id of the control where it is corrected. */
export interface Correction {
  words: string;
  target: string;
}

/**
 * What went wrong, in words, read out at once: the server's own words and all its issues, each a link to where it is
 * corrected. Shows nothing while there is nothing.
 */
export class ErrorNotice extends LightElement {
  static override properties = { error: {}, corrections: {}, targetOf: {} };
  declare error: unknown;
  /** Found before anything was sent. */
  declare corrections: Correction[];
  /** The id of the control that an issue's path is about. */
  declare targetOf: (path: (string | number)[]) => string | null;
  /** What the server said in a language that is spoken no more. */
  #takenBack: ProblemError | undefined;

  constructor() {
    super();
    this.error = undefined;
    this.corrections = [];
    this.targetOf = () => null;
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('language') && !changed.has('error') && this.error instanceof ProblemError)
      this.#takenBack = this.error;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`<div role="alert">${this.#content()}</div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const words = this.words.errors;
    if (this.corrections.length > 0) {
      return html`<div class="notice error">
        <h2>${words.title}</h2>
        <p>${words.count(this.corrections.length)}</p>
        <ul>
          ${this.corrections.map((correction) => html`<li>${link(correction.words, correction.target)}</li>`)}
        </ul>
      </div>`;
    }
    if (this.error === undefined || this.error === this.#takenBack) return nothing;
    if (this.error instanceof OfflineError) return plain(words.offline);
    if (!(this.error instanceof ProblemError)) return plain(words.unexpected);
    const { problem } = this.error;
    if (problem.code === 'not-signed-in') {
      return html`<div class="notice error">
        <p>${words.signedOut}</p>
        <p><a href="/sign-in" target="_blank" rel="noopener">${words.signInAgain}</a></p>
      </div>`;
    }
    return html`<div class="notice error">
      <p>${problem.title === '' ? words.unexpected : problem.title}</p>
      ${
        (problem.issues ?? []).length === 0
          ? nothing
          : html`<ul>
              ${problem.issues?.map((issue) => html`<li>${link(issue.words, this.targetOf(issue.path))}</li>`)}
            </ul>`
      }
    </div>`;
  }
}

function plain(words: string): TemplateResult {
  return html`<div class="notice error"><p>${words}</p></div>`;
}

function link(words: string, target: string | null): TemplateResult | string {
  if (target === null) return words;
  return html`<a href="#${target}" @click=${(event: Event) => focusOn(event, target)}>${words}</a>`;
}

/** A fragment scrolls; typing has to go there as well. */
function focusOn(event: Event, target: string): void {
  const control = document.getElementById(target);
  if (control === null) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

customElements.define('error-notice', ErrorNotice);
