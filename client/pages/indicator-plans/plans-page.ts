import { html, nothing, type TemplateResult } from 'lit';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { IndicatorPlanSummary } from '../../../server/contract/publishing/indicator-plans.ts';
import { fetchIndicatorPlanLogEntries } from '../../api/log.ts';
import { fetchIndicatorPlans } from '../../api/publishing/indicator-plans.ts';
import { Loaded } from '../../components/loaded.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { isOpenTo } from '../../shell/pages.ts';
import { planLog } from './plan-log.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';
import { printedWords } from '../../strings/console/printed/printed-words.ts';

/** Every plan; for HR also who changed them. */
export class PlansPage extends ConsolePage {
  #plans = new Loaded(this, () => fetchIndicatorPlans(this.language));
  #entries = new Loaded(this, async () =>
    this.#isReader ? [] : await fetchIndicatorPlanLogEntries(this.language),
  );

  protected override get heading(): string {
    return planWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const plans = this.#plans.value;
    return html`
      <div class="title-row">
        <h1 tabindex="-1">${this.heading}</h1>
        <a class="button primary" href=${linkTo(paths.newPlan, language)}>${planWords(language).newPlan}</a>
      </div>
      <p class="lead">${planWords(language).lead}</p>
      ${
        this.#isReader
          ? nothing
          : html`<p><a href=${linkTo(paths.printedReports, language)}>${printedWords(language).open}</a></p>`
      }
      ${plans === undefined ? this.pending(this.#plans) : this.#content(plans)}
      ${this.#isReader ? nothing : this.#log()}
    `;
  }

  /** Names of accounts stand in the log: it is of those who run surveys. */
  get #isReader(): boolean {
    return !isOpenTo('waves', this.account?.role);
  }

  #log(): TemplateResult {
    const { language, words } = this;
    const entries = this.#entries.value;
    return html`<section>
      <h2>${planWords(language).log.title}</h2>
      <p class="lead">${planWords(language).log.lead}</p>
      ${entries === undefined ? this.pending(this.#entries) : planLog(entries, language, words)}
    </section>`;
  }

  #content(plans: IndicatorPlanSummary[]): TemplateResult {
    const words = planWords(this.language);
    if (plans.length === 0) {
      return html`<div class="empty">
        <h2>${words.empty}</h2>
        <p>${words.addPlan}</p>
      </div>`;
    }
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.caption}>
      <table class="list">
        <caption class="spoken">
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.plan}</th>
            <th scope="col">${words.period}</th>
            <th scope="col" class="number">${words.indicatorCount}</th>
            <th scope="col">${words.changed}</th>
          </tr>
        </thead>
        <tbody>
          ${plans.map((plan) => this.#row(plan))}
        </tbody>
      </table>
    </div>`;
  }

  #row({
    code,
    title,
    firstFiscalYear,
    lastFiscalYear,
    indicatorCount,
    changedAt,
  }: IndicatorPlanSummary): TemplateResult {
    const { language } = this;
    const [first, last] = [firstFiscalYear, lastFiscalYear].map((year) => fiscalYearWords(year, language));
    return html`<tr>
      <th scope="row"><a href=${linkTo(paths.plan(code), language)}>${say(title, language)}</a></th>
      <td>${planWords(language).years(first ?? '', last ?? '', lastFiscalYear - firstFiscalYear + 1)}</td>
      <td class="number">${indicatorCount}</td>
      <td>${dayWords(changedAt, language)}</td>
    </tr>`;
  }
}

customElements.define('plans-page', PlansPage);
