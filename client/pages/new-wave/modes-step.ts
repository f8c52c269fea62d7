import { html, nothing, type TemplateResult } from 'lit';
import type { CollectionMode } from '../../../server/contract/fieldwork/waves.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { smallestStratum } from '../../../surveys/tickets/smallest-stratum.ts';
import type { MergedPoint } from '../../../surveys/schema/table-plan.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { groupsOf, proposeStrata, strataOf } from './propose-strata.ts';
import { fieldIds, needsStrata, ticketsUntilOf, type WaveDraft } from './wave-draft.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

const modes: CollectionMode[] = ['ticket', 'drawn-code', 'open-link', 'paper'];

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
    const words = newWaveWords(this.language);
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
      ${needsStrata(draft) ? this.#strata() : nothing}
      ${draft.modes.includes('ticket') ? this.#window() : nothing}
    `;
  }

  #card(mode: CollectionMode): TemplateResult {
    const { modeCards, modeFacts: facts } = newWaveWords(this.language);
    const { name, protects, limits, suits } = modeCards[mode];
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
        <li><strong>${facts.protects}</strong>${protects}</li>
        <li><strong>${facts.limits}</strong>${limits}</li>
        <li><strong>${facts.suits}</strong>${suits}</li>
      </ul>
    </div>`;
  }

  #toggle(mode: CollectionMode): void {
    const chosen = modes.filter((one) => this.draft.modes.includes(one) !== (one === mode));
    this.#change({ modes: chosen });
  }

  get #groups() {
    const { questionnaire, draft } = this;
    const items = questionnaire?.sections.flatMap(({ items: one }) => one) ?? [];
    const item = items.find(({ code }) => code === questionnaire?.populationItem);
    const options = item?.type === 'single-response' ? item.options : [];
    return groupsOf(draft.reading?.population ?? [], options);
  }

  #strata(): TemplateResult {
    const words = newWaveWords(this.language);
    const { draft, language } = this;
    const groups = this.#groups;
    const errors = this.corrections.filter(({ target }) => target === fieldIds.mergedStrata);
    if (groups.length === 0) {
      return html`<p class="hint" id=${fieldIds.mergedStrata} tabindex="-1">${words.strataEmpty}</p>`;
    }
    const strata = strataOf(groups, draft.mergedStrata);
    const isSmall = ({ eligibleCount }: { eligibleCount: number }): boolean =>
      eligibleCount < smallestStratum;
    const proposal = strata.some(isSmall) ? proposeStrata(groups) : null;
    return html`<div id=${fieldIds.mergedStrata} tabindex="-1" class="strata">
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
                  <td class="words">${this.#notes(stratum)}</td>
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
                <button type="button" class="button" @click=${() => void this.#merge(proposal)}>
                  ${words.mergeStrata}
                </button>
              </p>
            </div>`
      }
      ${
        draft.modes.includes('ticket') && strata.some(isSmall) && proposal === null
          ? html`<p>${words.strataTooFew(smallestStratum)}</p>`
          : nothing
      }
      ${this.#mergedLabels()}
    </div>`;
  }

  #notes({ code, eligibleCount }: { code: string; eligibleCount: number }): TemplateResult {
    const words = newWaveWords(this.language);
    const hasTickets = this.draft.modes.includes('ticket');
    const merge = this.draft.mergedStrata.find((one) => one.code === code);
    const isSmall = eligibleCount < smallestStratum;
    return html`${merge === undefined ? nothing : words.stratumMerged(this.#partsOf(merge))}
    ${isSmall && hasTickets ? html`<strong>${words.stratumSmall(smallestStratum)}</strong>` : nothing}
    ${isSmall && !hasTickets ? words.stratumSmallCodes(smallestStratum) : nothing} `;
  }

  /** The names of the groups that are put together. */
  #partsOf({ options }: MergedPoint): string {
    const { quoted, partJoin } = newWaveWords(this.language);
    return this.#groups
      .filter(({ option }) => options.includes(option))
      .map(({ label }) => quoted(say(label, this.language)))
      .join(partJoin);
  }

  /** The button that was pressed goes away: the focus stays with what it changed. */
  async #merge(mergedStrata: MergedPoint[]): Promise<void> {
    this.#change({ mergedStrata });
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${fieldIds.mergedStrata}`)?.focus();
  }

  #mergedLabels(): TemplateResult | typeof nothing {
    const words = newWaveWords(this.language);
    const { mergedStrata } = this.draft;
    if (mergedStrata.length === 0) return nothing;
    const rename = (index: number, merge: MergedPoint, label: Partial<MergedPoint['label']>) =>
      this.#change({
        mergedStrata: mergedStrata.with(index, { ...merge, label: { ...merge.label, ...label } }),
      });
    return html`${mergedStrata.map(
        (merge, index) =>
          html`<div class="merged-label">
            ${formField({
              id: `${fieldIds.mergedStrata}-${index}`,
              label: words.mergedLabel(this.#partsOf(merge)),
              value: merge.label.ja,
              words: this.words.shell,
              onInput: (ja) => rename(index, merge, { ja }),
            })}
            ${formField({
              id: `${fieldIds.mergedStrata}-${index}-en`,
              label: words.mergedLabelEn,
              isOptional: true,
              value: merge.label.en ?? '',
              words: this.words.shell,
              onInput: (en) => rename(index, merge, { en }),
            })}
          </div>`,
      )}
      <p class="actions">
        <button type="button" class="button" @click=${() => void this.#merge([])}>
          ${words.unmergeStrata}
        </button>
      </p>`;
  }

  #window(): TemplateResult {
    const words = newWaveWords(this.language);
    const { draft } = this;
    return html`<div class="strata">
      <h3>${words.window}</h3>
      <p>${words.windowLead}</p>
      <label class="choice">
        <input
          type="checkbox"
          aria-describedby="window-hint"
          .checked=${draft.hasWindow}
          @change=${() => this.#change({ hasWindow: !draft.hasWindow })}
        /><span>${words.hasWindow}</span>
      </label>
      <p id="window-hint" role="status" class=${draft.hasWindow ? 'hint' : 'notice'}>
        ${draft.hasWindow ? words.windowKept : words.windowLost}
      </p>
      ${
        draft.hasWindow
          ? formField({
              id: fieldIds.ticketsUntil,
              label: words.ticketsUntil,
              hint: words.ticketsUntilHint,
              type: 'date',
              value: ticketsUntilOf(draft) ?? '',
              words: this.words.shell,
              corrections: this.corrections,
              onInput: (ticketsUntil) => this.#change({ ticketsUntil }),
            })
          : nothing
      }
    </div>`;
  }

  #change(change: Partial<WaveDraft>): void {
    this.dispatchEvent(new CustomEvent('draft-change', { detail: change }));
  }
}

customElements.define('modes-step', ModesStep);
