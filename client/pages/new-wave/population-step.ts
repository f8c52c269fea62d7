import { intakeWords } from '../../strings/console/intake/intake-words.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { PopulationReading } from '../../../server/contract/fieldwork/populations.ts';
import type { SingleResponseItem } from '../../../surveys/schema/item.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { readPopulation, type PopulationSource } from '../../api/fieldwork/populations.ts';
import { explainWords } from '../../api/fieldwork/response-imports.ts';
import type { Correction } from '../../components/error-notice.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import { titleTable } from '../../forms/title-table.ts';
import { LightElement } from '../../components/light-element.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { countColumnChoice, doublesNotice, titlesOfLines } from './population-questions.ts';
import { headCountId, headsIn, withHeads, type ReadHeads } from './draft-heads.ts';
import { fieldIds, hasProblems, type WaveDraft } from './wave-draft.ts';
import '../../components/error-notice.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

/**
 * Head counts by group of the population or, optionally, of another attribute: pasted or from a file, with what was made
 * of every line. Dispatches `draft-change`.
 */
export class PopulationStep extends LightElement {
  static override properties = {
    draft: { attribute: false },
    questionnaire: { attribute: false },
    by: {},
    corrections: { attribute: false },
    error: { state: true },
    isReading: { state: true },
    countColumns: { state: true },
    areDifferent: { state: true },
  };
  declare draft: WaveDraft;
  declare questionnaire: Questionnaire | undefined;
  /** Another attribute than that of the population. */
  declare by: string | undefined;
  declare corrections: Correction[];
  declare protected error: unknown;
  declare protected isReading: boolean;
  /** Columns that are marked as the head count. */
  declare protected countColumns: number[];
  declare protected areDifferent: boolean;
  /** What was read last: an answer to what it does not tell reads it again. Names stay no longer than the page. */
  #source: PopulationSource | null = null;

  constructor() {
    super();
    this.questionnaire = this.by = undefined;
    this.corrections = [];
    this.error = undefined;
    this.isReading = this.areDifferent = false;
    this.countColumns = [];
  }

  protected override render(): TemplateResult {
    const words = newWaveWords(this.language);
    const item = this.#item();
    const { by } = this;
    const { text, reading } = headsIn(this.draft, by);
    const id = by === undefined ? fieldIds.population : headCountId(by);
    const errors = this.corrections.filter(({ target }) => target === id);
    const name = this.#name;
    return html`
      ${by === undefined ? html`<p>${words.populationLead(name)}</p>` : nothing}
      <div class="field">
        <label for=${id}
          >${by === undefined ? words.populationText : words.headCountsBy(name)}
          ${
            by === undefined
              ? html`<span class="required">${this.words.shell.required}</span>`
              : html`<span class="optional">${this.words.shell.optional}</span>`
          }</label
        >
        ${
          errors.length === 0
            ? nothing
            : html`<p class="field-error" id="${id}-error">
                ${errors.map((error) => error.words).join(' ')}
              </p>`
        }
        <textarea
          id=${id}
          rows=${by === undefined ? 10 : 4}
          spellcheck="false"
          aria-invalid=${errors.length === 0 ? 'false' : 'true'}
          aria-describedby=${errors.length === 0 ? nothing : `${id}-error`}
          .value=${text}
          @input=${(event: InputEvent) => this.#typed(event)}
        ></textarea>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button"
          ?disabled=${this.isReading || item === undefined || text.trim() === ''}
          aria-label=${by === undefined ? nothing : words.headCountsRead(name)}
          @click=${() => void this.#begin({ text })}
        >
          ${words.populationRead}
        </button>
        <label class="file"
          ><span>${words.populationFile}</span
          ><input
            type="file"
            aria-label=${by === undefined ? nothing : words.headCountsFile(name)}
            accept=".xlsx,.csv,.tsv,.txt,text/csv"
            @change=${(event: Event) => void this.#readFile(event)}
        /></label>
        ${
          item !== undefined && text === ''
            ? html`<button type="button" class="button quiet" @click=${() => this.#fillIn(item)}>
                ${words.populationExample}
              </button>`
            : nothing
        }
      </div>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <div role="status">${this.isReading ? words.reload : nothing}</div>
      ${
        reading !== null
          ? this.#reading(reading)
          : by === undefined
            ? html`<p class="hint">${words.populationEmpty}</p>`
            : nothing
      }
    `;
  }

  #reading(reading: PopulationReading): TemplateResult {
    const words = newWaveWords(this.language);
    const asking = { words: intakeWords(this.language), isBusy: this.isReading };
    const missing = reading.missing.map(({ label }) => say(label, this.language));
    return html`
      ${countColumnChoice(reading.countColumns, this.countColumns, {
        ...asking,
        mark: (columns) => {
          this.countColumns = columns;
        },
        read: () => void this.#read(),
      })}
      ${doublesNotice(reading.doubles, this.areDifferent, {
        ...asking,
        language: this.language,
        count: (areDifferent) => {
          this.areDifferent = areDifferent;
          void this.#read();
        },
      })}
      ${reading.countColumns.chosen === null ? nothing : [this.#titles(reading), this.#table(reading)]}
      <p role="status" class=${hasProblems(reading) ? 'field-error' : ''}>
        ${
          reading.countColumns.chosen === null
            ? intakeWords(this.language).countColumnsLead
            : missing.length > 0
              ? words.missing(missing.join(punctuation[this.language].comma))
              : hasProblems(reading)
                ? words.issues.populationProblem
                : words.populationFine
        }
      </p>
    `;
  }

  #titles({ lines }: PopulationReading): TemplateResult | typeof nothing {
    const { questionnaire } = this;
    const item = this.#item();
    // What titles mean is kept of the population's groups alone.
    if (questionnaire === undefined || item === undefined || this.by !== undefined) return nothing;
    return titleTable(titlesOfLines(lines, item), questionnaire, {
      language: this.language,
      words: intakeWords(this.language),
      isBusy: this.isReading,
      keep: (explained) =>
        void this.#attempt(async () => {
          await explainWords(questionnaire.code, explained, this.language);
          await this.#readSource();
        }),
    });
  }

  #table(reading: PopulationReading): TemplateResult {
    const words = newWaveWords(this.language);
    const caption = this.by === undefined ? words.populationCaption : words.headCountsCaption(this.#name);
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${caption}>
        <table class="figures reading">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.line}</th>
              <th scope="col" class="corner">${words.label}</th>
              <th scope="col">${words.headcount}</th>
              <th scope="col" class="words">${words.reading}</th>
            </tr>
          </thead>
          <tbody>
            ${reading.lines.map(
              ({ line, label, count, eligibleCount, problem, sum }) =>
                html`<tr class=${problem ?? ''}>
                  <td>${line}</td>
                  <th scope="row">${label}</th>
                  <td>${eligibleCount === null ? count : countWords(eligibleCount)}</td>
                  <td class="words">
                    ${problem === null ? words.readAs : words.problems[problem]}${sum === null ? nothing : intakeWords(this.language).sumAbove(countWords(sum))}
                  </td>
                </tr>`,
            )}
            <tr class="total">
              <td></td>
              <th scope="row">${words.total}</th>
              <td>${countWords(reading.total)}</td>
              <td class="words"></td>
            </tr>
          </tbody>
        </table>
      </div>
    `;
  }

  get #name(): string {
    const item = this.#item();
    return item === undefined
      ? newWaveWords(this.language).label
      : say(item.reportText ?? item.text, this.language);
  }

  #item(): SingleResponseItem | undefined {
    const items = this.questionnaire?.sections.flatMap((section) => section.items) ?? [];
    return items
      .filter((item) => item.type === 'single-response')
      .find((item) => item.code === (this.by ?? this.questionnaire?.populationItem));
  }

  /** Pasting is a whole table: it is read at once. Typing is read when the person says so. */
  #typed(event: InputEvent): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.#change({ text, reading: null });
    if (event.inputType === 'insertFromPaste') void this.#begin({ text });
  }

  async #readFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    this.#change({ text: '', reading: null });
    input.value = '';
    await this.#begin({ file: await base64OfFile(file) });
  }

  #fillIn(item: SingleResponseItem): void {
    const text = item.options.map((option) => `${say(option.label, this.language)}\t`).join('\n');
    this.#change({ text, reading: null });
    this.querySelector('textarea')?.focus();
  }

  async #begin(source: PopulationSource): Promise<void> {
    this.#source = source;
    this.countColumns = [];
    this.areDifferent = false;
    await this.#read();
  }

  async #read(): Promise<void> {
    await this.#attempt(() => this.#readSource());
  }

  /** Of a staff list only the counts are shown and kept in the draft. */
  async #readSource(): Promise<void> {
    const { questionnaire } = this.draft;
    if (questionnaire === null || this.#source === null) return;
    const said = {
      ...(this.by !== undefined && { item: this.by }),
      ...(this.countColumns.length > 0 && { countColumns: this.countColumns }),
      areDifferentPeople: this.areDifferent,
    };
    const source = { ...this.#source, ...said };
    const { text, ...reading } = await readPopulation(questionnaire, source, this.language);
    this.countColumns = reading.countColumns.chosen ?? this.countColumns;
    this.#change({ reading, text: text ?? headsIn(this.draft, this.by).text });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isReading = true;
    this.error = undefined;
    try {
      await act();
    } catch (error) {
      this.error = error;
    } finally {
      this.isReading = false;
    }
  }

  #change(heads: ReadHeads): void {
    const detail = withHeads(this.draft, this.by, heads);
    this.dispatchEvent(new CustomEvent('draft-change', { detail }));
  }
}

customElements.define('population-step', PopulationStep);
