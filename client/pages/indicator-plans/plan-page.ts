import { html, nothing, type TemplateResult } from 'lit';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { IndicatorPlanSheet } from '../../../server/contract/publishing/indicator-plans.ts';
import { fetchIndicatorPlan, indicatorPlanExport } from '../../api/publishing/indicator-plans.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { planViewOf } from '../../../analysis/report/indicator-plans/plan-view-of.ts';
import { notesTable } from '../../../analysis/report/plan-review/notes-table.ts';
import { notesList } from '../../tables/view-lines.ts';
import { committeeNotes } from './committee-notes.ts';
import { planTable } from './plan-table.ts';
import { writeActions } from './write-actions.ts';
import './plans.css';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** 成果指標の進捗: how far a plan has come, complete on screen and on paper. */
export class PlanPage extends ConsolePage {
  static override properties = { code: {} };
  declare code: string;
  #sheet = new Loaded(this, () => fetchIndicatorPlan(this.code, this.language));

  constructor() {
    super();
    this.code = '';
  }

  protected override get heading(): string {
    const sheet = this.#sheet.value;
    return sheet === undefined ? planWords(this.language).title : say(sheet.plan.title, this.language);
  }

  protected override get isReady(): boolean {
    return this.#sheet.value !== undefined || this.#sheet.error !== undefined;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const sheet = this.#sheet.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.plans, language), label: planWords(language).title }], words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${sheet === undefined ? this.pending(this.#sheet) : this.#content(sheet)}
    `;
  }

  #content(sheet: IndicatorPlanSheet): TemplateResult {
    const { language, words } = this;
    const { plan, waves, indicators, changedAt, changedBy } = sheet;
    const year = (fiscalYear: number): string => fiscalYearWords(fiscalYear, language);
    const view = planViewOf(sheet, language);
    const notes = notesTable(sheet, language);
    const isEmpty = indicators.length === 0 && view.counts === null;
    const count = plan.lastFiscalYear - plan.firstFiscalYear + 1;
    return html`
      ${syntheticMark(
        waves.some(({ isSynthetic }) => isSynthetic),
        words,
      )}
      <p class="base-line">
        ${planWords(language).years(year(plan.firstFiscalYear), year(plan.lastFiscalYear), count)}${
          plan.midTermFiscalYear === undefined
            ? nothing
            : `${punctuation[language].comma}${planWords(language).midTerm(year(plan.midTermFiscalYear))}`
        }
      </p>
      ${this.#editLink()}
      ${
        isEmpty
          ? html`<div class="empty">
              <h2>${planWords(language).noIndicators}</h2>
              <p>${planWords(language).addIndicators}</p>
            </div>`
          : html`${indicators.length === 0 ? nothing : planTable(view, { language, words })}
            ${view.counts === null ? nothing : planTable(view.counts, { language, words })}
            ${notesList(planWords(language).notes.title, view.notes)}`
      }
      ${
        notes === null
          ? nothing
          : html`<section>
              <h2>${notes.title}</h2>
              ${committeeNotes(notes, { words, language })}
            </section>`
      }
      ${writeActions(sheet, language)}
      <p class="hint">${planWords(language).changedBy(dayWords(changedAt, language), changedBy)}</p>
      ${isEmpty ? nothing : this.#downloads()}
    `;
  }

  #editLink(): TemplateResult {
    return html`<p class="actions no-print">
      <a class="button" href=${linkTo(paths.planEditor(this.code), this.language)}
        >${planWords(this.language).edit}</a
      >
      <a class="button" href=${linkTo(paths.planReview(this.code), this.language)}
        >${planWords(this.language).seeReview}</a
      >
    </p>`;
  }

  #downloads(): TemplateResult {
    const words = planWords(this.language);
    return html`<section class="card no-print">
      <h2>${words.downloads}</h2>
      <p class="actions">
        <a class="button" href=${indicatorPlanExport(this.code, 'xlsx', this.language)} download
          >${words.xlsx}</a
        >
        <a class="button" href=${indicatorPlanExport(this.code, 'csv', this.language)} download
          >${words.csv}</a
        >
        <button type="button" class="button" @click=${() => print()}>${words.print}</button>
      </p>
    </section>`;
  }
}

customElements.define('plan-page', PlanPage);
