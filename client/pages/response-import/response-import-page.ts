import { intakeWords } from '../../strings/console/intake/intake-words.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type {
  ResponseFile,
  ResponseFileReading,
  ResponseImportReport,
} from '../../../server/contract/fieldwork/response-imports.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { fetchWave } from '../../api/fieldwork/manage-waves.ts';
import { explainWords, importResponses, readResponseFile } from '../../api/fieldwork/response-imports.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import type { Explained } from '../../forms/explain-words.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { badRowTable } from './bad-row-table.ts';
import { columnsToExplain, recognisedColumns, valuesToExplain } from './words-to-explain.ts';
import '../../components/confirm-action.ts';
import '../../forms/explain-words.ts';

/** What somebody decides about the file, beside the meaning of words. */
type Decisions = Omit<ResponseFile, 'file'> & { setsBadRowsAside?: boolean };

/** Responses from a file of another tool: read, explained where it is not clear, and stored. */
export class ResponseImportPage extends ConsolePage {
  static override properties = {
    wave: {},
    fileName: { state: true },
    reading: { state: true },
    report: { state: true },
    decisions: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: string;
  declare protected fileName: string;
  declare protected reading: ResponseFileReading | null;
  declare protected report: ResponseImportReport | null;
  declare protected decisions: Decisions;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #file = '';
  /** Questions by the codes of their items: kept when the file is done with. */
  #labels: ReadonlyMap<string, string> = new Map();
  #loaded = new Loaded(this, () => fetchWave(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.fileName = '';
    this.reading = this.report = null;
    this.decisions = {};
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return intakeWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const detail = this.#loaded.value;
    const title = detail === undefined ? words.wave.title : say(detail.title, language);
    return html`
      ${breadcrumbs(
        [
          { href: linkTo(paths.waves, language), label: words.waves.title },
          { href: linkTo(paths.wave(this.wave), language), label: title },
        ],
        words.shell,
      )}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${intakeWords(this.language).lead}</p>
      ${detail === undefined ? this.pending(this.#loaded) : this.#content(detail)}
    `;
  }

  #content(detail: WaveDetail): TemplateResult {
    const words = intakeWords(this.language);
    const isTaking = detail.modes.includes('open-link') || detail.modes.includes('paper');
    if (detail.state !== 'open' || !isTaking) return html`<p class="notice">${words.closedNow}</p>`;
    return html`
      <p class="notice">${words.anonymity}</p>
      <section class="card">
        <h2>${words.step1}</h2>
        <p class="hint">${words.fileHint}</p>
        <label class="file"
          ><span>${words.file}</span
          ><input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            ?disabled=${this.isBusy}
            @change=${(event: Event) => void this.#choose(event)}
        /></label>
        ${this.fileName === '' ? nothing : html`<p>${words.chosen(this.fileName)}</p>`}
        <div role="status">${this.isBusy ? words.reading : nothing}</div>
        <error-notice .language=${this.language} .error=${this.error}></error-notice>
        <div role="status">${this.report === null ? nothing : this.#outcome(this.report)}</div>
      </section>
      ${this.reading === null ? nothing : this.#steps(this.reading, detail)}
    `;
  }

  #steps(reading: ResponseFileReading, { questionnaire }: WaveDetail): TemplateResult {
    const words = intakeWords(this.language);
    const columns = columnsToExplain(reading, words);
    const values = valuesToExplain(reading, words);
    const { code } = questionnaire;
    const explainColumns = (event: CustomEvent<Explained>): void =>
      void this.#explain(
        code,
        event.detail.map(({ index, meaning }) => ({
          place: 'column',
          words: columns[index]?.words ?? '',
          meaning,
        })),
      );
    const explainValues = (event: CustomEvent<Explained>): void =>
      void this.#explain(
        code,
        event.detail.map(({ index, meaning }) => ({
          place: `value/${reading.unknownValues[index]?.item ?? ''}`,
          words: reading.unknownValues[index]?.value ?? '',
          meaning,
        })),
      );
    return html`
      <section class="card">
        <h2>${words.step2}</h2>
        <p>${words.headingLine(countWords(reading.headingLine))}</p>
        ${
          columns.length === 0
            ? nothing
            : html`<explain-words
                .language=${this.language}
                .caption=${words.explainCaption}
                .heads=${[words.column, words.question, words.fate]}
                .rows=${columns}
                .open=${words.choose}
                .save=${words.remember}
                .isBusy=${this.isBusy}
                @explained=${explainColumns}
              ></explain-words>`
        }
        ${recognisedColumns(reading, words)} ${this.#missing(reading)}
        ${
          reading.shortCount === 0
            ? nothing
            : html`<p>${words.shortRows(countWords(reading.shortCount))}</p>
                ${this.#decision('shortRowsAreBlank', words.shortRowsAreBlank)}`
        }
      </section>
      ${
        values.length === 0
          ? nothing
          : html`<section class="card">
              <h2>${words.step3}</h2>
              <p>${words.valuesLead}</p>
              <explain-words
                .language=${this.language}
                .caption=${words.valuesCaption}
                .heads=${[words.value, words.meaning, words.question, words.count]}
                .rows=${values}
                .open=${words.unexplained}
                .save=${words.remember}
                .isBusy=${this.isBusy}
                @explained=${explainValues}
              ></explain-words>
            </section>`
      }
      ${this.#explained(reading, code)} ${this.#check(reading)}
    `;
  }

  #missing({ missing }: ResponseFileReading): TemplateResult | typeof nothing {
    const words = intakeWords(this.language);
    if (missing.length === 0) return nothing;
    return html`<h3>${words.missing}</h3>
      <p>${words.missingLead}</p>
      <ul>
        ${missing.map(({ label }) => html`<li>${label}</li>`)}
      </ul>
      ${this.#decision('missingAreBlank', words.missingAreBlank)}`;
  }

  /** What was explained before, each to be forgotten. */
  #explained({ explained }: ResponseFileReading, questionnaire: string): TemplateResult | typeof nothing {
    const words = intakeWords(this.language);
    const shown = explained.filter(({ place }) => place !== 'group');
    if (shown.length === 0) return nothing;
    return html`<section class="card">
      <details>
        <summary>${words.explainedTitle(countWords(shown.length))}</summary>
        <ul>
          ${shown.map(
            (one) =>
              html`<li>
                ${words.meant(one.words, one.meaning === '' ? (one.place === 'column' ? words.leaveOut : words.noAnswer) : one.meaning)}
                <button
                  type="button"
                  class="button quiet"
                  ?disabled=${this.isBusy}
                  aria-label=${words.forgetWord(one.words)}
                  @click=${() => void this.#explain(questionnaire, [{ ...one, meaning: null }])}
                >
                  ${words.forget}
                </button>
              </li>`,
          )}
        </ul>
      </details>
    </section>`;
  }

  #check(reading: ResponseFileReading): TemplateResult {
    const words = intakeWords(this.language);
    const { fileIssues, newCount, knownCount, absentCount, blankCount, badCount } = reading;
    const isStopped = fileIssues.length > 0 || (badCount > 0 && this.decisions.setsBadRowsAside !== true);
    const count = countWords(newCount);
    return html`<section class="card">
      <h2>${words.step4}</h2>
      ${
        fileIssues.length > 0
          ? html`<div class="notice error" role="alert">
              <ul>
                ${fileIssues.map((issue) => html`<li>${issue.words}</li>`)}
              </ul>
            </div>`
          : html`<div role="status">
              <ul>
                <li>${words.newRows(count)}</li>
                ${knownCount === 0 ? nothing : html`<li>${words.knownRows(countWords(knownCount))}</li>`}
                ${absentCount === 0 ? nothing : html`<li>${words.absentRows(countWords(absentCount))}</li>`}
                ${blankCount === 0 ? nothing : html`<li>${words.blankRows(countWords(blankCount))}</li>`}
                ${badCount === 0 ? nothing : html`<li>${words.badRows(countWords(badCount))}</li>`}
              </ul>
            </div>`
      }
      ${
        knownCount > 0 || this.decisions.isAnotherFile === true
          ? this.#decision('isAnotherFile', words.isAnotherFile)
          : nothing
      }
      ${
        badCount === 0
          ? nothing
          : html`${badRowTable(reading.badRows, badCount, { caption: words.badCaption, words, labels: this.#labels })}
            ${this.#decision('setsBadRowsAside', words.setAside)}`
      }
      ${
        isStopped || newCount === 0
          ? nothing
          : html`<p class="actions">
              <confirm-action
                .language=${this.language}
                .label=${words.take(count)}
                .question=${words.takeQuestion}
                .consequence=${words.takeConsequence(count)}
                .confirmLabel=${words.take(count)}
                .isPrimary=${true}
                .isBusy=${this.isBusy}
                @confirmed=${() => void this.#take()}
              ></confirm-action>
            </p>`
      }
    </section>`;
  }

  #outcome(report: ResponseImportReport): TemplateResult {
    const words = intakeWords(this.language);
    const { recordedCount, alreadyRecordedCount, leftOut, setAside, setAsideCount } = report;
    return html`<p class="notice">
        ${words.taken(countWords(recordedCount))}
        ${alreadyRecordedCount === 0 ? nothing : words.takenKnown(countWords(alreadyRecordedCount))}
      </p>
      ${
        leftOut.length === 0
          ? nothing
          : html`<p>${words.takenLeftOut(leftOut.join(punctuation[this.language].comma))}</p>`
      }
      ${
        setAsideCount === 0
          ? nothing
          : badRowTable(setAside, setAsideCount, {
              caption: words.setAsideCaption,
              words,
              labels: this.#labels,
            })
      }`;
  }

  #decision(name: keyof Decisions, label: string): TemplateResult {
    return html`<p>
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${this.decisions[name] === true}
          ?disabled=${this.isBusy}
          @change=${(event: Event) => void this.#decide(name, (event.target as HTMLInputElement).checked)}
        />
        <span>${label}</span></label
      >
    </p>`;
  }

  async #choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    input.value = '';
    this.fileName = file.name;
    this.decisions = {};
    this.report = this.reading = null;
    await this.#attempt(async () => {
      this.#file = await base64OfFile(file);
      await this.#read();
    });
  }

  async #decide(name: keyof Decisions, isSo: boolean): Promise<void> {
    this.decisions = { ...this.decisions, [name]: isSo };
    if (name !== 'setsBadRowsAside') await this.#attempt(() => this.#read());
  }

  async #explain(questionnaire: string, explained: Parameters<typeof explainWords>[1]): Promise<void> {
    await this.#attempt(async () => {
      await explainWords(questionnaire, explained, this.language);
      await this.#read();
    });
  }

  async #read(): Promise<void> {
    const { setsBadRowsAside: _, ...decisions } = this.decisions;
    const reading = await readResponseFile(this.wave, { file: this.#file, ...decisions }, this.language);
    this.#labels = new Map(reading.targets.map(({ name, label }) => [name, label]));
    this.reading = reading;
  }

  async #take(): Promise<void> {
    await this.#attempt(async () => {
      const input = { file: this.#file, ...this.decisions };
      this.report = await importResponses(this.wave, input, this.language);
      this.reading = null;
      this.#file = '';
      this.querySelector<HTMLElement>('h1')?.focus();
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

customElements.define('response-import-page', ResponseImportPage);
