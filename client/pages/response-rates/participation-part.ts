import { html, nothing, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import type { Participation, WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { setTarget } from '../../api/fieldwork/manage-waves.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { formField } from '../../forms/form-field.ts';
import { targetRateOf, typedTarget } from '../../forms/target-rate.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords, rateWords } from '../../strings/console/numbers.ts';
import '../../charts/daily-course.ts';
import '../../components/error-notice.ts';

/** The course of participation by its public steps, and what HR aims at. Dispatches `target-set`. */
export class ParticipationPart extends LightElement {
  static override properties = {
    wave: { attribute: false },
    participation: { attribute: false },
    target: { state: true },
    corrections: { state: true },
    error: { state: true },
    isSaved: { state: true },
  };
  declare wave: WaveDetail;
  declare participation: Participation;
  /** As typed; null: as it is. */
  declare protected target: string | null;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected isSaved: boolean;

  constructor() {
    super();
    this.target = null;
    this.corrections = [];
    this.error = undefined;
    this.isSaved = false;
  }

  protected override render(): TemplateResult {
    const words = planningWords(this.language).participation;
    const { steps } = this.participation;
    return html`
      <section>
        <h2>${words.course}</h2>
        ${steps.length === 0 ? html`<p>${words.courseEmpty}</p>` : this.#course()}
      </section>
      ${this.#targetForm()}
    `;
  }

  #course(): TemplateResult {
    const { language } = this;
    const words = planningWords(this.language).participation;
    const { steps, targetRate } = this.participation;
    const { opensOn, closesOn, eligibleCount } = this.wave;
    const rate = (responseCount: number) => rateWords(responseCount, eligibleCount, language);
    const course = {
      steps: steps.map(({ day, responseCount }) => ({
        day,
        proportion: eligibleCount === 0 ? 0 : responseCount / eligibleCount,
      })),
      opensOn,
      closesOn,
      target: targetRate,
    };
    return html`
      <p class="hint">${words.courseLead}</p>
      <daily-course-chart
        .language=${language}
        .course=${course}
        .reached=${rate(steps.at(-1)?.responseCount ?? 0)}
      ></daily-course-chart>
      <details>
        <summary>${words.courseTable}</summary>
        <div class="scroll" role="region" tabindex="0" aria-label=${words.course}>
          <table class="figures">
            <caption class="spoken">
              ${words.course}
            </caption>
            <thead>
              <tr>
                <th scope="col" class="corner">${words.day}</th>
                <th scope="col">${words.responses}</th>
                <th scope="col">${words.rate}</th>
              </tr>
            </thead>
            <tbody>
              ${steps.map(
                ({ day, responseCount }) =>
                  html`<tr>
                    <th scope="row">${dayWords(day, language)}</th>
                    <td>${countWords(responseCount)}</td>
                    <td>${rate(responseCount)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  #targetForm(): TemplateResult {
    const { language, participation } = this;
    const { shell } = this.words;
    const calendar = planningWords(language);
    const words = calendar.participation;
    return html`<details class="card no-print">
      <summary>${words.setTarget}</summary>
      <error-notice
        .language=${language}
        .error=${this.error}
        .targetOf=${() => 'target-rate'}
      ></error-notice>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
      >
        ${formField({
          id: 'target-rate',
          label: calendar.target,
          hint: calendar.targetHint,
          isOptional: true,
          value: this.target ?? typedTarget(participation.targetRate),
          words: shell,
          corrections: this.corrections,
          onInput: (target) => {
            this.target = target;
            this.isSaved = false;
          },
        })}
        <p class="actions">
          <button type="submit" class="button">${words.saveTarget}</button>
        </p>
        <p role="status">${this.isSaved ? words.saved : nothing}</p>
      </form>
    </details>`;
  }

  async #save(): Promise<void> {
    this.error = undefined;
    const typed = this.target ?? typedTarget(this.participation.targetRate);
    const targetRate = targetRateOf(typed);
    this.corrections =
      targetRate === 'wrong'
        ? [{ words: planningWords(this.language).wrong.target, target: 'target-rate' }]
        : [];
    if (targetRate === 'wrong') return;
    try {
      await setTarget(this.wave.code, targetRate, this.language);
      this.target = null;
      this.isSaved = true;
      this.dispatchEvent(new CustomEvent('target-set'));
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('participation-part', ParticipationPart);
