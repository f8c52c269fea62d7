import { html, nothing, type TemplateResult } from 'lit';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { IndicatorPlanSummary } from '../../../server/contract/indicator-plans.ts';
import { fetchIndicatorPlanLogEntries } from '../../api/log.ts';
import { fetchIndicatorPlans } from '../../api/indicator-plans.ts';
import { Loaded } from '../../components/loaded.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { isOpenTo } from '../../shell/pages.ts';
import { planLog } from './plan-log.ts';

/** Every plan; for HR also who changed them. */
export class PlansPage extends ConsolePage {
  #plans = new Loaded(this, () => fetchIndicatorPlans(this.language));
  #entries = new Loaded(this, async () =>
    this.#isReader ? [] : await fetchIndicatorPlanLogEntries(this.language),
  );

  protected override get heading(): string {
    return this.words.plans.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const plans = this.#plans.value;
    return html`
      <div class="title-row">
        <h1 tabindex="-1">${this.heading}</h1>
        <a class="button primary" href=${linkTo(paths.newPlan, language)}>${words.plans.newPlan}</a>
      </div>
      <p class="lead">${words.plans.lead}</p>
      ${
        this.#isReader
          ? nothing
          : html`<p><a href=${linkTo(paths.printedReports, language)}>${words.printed.open}</a></p>`
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
      <h2>${words.plans.log.title}</h2>
      <p class="lead">${words.plans.log.lead}</p>
      ${entries === undefined ? this.pending(this.#entries) : planLog(entries, language, words)}
    </section>`;
  }

  #content(plans: IndicatorPlanSummary[]): TemplateResult {
    const words = this.words.plans;
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
    const { language, words } = this;
    const [first, last] = [firstFiscalYear, lastFiscalYear].map((year) => fiscalYearWords(year, language));
    return html`<tr>
      <th scope="row"><a href=${linkTo(paths.plan(code), language)}>${say(title, language)}</a></th>
      <td>${words.plans.years(first ?? '', last ?? '', lastFiscalYear - firstFiscalYear + 1)}</td>
      <td class="number">${indicatorCount}</td>
      <td>${dayWords(changedAt, language)}</td>
    </tr>`;
  }
}

customElements.define('plans-page', PlansPage);
