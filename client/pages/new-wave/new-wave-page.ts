import { html, nothing, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import { changeWave, createWave, fetchCalendar, fetchWave } from '../../api/fieldwork/manage-waves.ts';
import type { QuestionnaireVersion } from '../../api/fieldwork/populations.ts';
import { fetchQuestionnaire, fetchQuestionnaires } from '../../api/authoring/questionnaires.ts';
import { createSeries } from '../../api/fieldwork/series.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import type { Correction } from '../../components/error-notice.ts';
import { Loaded } from '../../components/loaded.ts';
import { otherAttributes } from '../../../surveys/items/population-item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { calendarStep } from './calendar-step.ts';
import { checkStep } from './check-step.ts';
import { questionnaireStep } from './questionnaire-step.ts';
import { draftCorrections, emptyDraft, fieldIds, fieldOf, newWaveOf, type WaveDraft } from './wave-draft.ts';
import { newSeriesOf } from './repeats.ts';
import { headCountCorrections } from './draft-heads.ts';
import { draftOfWave } from './draft-of-wave.ts';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import './groups-step.ts';
import './modes-step.ts';
import './population-step.ts';
import './unanswered-actions.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

/** Everything a wave needs, on one page in five parts. What was typed stays until the wave is made. */
export class NewWavePage extends ConsolePage {
  static override properties = {
    code: {},
    version: { attribute: false },
    wave: {},
    isEdit: { type: Boolean },
    step: { state: true },
    draft: { state: true },
    questionnaire: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  /** The questionnaire that the address names, if it names one. */
  declare code: string | undefined;
  declare version: number | undefined;
  /** A wave to begin with: last year's, or with `isEdit` the draft that is changed. */
  declare wave: string | undefined;
  declare isEdit: boolean;
  /** The part that is shown, from 0. */
  declare protected step: number;
  declare protected draft: WaveDraft;
  /** The one chosen, with its items. */
  declare protected questionnaire: Questionnaire | undefined;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #choices = new Loaded(this, async () => {
    const choices = await fetchQuestionnaires(this.language);
    if (this.wave !== undefined) await this.#beginWith(this.wave, choices);
    const meant = choices.find(
      ({ code, version }) => choices.length === 1 || (code === this.code && version === this.version),
    );
    if (meant !== undefined && this.draft.questionnaire === null) void this.#choose(meant);
    return choices;
  });

  constructor() {
    super();
    this.code = this.version = this.wave = undefined;
    this.isEdit = false;
    this.step = 0;
    this.draft = emptyDraft;
    this.questionnaire = undefined;
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return this.isEdit ? newWaveWords(this.language).editTitle : newWaveWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const last = this.#steps().length - 1;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.waves, language), label: words.waves.title }], words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">
        ${this.isEdit ? newWaveWords(this.language).editLead : newWaveWords(this.language).lead}
      </p>
      <error-notice
        .language=${language}
        .error=${this.error}
        .corrections=${this.corrections}
        .targetOf=${fieldOf}
        @click=${{ handleEvent: this.#reveal, capture: true }}
      ></error-notice>
      <ol class="wave-steps" aria-label=${newWaveWords(this.language).steps}>
        ${this.#steps().map(
          ({ title }, index) =>
            html`<li>
              <button
                type="button"
                class="button quiet"
                aria-current=${index === this.step ? 'step' : 'false'}
                @click=${() => void this.#go(index)}
              >
                ${title}
              </button>
            </li>`,
        )}
      </ol>
      <form novalidate class="new-wave" @submit=${(event: Event) => void this.#create(event)}>
        ${this.#steps().map(
          ({ title, content }, index) =>
            html`<section
              class="card ${index === last ? 'next' : ''}"
              data-step=${index}
              ?hidden=${index !== this.step}
            >
              <h2 tabindex="-1">${title}</h2>
              ${content()}
              <p class="actions">
                ${index === 0 ? nothing : this.#turn(newWaveWords(this.language).back, index - 1, '')}
                ${index === last ? nothing : this.#turn(newWaveWords(this.language).next, index + 1, 'primary')}
              </p>
            </section>`,
        )}
      </form>
    `;
  }

  #turn(label: string, step: number, kind: string): TemplateResult {
    return html`<button type="button" class="button ${kind}" @click=${() => void this.#go(step)}>
      ${label}
    </button>`;
  }

  /** One part at a time, so that each fits the screen; all stay in the document, and with them what was typed. */
  #steps(): { title: string; content: () => TemplateResult }[] {
    const newWave = newWaveWords(this.language);
    return [
      { title: newWave.step1, content: () => this.#questionnaire() },
      { title: newWave.step2, content: () => this.#population() },
      { title: newWave.step3, content: () => this.#anonymity() },
      { title: newWave.step4, content: () => this.#days() },
      { title: newWave.step5, content: () => this.#check() },
    ];
  }

  #questionnaire(): TemplateResult {
    const { draft, corrections, language, words } = this;
    const choices = this.#choices.value;
    if (choices === undefined) return this.pending(this.#choices);
    return questionnaireStep({
      choices,
      chosen: this.questionnaire,
      draft,
      corrections,
      isCodeFixed: this.isEdit,
      language,
      words,
      onChoose: (questionnaire) => void this.#choose(questionnaire),
      onChange: (change) => this.#change(change),
    });
  }

  #population(): TemplateResult {
    const { language, draft, corrections } = this;
    const words = newWaveWords(language);
    const others = this.questionnaire === undefined ? [] : otherAttributes(this.questionnaire);
    const step = (by?: string) =>
      html`<population-step
        .language=${language}
        .draft=${draft}
        .questionnaire=${this.questionnaire}
        .by=${by}
        .corrections=${corrections}
        @draft-change=${(event: CustomEvent<Partial<WaveDraft>>) => this.#change(event.detail)}
      ></population-step>`;
    return html`${step()}
    ${
      others.length === 0
        ? nothing
        : html`<h3 id=${fieldIds.headCounts} tabindex="-1">${words.headCounts}</h3>
            <p>${words.headCountsLead}</p>
            ${others.map(({ code }) => step(code))}`
    }`;
  }

  #anonymity(): TemplateResult {
    const { language, draft, corrections } = this;
    const change = (event: CustomEvent<Partial<WaveDraft>>) => this.#change(event.detail);
    return html`<modes-step
        .language=${language}
        .draft=${draft}
        .questionnaire=${this.questionnaire}
        .corrections=${corrections}
        @draft-change=${change}
      ></modes-step>
      <h3 class="strata">${newWaveWords(language).publicationGroups}</h3>
      <groups-step
        .language=${language}
        .draft=${draft}
        .corrections=${corrections}
        @draft-change=${change}
      ></groups-step>`;
  }

  #days(): TemplateResult {
    const { draft, questionnaire, isEdit, corrections, language, words } = this;
    const onChange = (change: Partial<WaveDraft>) => this.#change(change);
    return calendarStep({ draft, questionnaire, isEdit, corrections, language, words, onChange });
  }

  #check(): TemplateResult {
    const { draft, language, words, isBusy, isEdit } = this;
    const newWave = newWaveWords(language);
    return html`${checkStep(draft, this.questionnaire, language, words)}
      <unanswered-actions
        .language=${language}
        .questionnaire=${draft.questionnaire?.code ?? ''}
      ></unanswered-actions>
      <p>${isEdit ? newWave.changeLead : newWave.checkLead}</p>
      <p class="actions">
        <button type="submit" class="button primary" ?disabled=${isBusy}>
          ${isBusy ? newWave.creating : this.#creates()}
        </button>
      </p>`;
  }

  #creates(): string {
    const newWave = newWaveWords(this.language);
    if (this.isEdit) return newWave.change;
    return this.draft.repeats === null ? newWave.create : planningWords(this.language).series.creating;
  }

  async #go(step: number): Promise<void> {
    this.step = step;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-step="${step}"] h2`)?.focus();
  }

  /** What is to be put right lies in some part: that one is shown, before the browser goes there. */
  readonly #reveal = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const target = link?.hash.slice(1) ?? '';
    const part = target === '' ? null : document.getElementById(target)?.closest<HTMLElement>('[data-step]');
    if (part === null || part === undefined) return;
    this.step = Number(part.dataset['step']);
    part.hidden = false;
  };

  #change(change: Partial<WaveDraft>): void {
    this.draft = { ...this.draft, ...change };
  }

  /** Groups belong to a questionnaire: those read for another one are read again. */
  async #choose({ code, version }: QuestionnaireVersion): Promise<void> {
    this.#change({
      questionnaire: { code, version },
      reading: null,
      headCounts: {},
      merges: [],
      remedies: [],
      mergedStrata: [],
    });
    try {
      this.questionnaire = await fetchQuestionnaire(code, version, this.language);
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  /** Last year's wave with the newest version of its questionnaire and no code of its own yet; or the draft as it is. */
  async #beginWith(code: string, choices: QuestionnaireSummary[]): Promise<void> {
    const [wave, { moments }] = await Promise.all([
      fetchWave(code, this.language),
      fetchCalendar(code, this.language),
    ]);
    const versions = choices
      .filter((one) => one.code === wave.questionnaire.code)
      .map(({ version }) => version);
    const newest = this.isEdit
      ? wave.questionnaire.version
      : Math.max(wave.questionnaire.version, ...versions);
    const questionnaire = await fetchQuestionnaire(wave.questionnaire.code, newest, this.language);
    this.questionnaire = questionnaire;
    this.draft = draftOfWave(wave, { questionnaire, calendar: moments, isEdit: this.isEdit });
  }

  async #create(event: Event): Promise<void> {
    event.preventDefault();
    this.error = undefined;
    const { issues } = newWaveWords(this.language);
    this.corrections = [
      ...draftCorrections(this.draft, issues, planningWords(this.language)),
      ...headCountCorrections(this.draft, issues),
    ];
    if (this.corrections.length > 0) return this.#toErrors();
    this.isBusy = true;
    try {
      navigate(linkTo(await this.#save(), this.language));
    } catch (error) {
      this.error = error;
      this.#toErrors();
    } finally {
      this.isBusy = false;
    }
  }

  /** Where what was made is to be seen. */
  async #save(): Promise<string> {
    const wave = newWaveOf(this.draft);
    const { repeats } = this.draft;
    if (repeats !== null) {
      await createSeries(newSeriesOf(wave, repeats), this.language);
      return paths.waves;
    }
    const save = this.isEdit ? changeWave : createWave;
    return paths.wave((await save(wave, this.language)).code);
  }

  #toErrors(): void {
    this.querySelector('h1')?.scrollIntoView();
  }
}

customElements.define('new-wave-page', NewWavePage);
