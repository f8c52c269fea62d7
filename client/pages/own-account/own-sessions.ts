import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OwnSession } from '../../../server/contract/accounts/accounts.ts';
import { endOtherSessions, endSession, fetchSessions } from '../../api/accounts/own-account.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import { momentWords } from '../../strings/console/dates.ts';
import '../../components/error-notice.ts';

/** Where one is signed in oneself, and ending it elsewhere. */
export class OwnSessions extends LightElement {
  static override properties = { error: { state: true }, news: { state: true } };
  declare protected error: unknown;
  declare protected news: string;
  #sessions = new Loaded(this, () => fetchSessions(this.language));

  constructor() {
    super();
    this.error = undefined;
    this.news = '';
  }

  /** Some have ended elsewhere on the page. */
  async reload(): Promise<void> {
    await this.#sessions.reload();
  }

  protected override render(): TemplateResult {
    const words = accountWords(this.language).own;
    const sessions = this.#sessions.value ?? [];
    return html`<section class="card">
      <h2 tabindex="-1">${words.sessionsTitle}</h2>
      <p>${words.sessionsLead}</p>
      <error-notice .language=${this.language} .error=${this.error ?? this.#sessions.error}></error-notice>
      <p role="status">${this.news}</p>
      ${sessions.length === 0 ? nothing : this.#table(sessions)}
      ${
        sessions.length < 2
          ? nothing
          : html`<p class="actions">
              <button
                type="button"
                class="button"
                @click=${() => void this.#end(() => endOtherSessions(this.language))}
              >
                ${words.endOthers}
              </button>
            </p>`
      }
    </section>`;
  }

  #table(sessions: OwnSession[]): TemplateResult {
    const words = accountWords(this.language).own;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.sessionsCaption}>
      <table class="list">
        <caption class="spoken">
          ${words.sessionsCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.begun}</th>
            <th scope="col">${words.method}</th>
            <th scope="col">${words.expires}</th>
            <th scope="col">${words.operations}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            sessions,
            ({ id }) => id,
            (session) => this.#row(session),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row({ id, begunAt, expiresAt, method, isThisOne }: OwnSession): TemplateResult {
    const words = accountWords(this.language).own;
    const begun = momentWords(new Date(begunAt), this.language);
    return html`<tr>
      <th scope="row">${begun}</th>
      <td>${method === null ? words.methodUnknown : words.methods[method]}</td>
      <td>${momentWords(new Date(expiresAt), this.language)}</td>
      <td>
        ${
          isThisOne
            ? words.thisOne
            : html`<button
                type="button"
                class="button"
                aria-label=${words.endName(begun)}
                @click=${() => void this.#end(() => endSession(id, this.language))}
              >
                ${words.end}
              </button>`
        }
      </td>
    </tr>`;
  }

  async #end(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.error = undefined;
      await this.reload();
      this.news = accountWords(this.language).own.ended;
      // The button that was pressed is gone.
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('own-sessions', OwnSessions);
