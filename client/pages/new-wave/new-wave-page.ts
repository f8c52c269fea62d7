import { html, type TemplateResult } from 'lit';
import { createWave } from '../../api/manage-waves.ts';
import type { QuestionnaireVersion } from '../../api/populations.ts';
import { fetchQuestionnaire, fetchQuestionnaires } from '../../api/questionnaires.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { Loaded } from '../../components/loaded.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { checkStep } from './check-step.ts';
import { questionnaireStep } from './questionnaire-step.ts';
import { draftCorrections, emptyDraft, fieldIds, fieldOf, newWaveOf, type WaveDraft } from './wave-draft.ts';
import './groups-step.ts';
import './modes-step.ts';
import './population-step.ts';

/** Everything a wave needs, on one page in five parts. What was typed stays until the wave is made. */
export class NewWavePage extends ConsolePage {
  static override properties = {
    code: {},
    version: { attribute: false },
    draft: { state: true },
    questionnaire: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  /** The questionnaire that the address names, if it names one. */
  declare code: string | undefined;
  declare version: number | undefined;
  declare protected draft: WaveDraft;
  /** The one chosen, with its items. */
  declare protected questionnaire: Questionnaire | undefined;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #choices = new Loaded(this, async () => {
    const choices = await fetchQuestionnaires(this.language);
    const meant = choices.find(
      ({ code, version }) => choices.length === 1 || (code === this.code && version === this.version),
    );
    if (meant !== undefined && this.draft.questionnaire === null) void this.#choose(meant);
    return choices;
  });

  constructor() {
    super();
    this.code = this.version = undefined;
    this.draft = emptyDraft;
    this.questionnaire = undefined;
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return this.words.newWave.title;
  }

  protected override render(): TemplateResult {
    const { language, words, draft, corrections } = this;
    const choices = this.#choices.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.waves, language), label: words.waves.title }], words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${words.newWave.lead}</p>
      <error-notice
        .language=${language}
        .error=${this.error}
        .corrections=${corrections}
        .targetOf=${fieldOf}
      ></error-notice>
      <form novalidate class="new-wave" @submit=${(event: Event) => void this.#create(event)}>
        <section class="card">
          <h2>${words.newWave.step1}</h2>
          ${
            choices === undefined
              ? this.pending(this.#choices)
              : questionnaireStep({
                  choices,
                  chosen: this.questionnaire,
                  draft,
                  corrections,
                  language,
                  words,
                  onChoose: (questionnaire) => void this.#choose(questionnaire),
                  onChange: (change) => this.#change(change),
                })
          }
        </section>
        <section class="card">
          <h2>${words.newWave.step2}</h2>
          <population-step
            .language=${language}
            .draft=${draft}
            .questionnaire=${this.questionnaire}
            .corrections=${corrections}
            @draft-change=${(event: CustomEvent<Partial<WaveDraft>>) => this.#change(event.detail)}
          ></population-step>
        </section>
        <section class="card">
          <h2>${words.newWave.step3}</h2>
          <modes-step
            .language=${language}
            .draft=${draft}
            .questionnaire=${this.questionnaire}
            .corrections=${corrections}
            @draft-change=${(event: CustomEvent<Partial<WaveDraft>>) => this.#change(event.detail)}
          ></modes-step>
          <h3 class="strata">${words.newWave.publicationGroups}</h3>
          <groups-step
            .language=${language}
            .draft=${draft}
            .corrections=${corrections}
            @draft-change=${(event: CustomEvent<Partial<WaveDraft>>) => this.#change(event.detail)}
          ></groups-step>
        </section>
        <section class="card">
          <h2>${words.newWave.step4}</h2>
          <div class="dates">${this.#dates()}</div>
          ${formField({
            id: fieldIds.timeZone,
            label: words.newWave.timeZone,
            hint: words.newWave.timeZoneHint,
            value: draft.timeZone,
            onInput: (timeZone) => this.#change({ timeZone }),
            words: words.shell,
            corrections,
          })}
        </section>
        <section class="card next">
          <h2>${words.newWave.step5}</h2>
          ${checkStep(draft, this.questionnaire, language, words)}
          <p>${words.newWave.checkLead}</p>
          <p class="actions">
            <button type="submit" class="button primary" ?disabled=${this.isBusy}>
              ${this.isBusy ? words.newWave.creating : words.newWave.create}
            </button>
          </p>
        </section>
      </form>
    `;
  }

  #dates(): TemplateResult[] {
    const { draft, corrections, words } = this;
    const fields = ['opensOn', 'closesOn', 'retainUntil'] as const;
    return fields.map((name) =>
      formField({
        id: fieldIds[name],
        label: words.newWave[name],
        type: 'date',
        value: draft[name],
        onInput: (value) => this.#change({ [name]: value }),
        words: words.shell,
        corrections,
        ...(name === 'retainUntil' ? { hint: words.newWave.retainHint } : {}),
      }),
    );
  }

  #change(change: Partial<WaveDraft>): void {
    this.draft = { ...this.draft, ...change };
  }

  /** Groups belong to a questionnaire: those read for another one are read again. */
  async #choose({ code, version }: QuestionnaireVersion): Promise<void> {
    this.#change({ questionnaire: { code, version }, reading: null, merges: [], mergedStrata: [] });
    try {
      this.questionnaire = await fetchQuestionnaire(code, version, this.language);
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  async #create(event: Event): Promise<void> {
    event.preventDefault();
    this.error = undefined;
    this.corrections = draftCorrections(this.draft, this.words.newWave.issues);
    if (this.corrections.length > 0) return this.#toErrors();
    this.isBusy = true;
    try {
      const wave = await createWave(newWaveOf(this.draft), this.language);
      navigate(linkTo(paths.wave(wave.code), this.language));
    } catch (error) {
      this.error = error;
      this.#toErrors();
    } finally {
      this.isBusy = false;
    }
  }

  #toErrors(): void {
    this.querySelector('h1')?.scrollIntoView();
  }
}

customElements.define('new-wave-page', NewWavePage);
