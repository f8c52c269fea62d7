import { html, nothing, type TemplateResult } from 'lit';
import type { CollectionMode } from '../../../server/routes/waves.schema.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { smallestStratum } from '../../../surveys/tickets/smallest-stratum.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../components/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { groupsOf, proposeStrata, strataOf } from './propose-strata.ts';
import { fieldIds, type WaveDraft } from './wave-draft.ts';

const modes: CollectionMode[] = ['ticket', 'drawn-code', 'open-link', 'paper'];

/** Below this a watcher of the network could guess from the time of an answer: a window is worth its trouble. */
const smallForTiming = 100;

/** How responses may come in, what each way protects, and in whose name tickets and codes speak. */
export class ModesStep extends LightElement {
  static override properties = {
    draft: { attribute: false },
    questionnaire: { attribute: false },
    corrections: { attribute: false },
  };
  declare draft: WaveDraft;
  declare questionnaire: Questionnaire | undefined;
  declare corrections: Correction[];

  constructor() {
    super();
    this.questionnaire = undefined;
    this.corrections = [];
  }

  protected override render(): TemplateResult {
    const words = this.words.newWave;
    const { draft } = this;
    const errors = this.corrections.filter(({ target }) => target === fieldIds.modes);
    return html`
      <fieldset
        id=${fieldIds.modes}
        tabindex="-1"
        class="mode-cards"
        aria-invalid=${errors.length === 0 ? 'false' : 'true'}
      >
        <legend>${words.modes}</legend>
        ${errors.map((error) => html`<p class="field-error">${error.words}</p>`)}
        ${modes.map((mode) => this.#card(mode))}
      </fieldset>
      ${draft.modes.includes('ticket') || draft.modes.includes('drawn-code') ? this.#strata() : nothing}
      ${draft.modes.includes('ticket') ? this.#window() : nothing}
    `;
  }

  #card(mode: CollectionMode): TemplateResult {
    const { name, protects, limits, suits } = this.words.newWave.modeCards[mode];
    const isChosen = this.draft.modes.includes(mode);
    return html`<div class="mode-card ${isChosen ? 'chosen' : ''}">
      <label>
        <input
          type="checkbox"
          aria-describedby="mode-${mode}"
          .checked=${isChosen}
          @change=${() => this.#toggle(mode)}
        />
        <strong>${name}</strong>
      </label>
      <ul id="mode-${mode}">
        <li>${protects}</li>
        <li>${limits}</li>
        <li>${suits}</li>
      </ul>
    </div>`;
  }

  #toggle(mode: CollectionMode): void {
    const chosen = modes.filter((one) => this.draft.modes.includes(one) !== (one === mode));
    this.#change({ modes: chosen, ...(chosen.includes('ticket') ? {} : { ticketsUntil: '' }) });
  }

  get #groups() {
    const { questionnaire, draft } = this;
    const items = questionnaire?.sections.flatMap(({ items: one }) => one) ?? [];
    const item = items.find(({ code }) => code === questionnaire?.populationItem);
    const options = item?.type === 'single-response' ? item.options : [];
    return groupsOf(draft.reading?.population ?? [], options);
  }

  #strata(): TemplateResult {
    const words = this.words.newWave;
    const { draft, language } = this;
    const groups = this.#groups;
    const errors = this.corrections.filter(({ target }) => target === fieldIds.mergedStrata);
    if (groups.length === 0) {
      return html`<p class="hint" id=${fieldIds.mergedStrata} tabindex="-1">${words.strataEmpty}</p>`;
    }
    const strata = strataOf(groups, draft.mergedStrata);
    const isSmall = ({ eligibleCount }: { eligibleCount: number }): boolean =>
      draft.modes.includes('ticket') && eligibleCount < smallestStratum;
    const proposal = strata.some(isSmall) ? proposeStrata(groups) : null;
    return html`<div id=${fieldIds.mergedStrata} tabindex="-1">
      <h3>${words.strata}</h3>
      <p>${words.strataLead(smallestStratum)}</p>
      ${errors.map((error) => html`<p class="field-error">${error.words}</p>`)}
      <div class="scroll" role="region" tabindex="0" aria-label=${words.strata}>
        <table class="figures">
          <caption class="spoken">
            ${words.strata}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">${words.label}</th>
              <th scope="col">${words.headcount}</th>
              <th scope="col" class="words">${words.stratumNote}</th>
            </tr>
          </thead>
          <tbody>
            ${strata.map(
              (stratum) =>
                html`<tr>
                  <th scope="row">${say(stratum.label, language)}</th>
                  <td>${countWords(stratum.eligibleCount)}</td>
                  <td class="words">
                    ${isSmall(stratum) ? html`<strong>${words.stratumSmall(smallestStratum)}</strong>` : nothing}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        proposal === null
          ? nothing
          : html`<div class="notice proposal" role="status">
              <p>
                ${words.strataProposal(proposal.map(({ label }) => say(label, language)).join(words.partJoin))}
              </p>
              <p>
                <button type="button" class="button" @click=${() => this.#change({ mergedStrata: proposal })}>
                  ${words.mergeStrata}
                </button>
              </p>
            </div>`
      }
      ${
        strata.some(isSmall) && proposal === null
          ? html`<p>${words.strataTooFew(smallestStratum)}</p>`
          : nothing
      }
      ${this.#mergedLabels()}
    </div>`;
  }

  #mergedLabels(): TemplateResult | typeof nothing {
    const words = this.words.newWave;
    const { mergedStrata } = this.draft;
    if (mergedStrata.length === 0) return nothing;
    return html`${mergedStrata.map((merge, index) =>
        formField({
          id: `${fieldIds.mergedStrata}-${index}`,
          label: words.mergedLabel(merge.label.ja),
          value: merge.label.ja,
          words: this.words.shell,
          onInput: (ja) =>
            this.#change({
              mergedStrata: mergedStrata.with(index, { ...merge, label: { ...merge.label, ja } }),
            }),
        }),
      )}
      <p class="actions">
        <button type="button" class="button" @click=${() => this.#change({ mergedStrata: [] })}>
          ${words.unmerge}
        </button>
      </p>`;
  }

  #window(): TemplateResult {
    const words = this.words.newWave;
    const isSmall = strataOf(this.#groups, this.draft.mergedStrata).some(
      ({ eligibleCount }) => eligibleCount < smallForTiming,
    );
    return html`<h3>${words.window}</h3>
      <p>${words.windowLead}</p>
      ${isSmall ? html`<p class="notice">${words.windowAdvice(smallForTiming)}</p>` : nothing}
      ${formField({
        id: fieldIds.ticketsUntil,
        label: words.ticketsUntil,
        hint: words.ticketsUntilHint,
        type: 'date',
        isOptional: true,
        value: this.draft.ticketsUntil,
        words: this.words.shell,
        corrections: this.corrections,
        onInput: (ticketsUntil) => this.#change({ ticketsUntil }),
      })}`;
  }

  #change(change: Partial<WaveDraft>): void {
    this.dispatchEvent(new CustomEvent('draft-change', { detail: change }));
  }
}

customElements.define('modes-step', ModesStep);
