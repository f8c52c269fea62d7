import { html, nothing, type TemplateResult } from 'lit';
import type { IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import { fetchWaves } from '../../api/fieldwork/manage-waves.ts';
import {
  deleteIndicatorPlan,
  fetchIndicatorPlan,
  fetchIndicatorPlans,
  saveIndicatorPlan,
} from '../../api/publishing/indicator-plans.ts';
import { fetchPrintedReports } from '../../api/publishing/printed-reports.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { today } from '../../strings/console/dates.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { nextCode } from '../questionnaires/editor/draft/codes.ts';
import { controlOf, emptyPlan, fiscalYearOf } from './edited-plan.ts';
import { indicatorsForm } from './indicators-form.ts';
import type { PlanContext } from './plan-context.ts';
import { countsForm } from './counts-form.ts';
import { coverForm, printedForm, wavesForm } from './plan-forms.ts';
import { ruleForm } from './rule-form.ts';
import { PublishedSources } from './published-sources.ts';
import '../questionnaires/editor/editor.css';
import './plans.css';
import '../../components/confirm-action.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** A plan being written: its years, its waves, its indicators, each chosen from a published table. */
export class PlanEditorPage extends ConsolePage {
  static override properties = {
    code: {},
    plan: { state: true },
    isChanged: { state: true },
    isBusy: { state: true },
    news: { state: true },
    error: { state: true },
  };
  /** Empty: a new one. */
  declare code: string;
  declare protected plan: IndicatorPlan | undefined;
  declare protected isChanged: boolean;
  declare protected isBusy: boolean;
  declare protected news: string;
  declare protected error: unknown;
  #revision = 0;
  #sources = new PublishedSources(this);
  #waves = new Loaded(this, async () => {
    const waves = await fetchWaves(this.language);
    const reports = (await fetchPrintedReports(this.language)).map(({ report }) => report);
    if (this.code === '') {
      const taken = (await fetchIndicatorPlans(this.language)).map(({ code }) => code);
      this.plan = emptyPlan(nextCode(taken, 'plan-'), fiscalYearOf(today()));
    } else {
      const { plan, revision } = await fetchIndicatorPlan(this.code, this.language);
      this.plan = plan;
      this.#revision = revision;
    }
    return { waves, reports };
  });

  constructor() {
    super();
    this.code = this.news = '';
    this.plan = undefined;
    this.isChanged = this.isBusy = false;
    this.error = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
  }

  protected override get heading(): string {
    return this.code === ''
      ? planWords(this.language).editor.newTitle
      : planWords(this.language).editor.title;
  }

  protected override render(): TemplateResult {
    const { language, words, plan } = this;
    const loaded = this.#waves.value;
    const title =
      plan === undefined || plan.title.ja === '' ? planWords(language).plan : say(plan.title, language);
    const steps = [
      { href: linkTo(paths.plans, language), label: planWords(language).title },
      ...(this.code === '' ? [] : [{ href: linkTo(paths.plan(this.code), language), label: title }]),
    ];
    return html`
      ${breadcrumbs(steps, words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${planWords(language).editor.lead}</p>
      <error-notice
        .language=${language}
        .error=${this.error ?? this.#sources.error}
        .targetOf=${controlOf}
      ></error-notice>
      ${loaded === undefined || plan === undefined ? this.pending(this.#waves) : this.#form(plan, loaded)}
    `;
  }

  #form(plan: IndicatorPlan, { waves, reports }: Pick<PlanContext, 'waves' | 'reports'>): TemplateResult {
    const { editor } = planWords(this.language);
    const context: PlanContext = {
      plan,
      waves,
      reports,
      sources: this.#sources,
      language: this.language,
      words: this.words,
      translations: ['en'],
      change: (changed) => {
        this.plan = { ...changed };
        this.isChanged = true;
        this.news = '';
      },
      focus: (id) => void this.#focus(id),
      say: (news) => (this.news = news),
    };
    return html`<form
      class="editor plan-editor"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save(plan);
      }}
    >
      ${coverForm(context, this.#revision === 0)} ${wavesForm(context)} ${printedForm(context)}
      ${indicatorsForm(context)} ${countsForm(context)} ${ruleForm(context)}
      <div class="save-bar">
        <button type="submit" class="button primary" ?disabled=${this.isBusy}>${editor.save}</button>
        <span role="status">${this.news === '' && this.isChanged ? editor.unsaved : this.news}</span>
        ${
          this.#revision === 0
            ? nothing
            : html`<a href=${linkTo(paths.plan(plan.code), this.language)}>${editor.see}</a> ${
                  this.account?.role === 'planner'
                    ? nothing
                    : html`<confirm-action
                        .language=${this.language}
                        .label=${editor.remove}
                        .question=${editor.removeTitle}
                        .consequence=${editor.removeConsequence}
                        .confirmLabel=${editor.removeConfirm}
                        @confirmed=${() => void this.#remove(plan)}
                      ></confirm-action>`
                }`
        }
      </div>
    </form>`;
  }

  async #save(plan: IndicatorPlan): Promise<void> {
    this.isBusy = true;
    await this.#attempt(async () => {
      const sheet = await saveIndicatorPlan(plan.code, { plan, revision: this.#revision }, this.language);
      this.#revision = sheet.revision;
      // What was typed while it was on its way is not saved yet.
      this.isChanged = this.plan !== plan;
      this.news = planWords(this.language).editor.saved;
      if (this.code === '') {
        this.isChanged = false;
        navigate(linkTo(paths.plan(plan.code), this.language));
      }
    });
    this.isBusy = false;
  }

  async #remove(plan: IndicatorPlan): Promise<void> {
    await this.#attempt(async () => {
      await deleteIndicatorPlan(plan.code, this.language);
      this.isChanged = false;
      navigate(linkTo(paths.plans, this.language));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.error = undefined;
    } catch (error) {
      this.error = error;
      this.querySelector('h1')?.scrollIntoView();
    }
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    document.getElementById(id)?.focus();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.isChanged) event.preventDefault();
  };
}

customElements.define('plan-editor-page', PlanEditorPage);
