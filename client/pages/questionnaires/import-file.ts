import { html, nothing, type TemplateResult } from 'lit';
import type {
  ImportNote,
  QuestionnaireImport,
} from '../../../server/contract/authoring/questionnaire-imports.ts';
import { importQuestionnaire } from '../../api/authoring/questionnaire-imports.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import { LightElement } from '../../components/light-element.ts';
import { selectField } from '../../forms/fields.ts';
import { formField } from '../../forms/form-field.ts';
import '../../components/error-notice.ts';

/** A questionnaire out of another tool's file: what was taken, changed and left out, before a draft is made of it. */
export class ImportFile extends LightElement {
  static override properties = {
    reading: { state: true },
    error: { state: true },
    code: { state: true },
    isBusy: { state: true },
  };
  declare protected reading: QuestionnaireImport | undefined;
  declare protected error: unknown;
  declare protected code: string;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.reading = undefined;
    this.error = undefined;
    this.code = '';
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = this.words.authoring;
    return html`
      <p>${words.importLead}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#read();
        }}
      >
        <div class="field">
          <label for="import-file">${words.importFile}</label>
          <input id="import-file" type="file" accept=".lss,.json,.xlsx,.xml" />
        </div>
        <p class="actions">
          <button type="submit" class="button" ?disabled=${this.isBusy}>${words.importRead}</button>
        </p>
      </form>
      ${this.reading === undefined ? nothing : this.#report(this.reading)}
    `;
  }

  /** Losses first; what is trivial or as it was is folded; what is left to do stands last. */
  #report(reading: QuestionnaireImport): TemplateResult {
    const words = this.words.authoring;
    const notesOf = (kind: ImportNote['kind']): ImportNote[] =>
      reading.report.filter((note) => note.kind === kind);
    const heading = (kind: ImportNote['kind']): string =>
      words.importCount(words.importKinds[kind], notesOf(kind).length);
    const list = (kind: ImportNote['kind']): TemplateResult =>
      html`<ul>
        ${notesOf(kind).map((note) => html`<li>${note.words}</li>`)}
      </ul>`;
    const open = (kind: ImportNote['kind']): TemplateResult | typeof nothing =>
      notesOf(kind).length === 0
        ? nothing
        : html`<h4>${heading(kind)}</h4>
            ${list(kind)}`;
    const folded = (kind: ImportNote['kind']): TemplateResult | typeof nothing =>
      notesOf(kind).length === 0
        ? nothing
        : html`<details>
            <summary>${heading(kind)}</summary>
            ${list(kind)}
          </details>`;
    return html`<section class="card">
      <h3 tabindex="-1" id="import-report">${words.importReport}</h3>
      ${this.#languageField(reading)}
      ${notesOf('left-out').length > 0 ? nothing : html`<p>${words.importNoLoss}</p>`} ${open('left-out')}
      ${open('changed')} ${folded('trivial')} ${folded('taken')}
      ${
        reading.issues.length === 0
          ? nothing
          : html`<h4>${words.editor.issues(reading.issues.length)}</h4>
              <ul>
                ${reading.issues.map((issue) => html`<li>${issue.words}</li>`)}
              </ul>`
      }
      ${open('to-set')}
      ${formField({
        id: 'import-code',
        label: words.newCode,
        hint: words.newCodeHint,
        value: this.code,
        words: this.words.shell,
        onInput: (value) => {
          this.code = value;
        },
      })}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          @click=${() =>
            this.dispatchEvent(
              new CustomEvent('begin', {
                detail: { code: this.code.trim(), questionnaire: reading.questionnaire },
              }),
            )}
        >
          ${words.importBegin}
        </button>
      </p>
    </section>`;
  }

  /** Which language of the file stands as Japanese, where it has several: the file is read again. */
  #languageField({ languages }: QuestionnaireImport): TemplateResult | typeof nothing {
    const [main = ''] = languages;
    if (languages.length < 2) return nothing;
    return selectField({
      id: 'import-language',
      label: this.words.authoring.importLanguage,
      value: main,
      choices: languages.toSorted().map((tag) => [tag, tag] as const),
      onChange: (chosen) => void this.#read(chosen),
    });
  }

  async #read(main?: string): Promise<void> {
    const file = this.querySelector<HTMLInputElement>('#import-file')?.files?.[0];
    if (file === undefined) return;
    this.isBusy = true;
    this.error = this.reading = undefined;
    try {
      const reading = await importQuestionnaire(
        {
          fileName: file.name,
          file: await base64OfFile(file),
          ...(main !== undefined && { language: main }),
        },
        this.language,
      );
      this.reading = reading;
      this.code = reading.code;
      await this.updateComplete;
      this.querySelector<HTMLElement>('#import-report')?.focus();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('import-file', ImportFile);
