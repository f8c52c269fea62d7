import { html, nothing, type TemplateResult } from 'lit';
import type { PaperBatchSummary, PaperDesk } from '../../../server/contract/fieldwork/paper.ts';
import { addBatch, discardBatch, fetchPaperDesk } from '../../api/fieldwork/paper.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { formField } from '../../forms/form-field.ts';
import { Loaded } from '../../components/loaded.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import './compare-desk.ts';
import './keying-desk.ts';
import './paper.css';
import '../../components/confirm-action.ts';
import { paperWords } from '../../strings/console/paper/paper-words.ts';

/** What the page is about: the list of batches, or one of them at a step. */
type Desk = { batch: number; step: 'first' | 'second' | 'compare' } | null;

/** Paper sheets in batches: keyed in twice, compared, recorded. */
export class PaperPage extends ConsolePage {
  static override properties = {
    wave: {},
    isDesk: { type: Boolean },
    desk: { state: true },
    label: { state: true },
    envelopes: { state: true },
    stratum: { state: true },
    error: { state: true },
  };
  declare wave: string;
  /** Reached from the list of waves that take paper, by somebody who sees nothing else of the wave. */
  declare isDesk: boolean;
  declare protected desk: Desk;
  declare protected label: string;
  declare protected envelopes: string;
  declare protected stratum: string;
  declare protected error: unknown;
  #loaded = new Loaded(this, () => fetchPaperDesk(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.label = this.stratum = '';
    this.envelopes = '';
    this.isDesk = false;
    this.desk = null;
    this.error = undefined;
  }

  protected override get wayOn(): string {
    return linkTo(this.isDesk ? paths.paperWaves : paths.wave(this.wave), this.language);
  }

  protected override get heading(): string {
    return paperWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${breadcrumbs(this.#crumbs(loaded), words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${this.isDesk && loaded !== undefined ? html`<p>${say(loaded.title, language)}</p>` : nothing}
      <p class="lead">${paperWords(language).lead}</p>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded)}
    `;
  }

  #crumbs(loaded: PaperDesk | undefined): { href: string; label: string }[] {
    const { language, words } = this;
    if (this.isDesk)
      return [{ href: linkTo(paths.paperWaves, language), label: paperWords(language).waves.title }];
    const title = loaded === undefined ? words.wave.title : say(loaded.title, language);
    return [
      { href: linkTo(paths.waves, language), label: words.waves.title },
      { href: linkTo(paths.wave(this.wave), language), label: title },
    ];
  }

  #content(loaded: PaperDesk): TemplateResult {
    const { isOpen, batches } = loaded;
    const batch = batches.find(({ number }) => number === this.desk?.batch);
    if (this.desk !== null && batch !== undefined) return this.#atDesk(loaded, batch, this.desk.step);
    const words = paperWords(this.language);
    return html`
      <section class="card">
        <h2>${words.batches}</h2>
        ${batches.length === 0 ? html`<p>${isOpen ? words.empty : words.notOpen}</p>` : this.#table(batches, isOpen)}
      </section>
      ${isOpen ? this.#form(loaded) : nothing}
    `;
  }

  #atDesk(
    { questionnaire, hasCodes }: PaperDesk,
    batch: PaperBatchSummary,
    step: 'first' | 'second' | 'compare',
  ): TemplateResult {
    const { language } = this;
    const words = paperWords(this.language);
    const pass = step === 'second' ? 2 : 1;
    return html`<section class="card">
      <h2>${step === 'compare' ? words.differences(batch.label) : words.keying(batch.label, pass)}</h2>
      ${
        step === 'compare'
          ? html`<compare-desk
              .language=${language}
              .wave=${this.wave}
              .batch=${batch}
              .questionnaire=${questionnaire}
              @recorded=${() => this.#leave()}
            ></compare-desk>`
          : html`<keying-desk
              .language=${language}
              .wave=${this.wave}
              .batch=${batch}
              .questionnaire=${questionnaire}
              .pass=${pass}
              .hasCodes=${hasCodes}
            ></keying-desk>`
      }
      <p class="actions">
        <button type="button" class="button" @click=${() => this.#leave()}>${words.back}</button>
      </p>
    </section>`;
  }

  #table(batches: PaperBatchSummary[], isOpen: boolean): TemplateResult {
    const { columns } = paperWords(this.language);
    const counts = [
      'envelopeCount',
      'firstCount',
      'secondCount',
      'recordedCount',
      'unusableCount',
      'refusedCount',
    ] as const;
    return html`<div
      class="scroll"
      role="region"
      tabindex="0"
      aria-label=${paperWords(this.language).batches}
    >
      <table class="figures">
        <caption class="spoken">
          ${paperWords(this.language).batches}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">${columns.label}</th>
            <th scope="col">${columns.envelopes}</th>
            <th scope="col">${columns.first}</th>
            <th scope="col">${columns.second}</th>
            <th scope="col">${columns.recorded}</th>
            <th scope="col">${columns.unusable}</th>
            <th scope="col">${columns.refused}</th>
            <th scope="col" class="words">${columns.next}</th>
          </tr>
        </thead>
        <tbody>
          ${batches.map(
            (batch) =>
              html`<tr>
                <th scope="row">${batch.label}</th>
                ${counts.map((count) => html`<td>${countWords(batch[count])}</td>`)}
                <td class="words">${this.#next(batch, isOpen)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #next(batch: PaperBatchSummary, isOpen: boolean): TemplateResult {
    const words = paperWords(this.language);
    if (batch.isRecorded) {
      const accounted = batch.recordedCount + batch.unusableCount + batch.refusedCount;
      const gap = Math.abs(batch.envelopeCount - accounted);
      return html`${words.recorded}<br />${gap === 0 ? words.reconciled : words.unreconciled(countWords(gap))}`;
    }
    if (!isOpen) return html``;
    const go = (step: 'first' | 'second' | 'compare', label: string) =>
      html`<button
        type="button"
        class="button"
        aria-label="${batch.label}：${label}"
        @click=${() => {
          this.desk = { batch: batch.number, step };
        }}
      >
        ${label}
      </button>`;
    return html`<div class="actions">
      ${go('first', words.keyFirst)} ${batch.firstCount > 0 ? go('second', words.keySecond) : nothing}
      ${batch.firstCount > 0 ? go('compare', words.compare) : nothing}
      <confirm-action
        .language=${this.language}
        .label=${words.discard}
        .spokenLabel=${`${batch.label}：${words.discard}`}
        .question=${words.discardQuestion}
        .consequence=${words.discardConsequence}
        .confirmLabel=${words.discard}
        @confirmed=${() => void this.#discard(batch.number)}
      ></confirm-action>
    </div>`;
  }

  #form({ strata }: PaperDesk): TemplateResult {
    const words = paperWords(this.language);
    const shared = { words: this.words.shell };
    return html`<section class="card">
      <h2>${words.add}</h2>
      <form novalidate @submit=${(event: Event) => void this.#add(event)}>
        ${formField({
          ...shared,
          id: 'paper-label',
          label: words.label,
          hint: words.labelHint,
          value: this.label,
          onInput: (label) => {
            this.label = label;
          },
        })}
        ${formField({
          ...shared,
          id: 'paper-envelopes',
          label: words.envelopes,
          type: 'number',
          min: '0',
          value: this.envelopes,
          onInput: (envelopes) => {
            this.envelopes = envelopes;
          },
        })}
        ${
          strata.length === 0
            ? nothing
            : html`<div class="field">
                <label for="paper-stratum">${words.stratum}</label>
                <select
                  id="paper-stratum"
                  @change=${(event: Event) => {
                    this.stratum = (event.target as HTMLSelectElement).value;
                  }}
                >
                  <option value="">${words.anyStratum}</option>
                  ${strata.map(
                    ({ code, label }) => html`<option value=${code}>${say(label, this.language)}</option>`,
                  )}
                </select>
              </div>`
        }
        <p class="actions">
          <button
            type="submit"
            class="button primary"
            ?disabled=${this.label.trim() === '' || this.envelopes.trim() === ''}
          >
            ${words.add}
          </button>
        </p>
      </form>
    </section>`;
  }

  async #add(event: Event): Promise<void> {
    event.preventDefault();
    const stratum = this.stratum === '' ? null : this.stratum;
    const batch = { label: this.label, stratum, envelopeCount: Number(this.envelopes) };
    await this.#attempt(async () => {
      await addBatch(this.wave, batch, this.language);
      this.label = this.envelopes = '';
    });
  }

  async #discard(batch: number): Promise<void> {
    await this.#attempt(() => discardBatch(this.wave, batch, this.language));
  }

  #leave(): void {
    this.desk = null;
    void this.#loaded.reload();
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.error = undefined;
    try {
      await act();
      await this.#loaded.reload();
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('paper-page', PaperPage);
