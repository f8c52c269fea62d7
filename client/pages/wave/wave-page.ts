import { html, nothing, type TemplateResult } from 'lit';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { fetchLogEntries } from '../../api/log.ts';
import { deleteWave, fetchWave, takeWaveStep, type WaveStep } from '../../api/fieldwork/manage-waves.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { dayWords, today } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { waveLog } from './wave-log.ts';
import { closingWords, joined, openingWords } from './irreversible-words.ts';
import { waveDetails } from './wave-details.ts';
import { waveTasks } from './wave-tasks.ts';
import '../../components/confirm-action.ts';
import '../../components/copy-address.ts';
import '../../components/wave-stepper.ts';
import './extend-form.ts';
import './wave-calendar.ts';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import { textsWords } from '../../strings/console/texts/texts-words.ts';

/** Publishing has a page of its own. */
type StepHere = Exclude<WaveStep, 'publish'>;

/** One wave: at which stage it is, what to do next, and what was fixed. */
export class WavePage extends ConsolePage {
  static override properties = {
    wave: {},
    error: { state: true },
    news: { state: true },
    isBusy: { state: true },
  };
  declare wave: string;
  declare protected error: unknown;
  declare protected news: string;
  declare protected isBusy: boolean;
  #detail = new Loaded(this, () => fetchWave(this.wave, this.language));
  #entries = new Loaded(this, () => fetchLogEntries(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.news = '';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    const wave = this.#detail.value;
    return wave === undefined ? this.words.wave.title : say(wave.title, this.language);
  }

  protected override get isReady(): boolean {
    return this.#detail.value !== undefined || this.#detail.error !== undefined;
  }

  protected override render(): TemplateResult {
    const wave = this.#detail.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.waves, this.language), label: this.words.waves.title }], this.words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <p role="status">${this.news}</p>
      ${wave === undefined ? this.pending(this.#detail) : this.#content(wave)}
    `;
  }

  #content(wave: WaveDetail): TemplateResult {
    const { language, words } = this;
    return html`
      ${syntheticMark(wave.isSynthetic, words)}
      <wave-stepper .language=${language} .state=${wave.state}></wave-stepper>
      <section class="card next">
        <h2>${words.wave.next}</h2>
        <p>${this.#nextWords(wave)}</p>
        ${wave.isDeletionDue ? html`<p class="notice">${words.wave.deletionDue(dayWords(wave.retainUntil, language))}</p>` : nothing}
        <div class="actions">
          ${this.#actions(wave)} ${wave.isDeletionDue ? this.#deletion(wave) : nothing}
        </div>
      </section>
      <wave-calendar
        .language=${language}
        .wave=${wave}
        @planned=${() => void this.#reload()}
      ></wave-calendar>
      ${waveTasks(wave, language, words)}
      ${wave.state === 'draft' || wave.state === 'open' ? this.#address(wave) : nothing}
      ${
        wave.state === 'open'
          ? html`<extend-form
              .language=${language}
              .wave=${wave}
              @extended=${(event: CustomEvent<string>) => void this.#extended(event.detail)}
            ></extend-form>`
          : nothing
      }
      ${waveDetails(wave, language, words)}
      <p class="actions">
        ${wave.state === 'draft' ? this.#go(paths.editWave(wave.code), words.printing.wave.edit, false) : nothing}
        ${this.#go(paths.copyWave(wave.code), words.printing.wave.copy, false)}
      </p>
      <section>
        <h2>${words.printing.audit.title}</h2>
        <p class="lead">${words.printing.audit.lead}</p>
        ${
          this.#entries.value === undefined
            ? this.pending(this.#entries)
            : waveLog(this.#entries.value, wave.strata, language, words)
        }
      </section>
      ${
        wave.state === 'draft'
          ? html`<div class="actions">
              <confirm-action
                .language=${language}
                .label=${words.wave.remove}
                .question=${words.wave.removeTitle}
                .consequence=${words.wave.removeConsequence}
                .confirmLabel=${words.wave.removeConfirm}
                .isBusy=${this.isBusy}
                @confirmed=${() => void this.#delete()}
              ></confirm-action>
            </div>`
          : nothing
      }
    `;
  }

  #nextWords(wave: WaveDetail): string {
    const words = this.words.wave;
    if (wave.state === 'open' && wave.closesOn < today()) return words.nextOverdue;
    const next = {
      draft: words.nextDraft,
      open: joined(this.language, [
        ...wave.modes.map((mode) => this.words.printing.wave.nextOpen[mode]),
        this.words.printing.wave.nobodySees,
      ]),
      closed: words.nextClosed,
      published: words.nextPublished,
    };
    return next[wave.state];
  }

  #actions(wave: WaveDetail): TemplateResult {
    const { wave: words } = this.words;
    if (wave.state === 'draft') {
      const consequence = openingWords(wave, this.language, this.words);
      return this.#step('open', words.open, words.openTitle, consequence, words.openConfirm, true);
    }
    if (wave.state === 'open') {
      const isOverdue = wave.closesOn < today();
      const consequence = closingWords(wave, this.language, this.words);
      return html`
        ${this.#go(paths.responseRate(wave.code), words.seeRate, !isOverdue)}
        ${this.#step('close', words.close, words.closeTitle, consequence, words.closeConfirm, isOverdue)}
      `;
    }
    if (wave.state === 'closed') {
      return html`
        ${this.#go(paths.drafts(wave.code), words.seeDrafts, true)}
        ${this.#go(paths.texts(wave.code), textsWords(this.language).title, false)}
        ${this.#go(paths.responseRate(wave.code), words.seeRate, false)}
      `;
    }
    return html`
      ${this.#go(paths.catalogue(wave.code), words.seeResults, true)}
      ${this.#go(paths.responseRate(wave.code), words.seeRate, false)}
    `;
  }

  /** Of a wave that was never published nothing would be left: it is not deleted without a person's word. */
  #deletion(wave: WaveDetail): TemplateResult {
    const { wave: words } = this.words;
    const consequence = wave.state === 'published' ? words.deletionConsequence : words.deletionUnpublished;
    return this.#step(
      'delete-responses',
      words.deletion,
      words.deletionTitle,
      consequence,
      words.deletionConfirm,
      false,
    );
  }

  #go(path: string, label: string, isPrimary: boolean): TemplateResult {
    return html`<a class="button ${isPrimary ? 'primary' : ''}" href=${linkTo(path, this.language)}
      >${label}</a
    >`;
  }

  #step(
    step: StepHere,
    label: string,
    question: string,
    consequence: string,
    confirmLabel: string,
    isPrimary: boolean,
  ): TemplateResult {
    return html`<confirm-action
      .language=${this.language}
      .label=${label}
      .question=${question}
      .consequence=${consequence}
      .confirmLabel=${confirmLabel}
      .isPrimary=${isPrimary}
      .isBusy=${this.isBusy}
      @confirmed=${() => void this.#take(step)}
    ></confirm-action>`;
  }

  #address(wave: WaveDetail): TemplateResult {
    const { wave: words, printing } = this.words;
    const lead = wave.modes.includes('open-link') ? words.addressLead : printing.wave.addressWithCode;
    const address = new URL(wave.answeringPath, location.origin).href;
    return html`<section class="card">
      <h2>${words.address}</h2>
      <p>${wave.state === 'draft' ? words.addressDraft : lead}</p>
      <copy-address .language=${this.language} .label=${words.address} .address=${address}></copy-address>
      ${
        wave.state === 'open'
          ? html`<p>
              <a href=${wave.answeringPath} target="_blank" rel="noopener">${words.seeAnswering}</a>
            </p>`
          : nothing
      }
      <h3>${printing.wave.terminal}</h3>
      <p>${printing.wave.terminalLead}</p>
      <copy-address
        .language=${this.language}
        .label=${printing.wave.terminal}
        .address=${`${address}?terminal`}
      ></copy-address>
    </section>`;
  }

  async #take(step: StepHere): Promise<void> {
    await this.#attempt(async () => {
      await takeWaveStep(this.wave, step, this.language);
      await this.#reload();
      this.news = planningWords(this.language).taken[step];
      this.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  async #extended(day: string): Promise<void> {
    await this.#reload();
    this.news = planningWords(this.language).extended(dayWords(day, this.language));
  }

  async #reload(): Promise<void> {
    await Promise.all([this.#detail.reload(), this.#entries.reload()]);
  }

  async #delete(): Promise<void> {
    await this.#attempt(async () => {
      await deleteWave(this.wave, this.language);
      navigate(linkTo(paths.waves, this.language));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.news = '';
    this.error = undefined;
    try {
      await act();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('wave-page', WavePage);
