import { html, nothing, type TemplateResult } from 'lit';
import type { ActionCounts, UnansweredFinding } from '../../../server/contract/publishing/actions.ts';
import { fetchActionCounts, fetchActions } from '../../api/publishing/actions.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { unansweredList } from '../actions/unanswered-list.ts';

interface LastWave {
  counts: ActionCounts;
  findings: UnansweredFinding[];
}

/** Before people are asked again: what of the last time is still without an answer. Shows nothing where nothing is. */
export class UnansweredActions extends LightElement {
  static override properties = { questionnaire: {} };
  declare questionnaire: string;
  #asked = '';
  #last = new Loaded(this, () => this.#load());

  constructor() {
    super();
    this.questionnaire = '';
  }

  async #load(): Promise<LastWave | null> {
    this.#asked = this.questionnaire;
    // The latest wave comes first.
    const counts = (await fetchActionCounts(this.language)).find(
      ({ questionnaire }) => questionnaire === this.questionnaire,
    );
    if (counts === undefined) return null;
    const { unanswered } = await fetchActions(counts.wave, this.language);
    return { counts, findings: unanswered };
  }

  /** Another questionnaire was chosen. */
  protected override updated(): void {
    if (this.#asked !== this.questionnaire) void this.#last.reload();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    const last = this.#last.value;
    if (!last || last.counts.questionnaire !== this.questionnaire) return nothing;
    const { counts, findings } = last;
    const isAnswered = counts.actionCount > 0 && counts.unansweredCount === 0;
    if (isAnswered && findings.length === 0) return nothing;
    const words = actionsWords(language).before;
    const title = say(counts.waveTitle, language);
    return html`<div class="notice">
      ${
        isAnswered
          ? nothing
          : html`<p>
              ${counts.actionCount === 0 ? words.none(title) : words.open(title, countWords(counts.unansweredCount))}
              <a href=${linkTo(paths.actions(counts.wave), language)}>${words.see}</a>
            </p>`
      }
      ${unansweredList(counts.wave, findings, language)}
    </div>`;
  }
}

customElements.define('unanswered-actions', UnansweredActions);
