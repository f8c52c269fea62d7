import { html, nothing, type TemplateResult } from 'lit';
import type { PaperBatchSummary, PaperDifference } from '../../../server/contract/fieldwork/paper.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { fetchDifferences, recordBatch, resolveDifference } from '../../api/fieldwork/paper.ts';
import { formField } from '../../forms/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { say } from '../../strings/language.ts';
import '../../components/confirm-action.ts';
import '../../components/error-notice.ts';
import { paperWords } from '../../strings/console/paper/paper-words.ts';

/** The two keyings of a batch side by side where they differ; settled, the batch can be recorded. */
export class CompareDesk extends LightElement {
  static override properties = {
    wave: {},
    batch: { attribute: false },
    questionnaire: { attribute: false },
    unusable: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: string;
  declare batch: PaperBatchSummary;
  declare questionnaire: Questionnaire;
  declare protected unusable: string;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #loaded = new Loaded(this, () => fetchDifferences(this.wave, this.batch.number, this.language));

  constructor() {
    super();
    this.wave = '';
    this.unusable = '0';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = paperWords(this.language);
    const differences = this.#loaded.value;
    return html`
      <error-notice .language=${this.language} .error=${this.error ?? this.#loaded.error}></error-notice>
      ${
        differences === undefined
          ? html`<p role="status">${this.words.shell.loading}</p>`
          : html`<p role="status">${differences.length === 0 ? words.noDifferences : words.differenceLead}</p>
              ${differences.length === 0 ? nothing : this.#table(differences)} ${this.#recording(differences)}`
      }
    `;
  }

  #table(differences: PaperDifference[]): TemplateResult {
    const words = paperWords(this.language);
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.compare}>
      <table class="list">
        <caption class="spoken">
          ${words.compare}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.place}</th>
            <th scope="col">${words.first}</th>
            <th scope="col">${words.second}</th>
          </tr>
        </thead>
        <tbody>
          ${differences.map(
            (difference) =>
              html`<tr>
                <th scope="row">${words.sheet(difference.number)}：${this.#place(difference.place)}</th>
                ${
                  difference.place === 'sheet'
                    ? html`<td colspan="2">${words.missingSheet}</td>`
                    : html`<td>${this.#choice(difference, 1)}</td>
                        <td>${this.#choice(difference, 2)}</td>`
                }
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #choice(difference: PaperDifference, take: 1 | 2): TemplateResult {
    const words = paperWords(this.language);
    const value = take === 1 ? difference.first : difference.second;
    const shown = value === null || value === undefined ? words.blank : [value].flat().map(String).join(' ');
    return html`<p>${shown}</p>
      <button
        type="button"
        class="button"
        ?disabled=${this.isBusy}
        @click=${() => void this.#settle(difference, take)}
      >
        ${take === 1 ? words.takeFirst : words.takeSecond}
      </button>`;
  }

  #place(place: string): string {
    if (place === 'code') return paperWords(this.language).code;
    const items = questionnaireItems(this.questionnaire);
    const item = items.find(({ code }) => code === place.split('/')[0]);
    return item === undefined
      ? ''
      : `${items.indexOf(item) + 1}. ${say(item.reportText ?? item.text, this.language)}`;
  }

  #recording(differences: PaperDifference[]): TemplateResult {
    const words = paperWords(this.language);
    const isSingle = this.batch.secondCount === 0;
    if (differences.length > 0 && !isSingle) return html``;
    return html`
      ${formField({
        id: 'paper-unusable',
        label: words.unusable,
        type: 'number',
        min: '0',
        value: this.unusable,
        words: this.words.shell,
        onInput: (unusable) => {
          this.unusable = unusable;
        },
      })}
      <confirm-action
        .language=${this.language}
        .label=${isSingle ? words.recordSingle : words.record}
        .question=${words.recordQuestion}
        .consequence=${isSingle ? words.singleConsequence : words.recordConsequence}
        .confirmLabel=${isSingle ? words.recordSingle : words.record}
        .isPrimary=${!isSingle}
        .isBusy=${this.isBusy}
        @confirmed=${() => void this.#record(isSingle)}
      ></confirm-action>
    `;
  }

  async #settle({ number, place }: PaperDifference, take: 1 | 2): Promise<void> {
    await this.#attempt(async () => {
      await resolveDifference(this.wave, this.batch.number, { number, place, take }, this.language);
      await this.#loaded.reload();
    });
  }

  async #record(isSingleKeyed: boolean): Promise<void> {
    await this.#attempt(async () => {
      const unusableCount = Math.max(0, Math.trunc(Number(this.unusable) || 0));
      await recordBatch(this.wave, this.batch.number, { unusableCount, isSingleKeyed }, this.language);
      this.dispatchEvent(new CustomEvent('recorded'));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
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

customElements.define('compare-desk', CompareDesk);
