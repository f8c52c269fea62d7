import { html, nothing, type TemplateResult } from 'lit';
import type { StaffListReading } from '../../../server/contract/invitations.ts';
import { invite, readStaffList, type StaffListSource } from '../../api/invitations.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import { LightElement } from '../../components/light-element.ts';
import { countWords } from '../../strings/console/numbers.ts';
import '../../components/error-notice.ts';

const staffColumns = ['reference', 'name', 'department', 'email', 'group'] as const;
type StaffColumn = (typeof staffColumns)[number];

/** A staff list, pasted or from a file, with what was made of every line. Dispatches `invited`. */
export class StaffListStep extends LightElement {
  static override properties = {
    wave: {},
    text: { state: true },
    source: { state: true },
    chosen: { state: true },
    reading: { state: true },
    error: { state: true },
    isBusy: { state: true },
    hasAdded: { state: true },
  };
  declare wave: string;
  declare protected text: string;
  /** What was read last: a choice of columns reads it again. */
  declare protected source: StaffListSource;
  declare protected chosen: Record<string, number>;
  declare protected reading: StaffListReading | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  declare protected hasAdded: boolean;

  constructor() {
    super();
    this.wave = this.text = '';
    this.source = { text: '' };
    this.chosen = {};
    this.reading = null;
    this.error = undefined;
    this.isBusy = this.hasAdded = false;
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
    const good = reading.lines.filter(({ problem }) => problem === null);
    const bad = reading.lines.filter(({ problem }) => problem !== null);
    return html`
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
      const people = lines.map(({ reference, name, department, email, option }) => ({
        reference,
        name,
        department,
        email: email === '' ? null : email,
        option: option ?? '',
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
