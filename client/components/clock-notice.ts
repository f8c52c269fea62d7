import { html, nothing, type TemplateResult } from 'lit';
import { confirmClock, fetchClock } from '../api/clock.ts';
import { momentWords } from '../strings/console/dates.ts';
import { LightElement } from './light-element.ts';
import { Loaded } from './loaded.ts';
import './confirm-action.ts';

/** Says that the clock of the server has leapt, so that nothing happens by itself, and lets a person say it is right. */
export class ClockNotice extends LightElement {
  static override properties = { isBusy: { state: true } };
  declare protected isBusy: boolean;
  #clock = new Loaded(this, () => fetchClock(this.language));

  constructor() {
    super();
    this.isBusy = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const clock = this.#clock.value;
    if (clock === undefined || clock.isBelieved) return nothing;
    const words = this.words.waves;
    const now = momentWords(new Date(clock.now), this.language);
    return html`<div class="notice" role="alert">
      <p>${words.clockLeapt(momentWords(new Date(clock.seenAt), this.language), now)}</p>
      <confirm-action
        .language=${this.language}
        .label=${words.clockConfirm}
        .question=${words.clockQuestion(now)}
        .consequence=${words.clockConsequence}
        .confirmLabel=${words.clockConfirm}
        .isBusy=${this.isBusy}
        @confirmed=${() => void this.#confirm()}
      ></confirm-action>
    </div>`;
  }

  async #confirm(): Promise<void> {
    this.isBusy = true;
    await confirmClock(this.language).finally(() => {
      this.isBusy = false;
    });
    await this.#clock.reload();
  }
}

customElements.define('clock-notice', ClockNotice);
