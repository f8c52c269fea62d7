import type { ActionSubject } from '../../../server/contract/publishing/actions.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { fetchIndicatorPlan } from '../../api/publishing/indicator-plans.ts';
import { say } from '../../strings/language.ts';

/** What an indicator is called; its code where the plan cannot be read: the action can be written all the same. */
export async function indicatorLabel(
  { plan, indicator }: Extract<ActionSubject, { kind: 'indicator' }>,
  language: Language,
): Promise<string> {
  try {
    const sheet = await fetchIndicatorPlan(plan, language);
    const found = sheet.plan.indicators.find(({ code }) => code === indicator);
    return found === undefined ? indicator : say(found.label, language);
  } catch {
    return indicator;
  }
}
