import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import type { CalendarMoment, PlannedMoment } from '../../../server/contract/fieldwork/calendar.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { fetchCalendar, planCalendar } from '../../api/fieldwork/manage-waves.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import {
  mailFieldId,
  mailOfMoment,
  momentOfMail,
  plannedMails,
  type PlannedMailDraft,
} from '../../forms/planned-mails.ts';
import { dayWords, momentWords } from '../../strings/console/dates.ts';
import '../../components/error-notice.ts';

/** What a wave does by itself, each to be turned off until it has happened. Dispatches `planned`. */
export class WaveCalendar extends LightElement {
  static override properties = {
    wave: { attribute: false },
    mails: { state: true },
    closes: { state: true },
    corrections: { state: true },
    error: { state: true },
    news: { state: true },
  };
  declare wave: WaveDetail;
  /** What is being planned; null while nothing is. */
  declare protected mails: PlannedMailDraft[] | null;
  declare protected closes: boolean;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected news: string;
  #calendar = new Loaded(this, () => fetchCalendar(this.wave.code, this.language));

  constructor() {
    super();
    this.mails = null;
    this.closes = false;
    this.corrections = [];
    this.error = undefined;
    this.news = '';
  }

  /** What has happened follows the wave: it was opened, extended or closed. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('wave') !== undefined) void this.#calendar.reload();
  }

  protected override render(): TemplateResult | typeof nothing {
    const calendar = this.#calendar.value;
    const words = planningWords(this.language);
    const isOver = this.wave.state === 'closed' || this.wave.state === 'published';
    if (calendar === undefined || (isOver && calendar.moments.length === 0)) return nothing;
    const { moments } = calendar;
    return html`<section class="card">
      <h2>${words.title}</h2>
      <p>${moments.length === 0 ? words.none : words.lead}</p>
      <error-notice
        .language=${this.language}
        .error=${this.error}
        .corrections=${this.corrections}
        .targetOf=${() => null}
      ></error-notice>
      <p role="status">${this.news}</p>
      ${this.mails === null ? this.#list(moments) : this.#planning(this.mails)}
      ${this.mails === null && !isOver ? this.#begin(moments) : nothing}
    </section>`;
  }

  #list(moments: readonly CalendarMoment[]): TemplateResult {
    return html`<ol class="moments">
      ${moments.map((moment) => this.#moment(moment, moments))}
    </ol>`;
  }

  #moment(moment: CalendarMoment, moments: readonly CalendarMoment[]): TemplateResult {
    const { language } = this;
    const words = planningWords(this.language);
    const { kind, on, isOn, state, at, trouble, mail } = moment;
    const day = dayWords(on, language);
    const isAhead = state === 'planned';
    const standing = isAhead && !isOn ? words.off : words.states[state];
    return html`<li class="moment ${isAhead && !isOn ? 'off' : state}">
      <p>
        <strong>${day}</strong> ${words.kinds[kind]} <span class="tag">${standing}</span>
        ${isAhead && isOn ? html`<span class="hint">${words.when[kind]}</span>` : nothing}
        ${
          state === 'done' && at !== null
            ? html`<span class="hint">${words.doneAt(momentWords(new Date(at), language))}</span>`
            : nothing
        }
        ${trouble === null ? nothing : html`<span class="hint trouble">${words.troubles[trouble]}</span>`}
      </p>
      ${
        mail === null
          ? nothing
          : html`<details>
              <summary>${words.seeMail}</summary>
              <div class="mail-preview">
                <p><strong>${mail.subject}</strong></p>
                <pre>${mail.text}</pre>
              </div>
            </details>`
      }
      ${
        isAhead
          ? html`<button
              type="button"
              class="button quiet"
              aria-label=${(isOn ? words.stopOf : words.resumeOf)(words.kinds[kind], day)}
              @click=${() => void this.#turn(moment, moments)}
            >
              ${isOn ? words.stop : words.resume}
            </button>`
          : nothing
      }
    </li>`;
  }

  /** A draft is planned where its days are; of an open wave mails and the closing alone can change. */
  #begin(moments: readonly CalendarMoment[]): TemplateResult | typeof nothing {
    if (this.wave.state === 'draft') return nothing;
    return html`<p class="actions">
      <button
        type="button"
        class="button"
        @click=${() => {
          this.mails = moments.filter(isPlanned).flatMap(mailOfMoment);
          this.closes = moments.some(({ kind, isOn }) => kind === 'close' && isOn);
          this.news = '';
        }}
      >
        ${planningWords(this.language).change}
      </button>
    </p>`;
  }

  #planning(mails: PlannedMailDraft[]): TemplateResult {
    const { wave, language, words, corrections } = this;
    const calendar = planningWords(language);
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save(mails);
      }}
    >
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.closes}
          @change=${() => {
            this.closes = !this.closes;
          }}
        /><span>${calendar.closes}</span>
      </label>
      ${wave.modes.includes('paper') ? html`<p class="hint">${calendar.closesPaper}</p>` : nothing}
      ${
        wave.modes.includes('ticket')
          ? html`<p>${calendar.mailsLead}</p>
              ${plannedMails({
                mails,
                last: wave.ticketsUntil ?? wave.closesOn,
                corrections,
                language,
                words,
                onChange: (changed) => {
                  this.mails = changed;
                },
              })}`
          : nothing
      }
      <p class="actions">
        <button type="submit" class="button primary">${calendar.save}</button>
        <button
          type="button"
          class="button"
          @click=${() => {
            this.mails = null;
            this.corrections = [];
          }}
        >
          ${calendar.cancel}
        </button>
      </p>
    </form>`;
  }

  async #turn(moment: CalendarMoment, moments: readonly CalendarMoment[]): Promise<void> {
    await this.#plan(
      moments.filter(isPlanned).map((one) => asPlanned(one === moment ? { ...one, isOn: !one.isOn } : one)),
    );
  }

  async #save(mails: PlannedMailDraft[]): Promise<void> {
    const calendar = planningWords(this.language);
    this.corrections = mails.flatMap(({ on }, index) =>
      on === '' ? [{ words: calendar.wrong.mailOn, target: mailFieldId(index) }] : [],
    );
    if (this.corrections.length > 0) return;
    const close: PlannedMoment = { kind: 'close', on: this.wave.closesOn, isOn: true, mail: null };
    await this.#plan([...(this.closes ? [close] : []), ...mails.map(momentOfMail)]);
  }

  async #plan(planned: PlannedMoment[]): Promise<void> {
    this.error = undefined;
    try {
      await planCalendar(this.wave.code, planned, this.language);
      this.mails = null;
      this.news = planningWords(this.language).saved;
      await this.#calendar.reload();
      this.dispatchEvent(new CustomEvent('planned'));
    } catch (error) {
      this.error = error;
    }
  }
}

const isPlanned = ({ state }: CalendarMoment): boolean => state === 'planned';

const asPlanned = ({ kind, on, isOn, mail }: CalendarMoment): PlannedMoment => ({ kind, on, isOn, mail });

customElements.define('wave-calendar', WaveCalendar);
