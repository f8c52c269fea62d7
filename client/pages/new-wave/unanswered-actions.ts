import { html, nothing, type TemplateResult } from 'lit';
import { fetchActionCounts } from '../../api/actions.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

/** Before people are asked again: what of the last time is still without an answer. Shows nothing where nothing is. */
export class UnansweredActions extends LightElement {
  static override properties = { questionnaire: {} };
  declare questionnaire: string;
  #counts = new Loaded(this, () => fetchActionCounts(this.language));

  constructor() {
    super();
    this.questionnaire = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    // The latest wave comes first.
    const last = this.#counts.value?.find(({ questionnaire }) => questionnaire === this.questionnaire);
    if (last === undefined || (last.actionCount > 0 && last.unansweredCount === 0)) return nothing;
    const words = actionsWords(language).before;
    const title = say(last.waveTitle, language);
    return html`<p class="notice">
      ${last.actionCount === 0 ? words.none(title) : words.open(title, countWords(last.unansweredCount))}
      <a href=${linkTo(paths.actions(last.wave), language)}>${words.see}</a>
    </p>`;
  }
}

customElements.define('unanswered-actions', UnansweredActions);
