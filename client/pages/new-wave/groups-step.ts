import { html, nothing, type TemplateResult } from 'lit';
import type { Forecast } from '../../../server/contract/fieldwork/populations.ts';
import type { PlannedRemedy } from '../../../surveys/schema/remedy.ts';
import type { MergedPoint } from '../../../surveys/schema/table-plan.ts';
import { fetchForecast } from '../../api/fieldwork/populations.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
import { say } from '../../strings/language.ts';
import { attributeForecast, forecastTable, hiddenCount } from './forecast-table.ts';
import {
  expectedRateOf,
  fieldIds,
  hasProblems,
  headCountsOf,
  minimumBaseOf,
  type WaveDraft,
} from './wave-draft.ts';
import '../../components/error-notice.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

/** The smallest group shown, and what that will hide: 公開時に隠れる区分, before and after merging. */
export class GroupsStep extends LightElement {
  static override properties = {
    draft: { attribute: false },
    corrections: { attribute: false },
    unmerged: { state: true },
    merged: { state: true },
    error: { state: true },
  };
  declare draft: WaveDraft;
  declare corrections: Correction[];
  /** Without any merge. */
  declare protected unmerged: Forecast | null;
  /** With the merges of the draft and what it leaves out; null while there is nothing of these. */
  declare protected merged: Forecast | null;
  declare protected error: unknown;
  #asked = '';

  constructor() {
    super();
    this.corrections = [];
    this.unmerged = this.merged = null;
    this.error = undefined;
  }

  protected override willUpdate(): void {
    void this.#forecast();
  }

  protected override render(): TemplateResult {
    const { words, draft, corrections } = this;
    const shared = { type: 'number' as const, words: words.shell, corrections };
    return html`
      <p>${newWaveWords(this.language).anonymityLead}</p>
      ${formField({
        ...shared,
        id: fieldIds.minimumBase,
        label: newWaveWords(this.language).minimumBase,
        hint: newWaveWords(this.language).minimumBaseHint,
        min: '5',
        value: draft.minimumBase,
        onInput: (minimumBase) => this.#change({ minimumBase }),
      })}
      ${formField({
        ...shared,
        id: fieldIds.expectedRate,
        label: newWaveWords(this.language).expectedRate,
        hint: newWaveWords(this.language).expectedRateHint,
        min: '1',
        max: '100',
        value: draft.expectedRate,
        onInput: (expectedRate) => this.#change({ expectedRate }),
      })}
      <div id=${fieldIds.merges} tabindex="-1">
        <h3>${newWaveWords(this.language).forecast}</h3>
        <error-notice .language=${this.language} .error=${this.error}></error-notice>
        ${this.unmerged === null ? html`<p class="hint">${newWaveWords(this.language).forecastEmpty}</p>` : this.#outlook(this.unmerged)}
        ${this.unmerged === null ? nothing : this.#byAttributes(this.unmerged)}
      </div>
    `;
  }

  #outlook(before: Forecast): TemplateResult {
    const { language } = this;
    const words = newWaveWords(this.language);
    const minimumBase = minimumBaseOf(this.draft) ?? 0;
    const table = (forecast: Forecast, title: string) =>
      forecastTable(forecast, title, minimumBase, language, this.words);
    if (!this.#isCoarser) {
      return html`${table(before, words.forecastBefore)} ${this.#proposal(before)} ${this.#offers(before)}`;
    }
    return html`
      <div class="before-after">
        ${table(before, words.forecastBefore)}
        ${this.merged === null ? nothing : table(this.merged, words.forecastAfter)}
      </div>
      ${this.#mergedLabels(before)}
      ${this.merged === null || hiddenCount(this.merged) === 0 ? nothing : this.#proposal(this.merged)}
      ${this.merged === null ? nothing : this.#offers(this.merged)} ${this.#leftOut(before)}
      <p class="actions">
        <button type="button" class="button" @click=${() => this.#change({ merges: [], remedies: [] })}>
          ${words.unmerge}
        </button>
      </p>
    `;
  }

  /** Groups by what people were counted by besides: merges are of the population's groups, and change nothing here. */
  #byAttributes({ attributes }: Forecast): TemplateResult[] {
    const { language } = this;
    return attributes.map((own) =>
      attributeForecast(
        own,
        newWaveWords(language).forecastBy(say(own.label, language)),
        minimumBaseOf(this.draft) ?? 0,
        language,
        this.words,
      ),
    );
  }

  #proposal(forecast: Forecast): TemplateResult | typeof nothing {
    const words = newWaveWords(this.language);
    if (hiddenCount(forecast) === 0) return nothing;
    const { proposal } = forecast;
    if (proposal === null) return html`<p>${words.noProposal}</p>`;
    const fresh = proposal.filter((merge) => !this.draft.merges.some(({ code }) => code === merge.code));
    const groups = fresh.map((merge) => this.#parts(merge)).join(words.partJoin);
    return html`<div class="notice proposal" role="status">
      <p>${words.proposal(groups)}</p>
      <p>
        <button type="button" class="button" @click=${() => this.#change({ merges: proposal })}>
          ${words.merge}
        </button>
      </p>
    </div>`;
  }

  get #isCoarser(): boolean {
    return this.draft.merges.length > 0 || this.draft.remedies.length > 0;
  }

  /** What of the table plan can be left out; what follows from it stands in the forecast after that. */
  #offers(forecast: Forecast): TemplateResult | typeof nothing {
    const words = newWaveWords(this.language);
    const isHelp = hiddenCount(forecast) > 0;
    const offers = [
      ...(isHelp ? forecast.nets : []).map(({ label, remedy }) => ({
        remedy,
        words: words.dropNet(say(label, this.language)),
      })),
      ...forecast.nested
        .filter(({ groupCount, shownCount }) => shownCount === null || shownCount < groupCount)
        .map(({ item, within, remedy }) => ({
          remedy,
          words: words.leaveOut(say(within, this.language), say(item, this.language)),
        })),
    ];
    if (offers.length === 0) return nothing;
    return html`<div class="notice proposal">
      <p>${words.leaveOutLead}</p>
      <p class="actions">
        ${offers.map(
          (offer) =>
            html`<button
              type="button"
              class="button"
              @click=${() => this.#change({ remedies: [...this.draft.remedies, offer.remedy] })}
            >
              ${offer.words}
            </button>`,
        )}
      </p>
    </div>`;
  }

  #leftOut(before: Forecast): TemplateResult | typeof nothing {
    const words = newWaveWords(this.language);
    if (this.draft.remedies.length === 0) return nothing;
    return html`<p>${words.leftOutLead}</p>
      <ul>
        ${this.draft.remedies.map((remedy) => html`<li>${this.#nameOf(remedy, before)}</li>`)}
      </ul>`;
  }

  #nameOf(remedy: PlannedRemedy, { nets, nested }: Forecast): string {
    const words = newWaveWords(this.language);
    if (remedy.kind === 'drop-net') {
      const net = nets.find(({ code }) => code === remedy.net);
      return words.netNamed(net === undefined ? remedy.net : say(net.label, this.language));
    }
    const own = nested.find((one) => one.remedy.kind === 'leave-out' && isSame(one.remedy, remedy));
    if (own === undefined) return words.nestedNamed(remedy.within, remedy.item);
    return words.nestedNamed(say(own.within, this.language), say(own.item, this.language));
  }

  #mergedLabels(before: Forecast): TemplateResult {
    const words = newWaveWords(this.language);
    const errors = this.corrections.filter(({ target }) => target === fieldIds.merges);
    return html`
      ${errors.map((error) => html`<p class="field-error">${error.words}</p>`)}
      ${this.draft.merges.map(
        (merge, index) =>
          html`<div class="merged-label">
            ${formField({
              id: `${fieldIds.merges}-${index}`,
              label: words.mergedLabel(this.#parts(merge, before)),
              value: merge.label.ja,
              words: this.words.shell,
              onInput: (ja) => this.#rename(index, { ...merge, label: { ...merge.label, ja } }),
            })}
            ${formField({
              id: `${fieldIds.merges}-${index}-en`,
              label: words.mergedLabelEn,
              isOptional: true,
              value: merge.label.en ?? '',
              words: this.words.shell,
              onInput: (en) => this.#rename(index, { ...merge, label: { ...merge.label, en } }),
            })}
          </div>`,
      )}
    `;
  }

  /** The names of the groups that a merge is made of; the table plan may have merged some of them already. */
  #parts({ options, label }: MergedPoint, forecast = this.unmerged): string {
    const names = options.map((option) => {
      const point = forecast?.points.find((group) => group.options.includes(option));
      return point === undefined ? say(label, this.language) : say(point.label, this.language);
    });
    return [...new Set(names)]
      .map(newWaveWords(this.language).quoted)
      .join(newWaveWords(this.language).partJoin);
  }

  #rename(index: number, renamed: MergedPoint): void {
    this.#change({ merges: this.draft.merges.with(index, renamed) });
  }

  /** Asks again when something the forecast depends on has changed; names of merged groups do not count. */
  async #forecast(): Promise<void> {
    const { questionnaire, reading, merges, remedies } = this.draft;
    const headCounts = headCountsOf(this.draft);
    const minimumBase = minimumBaseOf(this.draft);
    const expectedRate = expectedRateOf(this.draft);
    const isRead = reading !== null && !hasProblems(reading);
    if (questionnaire === null || !isRead || minimumBase === null || expectedRate === null) {
      this.#asked = '';
      this.unmerged = this.merged = null;
      return;
    }
    const input = { questionnaire, population: reading.population, minimumBase, expectedRate, headCounts };
    const asked = JSON.stringify([input, merges.map(({ options }) => options), remedies]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    try {
      const [before, after] = await Promise.all([
        fetchForecast({ ...input, merges: [] }, this.language),
        this.#isCoarser ? fetchForecast({ ...input, merges, remedies }, this.language) : null,
      ]);
      // An answer to an older question is of no use.
      if (asked !== this.#asked) return;
      [this.unmerged, this.merged, this.error] = [before, after, undefined];
    } catch (error) {
      if (asked === this.#asked) this.error = error;
    }
  }

  #change(change: Partial<WaveDraft>): void {
    this.dispatchEvent(new CustomEvent('draft-change', { detail: change }));
  }
}

function isSame(one: PlannedRemedy, other: PlannedRemedy): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

customElements.define('groups-step', GroupsStep);
