import { html, nothing, type TemplateResult } from 'lit';
import type {
  NewPrintedReport,
  PrintedReading,
} from '../../../server/contract/publishing/printed-reports.ts';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import {
  addPrintedReport,
  deletePrintedReport,
  fetchPrintedReports,
  readPrintedTable,
  type StoredReport,
} from '../../api/publishing/printed-reports.ts';
import { fetchQuestionnaire, fetchQuestionnaires } from '../../api/authoring/questionnaires.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import { checkField, selectField, textField } from '../../forms/fields.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { today } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { yearField } from '../indicator-plans/plan-context.ts';
import { fiscalYearOf } from '../indicator-plans/edited-plan.ts';
import { columnMeanings, rowMeanings } from './meanings.ts';
import '../../components/confirm-action.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';
import { printedWords } from '../../strings/console/printed/printed-words.ts';

type Draft = Omit<NewPrintedReport, 'title'> & { title: string };

/** 公表値の取込み: tables of old reports, explained once, so that trends begin with them. */
export class PrintedReportsPage extends ConsolePage {
  static override properties = {
    report: { state: true },
    reading: { state: true },
    questionnaire: { state: true },
    news: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare protected report: Draft;
  declare protected reading: PrintedReading | null;
  declare protected questionnaire: Questionnaire | null;
  declare protected news: string;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #loaded = new Loaded(this, async () => ({
    reports: await fetchPrintedReports(this.language),
    questionnaires: await fetchQuestionnaires(this.language),
  }));

  constructor() {
    super();
    this.report = blank();
    this.reading = null;
    this.questionnaire = null;
    this.news = '';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return printedWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.plans, language), label: planWords(language).title }], words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${printedWords(language).lead}</p>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      <p role="status">${this.news}</p>
      ${
        loaded === undefined
          ? this.pending(this.#loaded)
          : html`${this.#list(loaded.reports)} ${this.#form(loaded.questionnaires)}`
      }
    `;
  }

  #list(reports: readonly StoredReport[]): TemplateResult {
    const { language, words } = this;
    const own = printedWords(language);
    if (reports.length === 0) return html`<p>${own.empty}</p>`;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${own.caption}>
      <table class="list">
        <caption class="spoken">
          ${own.caption}
        </caption>
        <thead>
          <tr>
            ${own.heads.map((head) => html`<th scope="col">${head}</th>`)}
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${reports.map(
            ({ report }) =>
              html`<tr>
                <th scope="row">${say(report.title, language)} ${syntheticTag(report.isSynthetic, words)}</th>
                <td>${fiscalYearWords(report.fiscalYear, language)}</td>
                <td>${report.source}</td>
                <td class="number">${report.figures.length + report.participation.length}</td>
                <td>
                  <confirm-action
                    .language=${language}
                    .label=${own.remove}
                    .spokenLabel=${own.removeSpoken(say(report.title, language))}
                    .question=${own.removeTitle}
                    .consequence=${own.removeConsequence}
                    .confirmLabel=${own.remove}
                    @confirmed=${() =>
                      void this.#attempt(async () => {
                        await deletePrintedReport(report.code, language);
                        this.news = printedWords(language).removed;
                        await this.#loaded.reload();
                      })}
                  ></confirm-action>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #form(questionnaires: readonly QuestionnaireSummary[]): TemplateResult {
    const { language, report } = this;
    const own = printedWords(this.language);
    const put = (changes: Partial<Draft>): void => {
      this.report = { ...this.report, ...changes };
    };
    return html`<form
      class="card editor"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#keep();
      }}
    >
      <h2>${own.add}</h2>
      ${textField({ id: 'printed-title', label: own.name, value: report.title, onInput: (title) => put({ title }) })}
      ${textField({
        id: 'printed-code',
        label: own.code,
        hint: own.codeHint,
        value: report.code,
        onInput: (code) => put({ code: code.normalize('NFKC').trim() }),
      })}
      ${textField({
        id: 'printed-source',
        label: own.source,
        hint: own.sourceHint,
        value: report.source,
        onInput: (source) => put({ source }),
      })}
      ${yearField(
        {
          id: 'printed-year',
          label: own.year,
          value: report.fiscalYear,
          onChange: (year) => put({ fiscalYear: year ?? report.fiscalYear }),
        },
        language,
      )}
      ${selectField({
        id: 'printed-questionnaire',
        label: own.questionnaire,
        value: `${report.questionnaire.code} ${report.questionnaire.version}`,
        choices: [
          ...(report.questionnaire.code === '' ? [[' 1', own.choose] as const] : []),
          ...questionnaires.map(
            ({ code, version, title }) =>
              [`${code} ${version}`, `${say(title, language)} v${version}`] as const,
          ),
        ],
        onChange: (name) => {
          const [code = '', version = '1'] = name.split(' ');
          put({ questionnaire: { code, version: Number(version) } });
          this.reading = null;
        },
      })}
      ${checkField({
        id: 'printed-synthetic',
        label: own.synthetic,
        isChecked: report.isSynthetic,
        onChange: (isSynthetic) => put({ isSynthetic }),
      })}
      ${textField({
        id: 'printed-table',
        label: own.table,
        hint: own.tableHint,
        lines: 6,
        value: 'text' in report.table ? report.table.text : '',
        onInput: (text) => {
          put({ table: { text } });
          this.reading = null;
        },
      })}
      <label class="file"
        ><span>${own.file}</span
        ><input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          @change=${(event: Event) => void this.#choose(event)}
      /></label>
      <p class="actions">
        <button
          type="button"
          class="button"
          ?disabled=${this.isBusy || report.questionnaire.code === ''}
          @click=${() => void this.#read()}
        >
          ${own.read}
        </button>
      </p>
      ${this.reading === null || this.questionnaire === null ? nothing : this.#explain(this.reading, this.questionnaire)}
    </form>`;
  }

  #explain(
    { columns, rows, figureCount, participationCount }: PrintedReading,
    of: Questionnaire,
  ): TemplateResult {
    const { language, report } = this;
    const own = printedWords(this.language);
    const meanings = columnMeanings(of, language, own);
    const groups = rowMeanings(of, language, own);
    const isOpen =
      columns.some(({ meaning }) => meaning === null) || rows.some(({ group }) => group === null);
    return html`<section>
      <h3>${own.columns}</h3>
      ${columns.map(({ heading, meaning }, place) =>
        heading === ''
          ? nothing
          : selectField({
              id: `printed-column-${place}`,
              label: heading,
              value: report.columns[heading] ?? meaning ?? '',
              choices: [...(meaning === null ? [['', own.choose] as const] : []), ...meanings],
              onChange: (chosen) => {
                this.report = { ...report, columns: { ...report.columns, [heading]: chosen } };
                void this.#read();
              },
            }),
      )}
      <h3>${own.rows}</h3>
      ${rows.map(({ label, group }, place) =>
        selectField({
          id: `printed-row-${place}`,
          label: label === '' ? own.unnamed : label,
          value: report.groups[label] ?? group ?? '',
          choices: [...(group === null ? [['', own.choose] as const] : []), ...groups],
          onChange: (chosen) => {
            this.report = { ...report, groups: { ...report.groups, [label]: chosen } };
            void this.#read();
          },
        }),
      )}
      <p role="status">${own.understood(figureCount, participationCount)}</p>
      <button type="submit" class="button primary" ?disabled=${this.isBusy || isOpen}>${own.keep}</button>
    </section>`;
  }

  async #choose(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.report = { ...this.report, table: { file: await base64OfFile(file) } };
    this.reading = null;
  }

  #read(): Promise<void> {
    return this.#attempt(async () => {
      const { questionnaire, table, columns, groups } = this.report;
      this.questionnaire = await fetchQuestionnaire(questionnaire.code, questionnaire.version, this.language);
      this.reading = await readPrintedTable({ questionnaire, table, columns, groups }, this.language);
    });
  }

  #keep(): Promise<void> {
    return this.#attempt(async () => {
      const { title, ...rest } = this.report;
      await addPrintedReport({ ...rest, title: { ja: title } }, this.language);
      this.report = { ...blank(), questionnaire: rest.questionnaire };
      this.reading = null;
      this.news = printedWords(this.language).kept;
      await this.#loaded.reload();
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.news = '';
    try {
      await act();
      this.error = undefined;
    } catch (error) {
      this.error = error;
      this.querySelector('h1')?.scrollIntoView();
    }
    this.isBusy = false;
  }
}

function blank(): Draft {
  return {
    code: '',
    title: '',
    source: '',
    questionnaire: { code: '', version: 1 },
    fiscalYear: fiscalYearOf(today()) - 1,
    isSynthetic: false,
    columns: {},
    groups: {},
    table: { text: '' },
  };
}

customElements.define('printed-reports-page', PrintedReportsPage);
