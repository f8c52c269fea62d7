import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewView } from '../../../analysis/report/plan-review/review-view.ts';
import { reviewView } from '../../../analysis/report/plan-review/review-view.ts';
import type { PlanReview } from '../../../server/contract/publishing/indicator-plans.ts';
import { fetchPlanReview, removePlanNote } from '../../api/publishing/indicator-plans.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { say } from '../../strings/language.ts';
import { notesList } from '../../tables/view-lines.ts';
import { committeeNotes } from './committee-notes.ts';
import { planTable } from './plan-table.ts';
import './note-form.ts';
import './plans.css';
import '../../tables/cross-tab-table.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** 中間見直し資料: what moved and what only seems to, who answered, what the committee said; printed as an annex. */
export class ReviewPage extends ConsolePage {
  static override properties = { code: {}, news: { state: true }, error: { state: true } };
  declare code: string;
  declare protected news: string;
  declare protected error: unknown;
  #review = new Loaded(this, () => fetchPlanReview(this.code, this.language));

  constructor() {
    super();
    this.code = this.news = '';
    this.error = undefined;
  }

  protected override get heading(): string {
    const review = this.#review.value;
    return review === undefined
      ? planWords(this.language).review.title
      : reviewView(review, this.language).title;
  }

  protected override get isReady(): boolean {
    return this.#review.value !== undefined || this.#review.error !== undefined;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const review = this.#review.value;
    const title = review === undefined ? planWords(language).plan : say(review.sheet.plan.title, language);
    const steps = [
      { href: linkTo(paths.plans, language), label: planWords(language).title },
      { href: linkTo(paths.plan(this.code), language), label: title },
    ];
    return html`
      ${breadcrumbs(steps, words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${review === undefined ? this.pending(this.#review) : this.#content(review)}
    `;
  }

  #content(review: PlanReview): TemplateResult {
    const { language, words } = this;
    const { sheet } = review;
    const view = reviewView(review, language);
    const report = planWords(language).review.report;
    return html`
      ${syntheticMark(
        sheet.waves.some(({ isSynthetic }) => isSynthetic),
        words,
      )}
      <p class="actions no-print">
        <button type="button" class="button" @click=${() => print()}>${planWords(language).print}</button>
      </p>
      <section>
        <h2>${report.courses}</h2>
        ${
          view.plan.rows.length === 0
            ? html`<p>${planWords(language).noIndicators}</p>`
            : planTable(view.plan, { language, words })
        }
        ${view.plan.counts === null ? nothing : planTable(view.plan.counts, { language, words })}
        ${notesList(planWords(language).notes.title, view.plan.notes)}
      </section>
      <section>
        <h2>${report.movements.title}</h2>
        <p class="lead">${report.movements.lead}</p>
        ${view.movements.map(
          ({ title, lines }) =>
            html`<h3>${title}</h3>
              ${
                lines.length === 0
                  ? html`<p>${report.movements.none}</p>`
                  : html`<ul class="movements">
                      ${lines.map(({ text }) => html`<li>${text}</li>`)}
                    </ul>`
              }`,
        )}
      </section>
      ${this.#mixes(view)}
      <section>
        <h2>${report.wordings.title}</h2>
        ${
          view.wordings.length === 0
            ? html`<p>${report.wordings.none}</p>`
            : html`<ul>
                ${view.wordings.map(({ text }) => html`<li>${text}</li>`)}
              </ul>`
        }
      </section>
      ${this.#committee(review, view)}
    `;
  }

  #mixes({ mixes, standardised }: ReviewView): TemplateResult {
    const { mix } = planWords(this.language).review.report;
    return html`<section>
      <h2>${mix.heading}</h2>
      <p class="lead">${mix.lead}</p>
      ${mixes.length === 0 ? html`<p>${mix.none}</p>` : nothing}
      ${mixes.map((view) => html`<cross-tab-table class="kept-together" .view=${view} .language=${this.language}></cross-tab-table>`)}
      ${
        standardised === null
          ? nothing
          : html`<cross-tab-table
              class="kept-together"
              .view=${standardised}
              .language=${this.language}
            ></cross-tab-table>`
      }
    </section>`;
  }

  #committee({ sheet }: PlanReview, { notes }: ReviewView): TemplateResult {
    const { language, words } = this;
    const report = planWords(language).review.report.committee;
    const { indicators, plan } = sheet;
    const subjects = [...indicators.map(({ indicator }) => indicator), ...(plan.counts ?? [])].map(
      ({ code, label }) => [code, say(label, language)] as const,
    );
    return html`<section class="committee-section">
      <h2 tabindex="-1">${report.title}</h2>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      <p role="status" class="no-print">${this.news}</p>
      ${
        notes === null
          ? html`<p>${report.none}</p>`
          : committeeNotes(notes, { words, language }, (number) => void this.#remove(number))
      }
      <plan-note-form
        .language=${language}
        .plan=${this.code}
        .subjects=${subjects}
        @kept=${() => {
          this.news = planWords(language).review.kept;
          void this.#review.reload();
        }}
      ></plan-note-form>
    </section>`;
  }

  async #remove(number: number): Promise<void> {
    try {
      await removePlanNote(this.code, number, this.language);
      this.error = undefined;
      this.news = planWords(this.language).review.removed;
      await this.#review.reload();
      this.querySelector<HTMLElement>('.committee-section h2')?.focus();
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('review-page', ReviewPage);
