import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedRemedy, Remedies, ShownCounts } from '../../../server/contract/publishing/remedies.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import { chooseRemedies, fetchEffect, fetchRemedies } from '../../api/publishing/remedies.ts';
import { OfflineError } from '../../api/request.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { remedyWords } from '../../strings/console/remedies/remedy-words.ts';
import { causeWords, offerWords } from './cause-words.ts';
import { effectTable } from './effect-table.ts';
import { nextLook } from './next-look.ts';
import '../../components/error-notice.ts';

/** A remedy that is looked at, and what it would do once that is known. */
interface Considered {
  offer: OfferedRemedy;
  effect: { before: ShownCounts; after: ShownCounts } | null;
}

/**
 * 表示されない区分: one line a cause, each with what can be done about it; its effect before it is done, and undone until
 * publication. Dispatches `remedies-change` when other tables would be published than before.
 */
export class HiddenGroups extends LightElement {
  static override properties = {
    wave: {},
    minimumBase: { type: Number },
    considered: { state: true },
    isBusy: { state: true },
    error: { state: true },
    news: { state: true },
  };
  declare wave: string;
  declare minimumBase: number;
  declare protected considered: Considered | null;
  declare protected isBusy: boolean;
  declare protected error: unknown;
  /** What was done last. */
  declare protected news: string;
  #remedies = new Loaded(this, () => fetchRemedies(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.news = '';
    this.minimumBase = 0;
    this.considered = null;
    this.isBusy = false;
    this.error = undefined;
  }

  protected override render(): TemplateResult {
    const { words, language } = this;
    const remedies = this.#remedies.value;
    return html`<section class="card" aria-labelledby="hidden-groups">
      <h2 id="hidden-groups" tabindex="-1">${remedyWords(language).title}</h2>
      <error-notice .language=${language} .error=${this.error ?? this.#remedies.error}></error-notice>
      ${
        remedies === undefined
          ? this.#remedies.error === undefined
            ? html`<p role="status" class="loading">${words.shell.loading}</p>`
            : nothing
          : this.#content(remedies)
      }
      <p role="status">${this.#status()}</p>
    </section>`;
  }

  #status(): string {
    const { considered, language } = this;
    const words = remedyWords(language);
    if (considered === null || considered.effect !== null) return this.news;
    return words.computing(offerWords(considered.offer, language));
  }

  #content(remedies: Remedies): TemplateResult {
    const words = remedyWords(this.language);
    return html`
      ${remedies.causes.length === 0 ? html`<p>${words.none}</p>` : this.#causes(remedies)}
      ${remedies.chosen.length === 0 ? nothing : this.#chosen(remedies)}
    `;
  }

  #causes(remedies: Remedies): TemplateResult {
    const { language } = this;
    const words = remedyWords(language);
    const canChoose = remedies.causes.some((cause) => cause.remedies.length > 0);
    return html`
      <p>${words.lead}</p>
      ${canChoose ? html`<p class="hint">${remedies.isSeen ? words.seen : words.unseen}</p>` : nothing}
      <ul class="causes" aria-label=${words.caption}>
        ${remedies.causes.map(
          (cause) =>
            html`<li>
              <p>${causeWords(cause, this.minimumBase, language)}</p>
              ${
                cause.remedies.length === 0
                  ? nothing
                  : html`<p class="actions">
                      ${cause.remedies.map((offer) => this.#offer(offer, remedies))}
                    </p>`
              }
              ${cause.remedies.some((offer) => isSame(offer, this.considered?.offer)) ? this.#effect(remedies) : nothing}
            </li>`,
        )}
      </ul>
    `;
  }

  #offer(offer: OfferedRemedy, remedies: Remedies): TemplateResult {
    const { language } = this;
    const words = remedyWords(language);
    const name = offerWords(offer, language);
    return html`<button
      type="button"
      class="button"
      aria-expanded=${isSame(offer, this.considered?.offer) ? 'true' : 'false'}
      aria-label=${words.see(name)}
      ?disabled=${this.isBusy}
      @click=${() => void this.#consider(offer, remedies)}
    >
      ${name}
    </button>`;
  }

  #effect(remedies: Remedies): TemplateResult | typeof nothing {
    const { considered, language } = this;
    const words = remedyWords(language);
    if (considered?.effect === undefined || considered.effect === null) return nothing;
    const { offer, effect } = considered;
    return html`<div class="notice effect">
      ${effectTable(effect, words.effect(offerWords(offer, language)), language)}
      <p class="hint">${words.effectHint}</p>
      <p class="actions">
        <button
          type="button"
          class="button primary"
          ?disabled=${this.isBusy}
          @click=${() => void this.#choose([...chosenOf(remedies), offer.remedy], remedies, words.taken)}
        >
          ${words.take}
        </button>
        <button type="button" class="button" ?disabled=${this.isBusy} @click=${() => this.#leave()}>
          ${words.leave}
        </button>
      </p>
    </div>`;
  }

  #chosen(remedies: Remedies): TemplateResult {
    const { language } = this;
    const words = remedyWords(language);
    const chosen = chosenOf(remedies);
    const undo = (left: Remedy[], label: string) =>
      html`<button
        type="button"
        class="button"
        ?disabled=${this.isBusy}
        @click=${() => void this.#choose(left, remedies, words.undone)}
      >
        ${label}
      </button>`;
    return html`
      <h3>${words.chosenTitle}</h3>
      <p>${words.chosenLead}</p>
      <ol>
        ${remedies.chosen.map((offer) => html`<li>${offerWords(offer, language)}</li>`)}
      </ol>
      <p class="actions">
        ${undo(chosen.slice(0, -1), words.undo)} ${chosen.length > 1 ? undo([], words.undoAll) : nothing}
      </p>
    `;
  }

  /** Has the effect computed and waits for it; another remedy that is looked at meanwhile takes its place. */
  async #consider(offer: OfferedRemedy, remedies: Remedies): Promise<void> {
    this.error = undefined;
    this.news = '';
    if (isSame(offer, this.considered?.offer)) {
      this.considered = null;
      return;
    }
    const considered: Considered = { offer, effect: null };
    this.considered = considered;
    const isWanted = (): boolean => this.isConnected && this.considered === considered;
    while (isWanted()) {
      try {
        const effect = await fetchEffect(this.wave, [...chosenOf(remedies), offer.remedy], this.language);
        if (!isWanted()) return;
        if (effect.state === 'known') {
          this.considered = { offer, effect };
          return;
        }
      } catch (error) {
        if (!isWanted()) return;
        if (!(error instanceof OfflineError)) {
          this.error = error;
          this.considered = null;
          return;
        }
      }
      await nextLook();
    }
  }

  #leave(): void {
    this.considered = null;
  }

  async #choose(chosen: Remedy[], remedies: Remedies, news: string): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await chooseRemedies(this.wave, { remedies: chosen, before: chosenOf(remedies) }, this.language);
      this.considered = null;
      this.news = news;
      await this.#remedies.reload();
      this.dispatchEvent(new CustomEvent('remedies-change'));
      // What was pressed is gone.
      await this.updateComplete;
      this.querySelector<HTMLElement>('#hidden-groups')?.focus();
    } catch (error) {
      this.error = error;
      await this.#remedies.reload();
    } finally {
      this.isBusy = false;
    }
  }
}

function chosenOf({ chosen }: Remedies): Remedy[] {
  return chosen.map(({ remedy }) => remedy);
}

function isSame(one: OfferedRemedy, other: OfferedRemedy | undefined): boolean {
  return other !== undefined && JSON.stringify(one.remedy) === JSON.stringify(other.remedy);
}

customElements.define('hidden-groups', HiddenGroups);
