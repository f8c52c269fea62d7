import { html, nothing, type TemplateResult } from 'lit';
import type { IndicatorPlanSheet } from '../../../server/contract/publishing/indicator-plans.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { say } from '../../strings/language.ts';
import { writeActionLink } from '../actions/subject-address.ts';

/** From each indicator to what is done about it, after the latest published wave of the plan. */
export function writeActions(
  { plan, waves }: IndicatorPlanSheet,
  language: Language,
): TemplateResult | typeof nothing {
  // A report printed before is not a wave that actions belong to.
  const latest = waves.findLast(({ title, source }) => title !== null && source === null);
  if (latest === undefined || plan.indicators.length === 0) return nothing;
  const words = actionsWords(language);
  return html`<section class="no-print" aria-labelledby="write-actions">
    <h2 id="write-actions">${words.ofPlan}</h2>
    <ul>
      ${plan.indicators.map(({ code, label }) => {
        const subject = { kind: 'indicator', plan: plan.code, indicator: code } as const;
        return html`<li>
          <a href=${writeActionLink(latest.wave, subject, language)}>${say(label, language)}</a>
        </li>`;
      })}
    </ul>
  </section>`;
}
