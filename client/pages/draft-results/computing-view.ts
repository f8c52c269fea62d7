import { html, type TemplateResult } from 'lit';
import type { DraftProgress } from '../../../server/contract/publishing/tables.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';

/** The steps in the order in which they are taken; waiting comes before. */
const steps: DraftProgress['step'][] = ['tabulating', 'suppressing', 'auditing'];

/** How far the tables are. Each step is read out when it begins; within one the bar moves alone. */
export function computingView(
  { step, done, of }: DraftProgress,
  { catalogue: { computing } }: ConsoleWords,
): TemplateResult {
  const value = Math.max(0, steps.indexOf(step)) + done / of;
  return html`
    <section class="card computing">
      <p role="status" class="loading">${computing.steps[step]}</p>
      <progress aria-label=${computing.label} max=${steps.length} .value=${value}></progress>
      <p class="hint">${computing.hint}</p>
    </section>
  `;
}
