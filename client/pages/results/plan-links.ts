import { html, nothing, type TemplateResult } from 'lit';
import { fetchIndicatorPlans } from '../../api/publishing/indicator-plans.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { say } from '../../strings/language.ts';

/** From a wave to the indicator plans that follow it; nothing where there is none. */
export class PlanLinks extends LightElement {
  static override properties = { wave: {} };
  declare wave: string;
  #plans = new Loaded(this, () => fetchIndicatorPlans(this.language));

  constructor() {
    super();
    this.wave = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    const plans = (this.#plans.value ?? []).filter(({ waves }) => waves.includes(this.wave));
    if (plans.length === 0) return nothing;
    return html`<p>
      ${plans.map(
        ({ code, title }) => html`<a href=${linkTo(paths.plan(code), language)}>${say(title, language)}</a> `,
      )}
    </p>`;
  }
}

customElements.define('plan-links', PlanLinks);
