import { intakeWords } from '../../strings/console/intake/intake-words.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { StaffListReading } from '../../../server/contract/fieldwork/invitations.ts';
import { invite, readStaffList, type StaffListSource } from '../../api/fieldwork/invitations.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { explainWords } from '../../api/fieldwork/response-imports.ts';
import { titleTable } from '../../forms/title-table.ts';
import { LightElement } from '../../components/light-element.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { isSame, samePeople } from './same-people.ts';
import '../../components/error-notice.ts';

const staffColumns = ['reference', 'name', 'department', 'email', 'group'] as const;
type StaffColumn = (typeof staffColumns)[number];

/** A staff list, pasted or from a file, with what was made of every line. Dispatches `invited`. */
export class StaffListStep extends LightElement {
  static override properties = {
    wave: {},
    questionnaire: { attribute: false },
    text: { state: true },
    source: { state: true },
    chosen: { state: true },
    reading: { state: true },
    error: { state: true },
    isBusy: { state: true },
    hasAdded: { state: true },
    others: { state: true },
  };
  declare wave: string;
  /** The questionnaire, to which explained titles belong, and its groups. */
  declare questionnaire: Questionnaire | undefined;
  declare protected text: string;
  /** What was read last: a choice of columns reads it again. */
  declare protected source: StaffListSource;
  declare protected chosen: Record<string, number>;
  declare protected reading: StaffListReading | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  declare protected hasAdded: boolean;
  /** Lines that are said to be somebody else than whoever they are taken for. */
  declare protected others: ReadonlySet<number>;

  constructor() {
    super();
    this.wave = this.text = '';
    this.source = { text: '' };
    this.chosen = {};
    this.reading = null;
    this.error = undefined;
    this.isBusy = this.hasAdded = false;
    this.questionnaire = undefined;
    this.others = new Set();
  }

  protected override render(): TemplateResult {
    const words = this.words.invitations;
    return html`
      <p>${words.listLead}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <div class="field">
        <label for="staff-list">${words.listText}</label>
        <textarea
          id="staff-list"
          rows="8"
          spellcheck="false"
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button"
          ?disabled=${this.isBusy || this.text.trim() === ''}
          @click=${() => void this.#take({ text: this.text })}
        >
          ${words.listRead}
        </button>
        <label class="file"
          ><span>${words.listFile}</span
          ><input
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            @change=${(event: Event) => void this.#readFile(event)}
        /></label>
      </div>
      <div role="status">${this.hasAdded ? html`<p class="notice">${words.added}</p>` : nothing}</div>
      ${this.reading === null ? nothing : [this.#columns(this.reading), this.#outcome(this.reading)]}
    `;
  }

  /** For a list whose headings are not known: which of its columns is what. */
  #columns({ headings, columns, missingColumns }: StaffListReading): TemplateResult {
    const words = this.words.invitations;
    const isFound = (column: StaffColumn): boolean => (columns[column] ?? null) !== null;
    if (staffColumns.every(isFound)) return html``;
    return html`<details ?open=${missingColumns.length > 0}>
      <summary>${words.chooseColumns}</summary>
      <p class="hint">${words.chooseColumnsHint}</p>
      ${staffColumns.map(
        (column) =>
          html`<div class="field">
            <label for="column-${column}">${words.columns[column]}</label>
            <select
              id="column-${column}"
              @change=${(event: Event) => this.#choose(column, (event.target as HTMLSelectElement).value)}
            >
              <option value="" ?selected=${!isFound(column)}>${words.noColumn}</option>
              ${headings.map(
                (heading, index) =>
                  html`<option value=${index} ?selected=${columns[column] === index}>
                    ${heading.trim() === '' ? words.columnAt(countWords(index + 1)) : heading}
                  </option>`,
              )}
            </select>
          </div>`,
      )}
      <p class="actions">
        <button type="button" class="button" ?disabled=${this.isBusy} @click=${() => void this.#read()}>
          ${words.readColumns}
        </button>
      </p>
    </details>`;
  }

  #choose(column: StaffColumn, value: string): void {
    const { [column]: _before, ...others } = this.chosen;
    this.chosen = value === '' ? others : { ...others, [column]: Number(value) };
  }

  #outcome(reading: StaffListReading): TemplateResult {
    const words = this.words.invitations;
    if (reading.missingColumns.length > 0) {
      const columns = reading.missingColumns.map((column) => words.columns[column]).join('、');
      return html`<p class="notice error" role="alert">${words.missingColumns(columns)}</p>`;
    }
    const same = reading.lines.filter(isSame);
    const good = reading.lines.filter(
      (line) => line.problem === null || (isSame(line) && this.others.has(line.line)),
    );
    const bad = reading.lines.filter((line) => line.problem !== null && !isSame(line));
    return html`
      ${this.#titles(reading)}
      ${
        same.length === 0
          ? nothing
          : samePeople(same, {
              others: this.others,
              words: { intake: intakeWords(this.language), invitations: this.words.invitations },
              choose: (others) => {
                this.others = others;
              },
            })
      }
      <p role="status">${words.readCount(countWords(good.length), countWords(bad.length))}</p>
      ${
        bad.length === 0
          ? nothing
          : html`<div class="scroll" role="region" tabindex="0" aria-label=${words.problemTitle}>
              <table class="figures">
                <caption>
                  ${words.problemTitle}
                </caption>
                <thead>
                  <tr>
                    <th scope="col" class="corner">${words.line}</th>
                    <th scope="col" class="words">${words.columns.reference}</th>
                    <th scope="col" class="words">${words.columns.group}</th>
                    <th scope="col" class="words">${words.reason}</th>
                  </tr>
                </thead>
                <tbody>
                  ${bad.slice(0, 200).map(
                    ({ line, reference, label, problem }) =>
                      html`<tr>
                        <th scope="row">${line}</th>
                        <td class="words">${reference}</td>
                        <td class="words">${label}</td>
                        <td class="words">${problem === null ? '' : words.problems[problem]}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${
        good.length === 0
          ? nothing
          : html`<p class="actions">
                <button
                  type="button"
                  class="button primary"
                  ?disabled=${this.isBusy}
                  @click=${() => void this.#add(good)}
                >
                  ${words.add(countWords(good.length))}
                </button>
              </p>
              ${bad.length === 0 ? nothing : html`<p class="hint">${words.addHint}</p>`}`
      }
    `;
  }

  /** Titles that are no group: explained once, they are known from then on. */
  #titles({ titles }: StaffListReading): TemplateResult | typeof nothing {
    const { questionnaire } = this;
    return questionnaire === undefined
      ? nothing
      : titleTable(titles, questionnaire, {
          language: this.language,
          words: intakeWords(this.language),
          isBusy: this.isBusy,
          keep: (words) =>
            void this.#attempt(async () => {
              await explainWords(questionnaire.code, words, this.language);
              await this.#read();
            }),
        });
  }

  async #readFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    input.value = '';
    await this.#take({ file: await base64OfFile(file) });
  }

  async #take(source: StaffListSource): Promise<void> {
    this.source = source;
    this.chosen = {};
    this.others = new Set();
    await this.#read();
  }

  async #read(): Promise<void> {
    this.hasAdded = false;
    await this.#attempt(async () => {
      const list = { ...this.source, columns: this.chosen };
      this.reading = await readStaffList(this.wave, list, this.language);
    });
  }

  async #add(lines: StaffListReading['lines']): Promise<void> {
    await this.#attempt(async () => {
      const people = lines.map(({ line, reference, name, department, email, option }) => ({
        reference,
        name,
        department,
        email: email === '' ? null : email,
        option: option ?? '',
        ...(this.others.has(line) && { isSomebodyElse: true }),
      }));
      await invite(this.wave, people, this.language);
      this.reading = null;
      this.text = '';
      this.hasAdded = true;
      this.dispatchEvent(new CustomEvent('invited'));
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

customElements.define('staff-list-step', StaffListStep);
